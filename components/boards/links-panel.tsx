'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus, Unlink } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BoardKeyAnswer } from '@/lib/contracts/boards';
import type { BoardEntry, BoardLink } from '@/lib/domain/board';
import { BOARD_LINKS_MAX } from '@/lib/contracts/limits';
import { asProblem } from '@/lib/queries/api-problem';
import { boardMutations } from '@/lib/queries/boards-queries';
import { SettingsSection } from '@/components/settings/settings-section';
import { formatInstant } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Age } from '@/components/time/age';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import { LinkAddress } from './link-address';
import { NewLink } from './new-link';
import { darkScreens, isExpired } from './screen-words';
import { useFocusAfter } from './use-focus-after';

/** A link and its key, for as long as the address is shown. */
type Told = Pick<BoardKeyAnswer, 'linkId' | 'key'>;

/** The links by which screens open the board. */
export function LinksPanel({ entry }: { entry: BoardEntry }) {
  const { board, links, screens } = entry;
  const hydrated = useHydrated();
  const [isMaking, setIsMaking] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const named = told && links.find(({ id }) => id === told.linkId);
  const newLink = useRef<HTMLButtonElement>(null);
  const expectRemoval = useFocusAfter(newLink, links.length);
  const isFull = links.length >= BOARD_LINKS_MAX;
  return (
    <SettingsSection
      title="Links"
      description="A link opens this board on a screen, and nothing else. One for each screen lets you withdraw them one by one."
    >
      {links.length > 0 ? (
        <ul className="divide-y rounded-md border bg-surface">
          {links.map((link) => (
            <LinkRow
              key={link.id}
              boardId={board.id}
              link={link}
              screens={screens.filter(({ linkId }) => linkId === link.id)}
              onKey={setTold}
              onWithdraw={expectRemoval}
            />
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">There is no link yet, so no screen can show the board.</p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button ref={newLink} disabled={!hydrated || isFull} onClick={() => setIsMaking(true)}>
          <Plus aria-hidden className="size-4" />
          New link
        </Button>
        {isFull ? (
          <p className="text-sm text-muted">
            There are {BOARD_LINKS_MAX} links, as many as a board may have. Withdraw one first.
          </p>
        ) : null}
      </div>
      {isMaking ? (
        <NewLink
          boardId={board.id}
          onClose={() => setIsMaking(false)}
          onMade={({ linkId, key }) => {
            setIsMaking(false);
            setTold({ linkId, key });
          }}
        />
      ) : null}
      {told ? (
        <LinkAddress
          boardId={board.id}
          name={named?.name ?? 'the link'}
          linkKey={told.key}
          returnTo={newLink}
          onClose={() => setTold(null)}
        />
      ) : null}
    </SettingsSection>
  );
}

type LinkRowProps = {
  boardId: string;
  link: BoardLink;
  screens: BoardEntry['screens'];
  onKey: (told: Told) => void;
  /** Whether the row is about to go. */
  onWithdraw: (isExpected: boolean) => void;
};

function LinkRow({ boardId, link, screens, onKey, onWithdraw }: LinkRowProps) {
  const hydrated = useHydrated();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'key' | 'withdraw' | null>(null);
  const newKey = useMutation(boardMutations.newKey(client));
  const withdraw = useMutation(boardMutations.withdraw(client));
  const of = { boardId, id: link.id };
  const ask = (what: 'key' | 'withdraw') => {
    newKey.reset();
    withdraw.reset();
    setAsked(what);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-sm font-medium break-words">
          <bdi>{link.name}</bdi>
        </p>
        <p className="text-xs text-muted">
          <Expiry link={link} /> · {screens.length === 1 ? '1 screen' : `${screens.length} screens`}{' '}
          · made by <bdi>{link.createdBy}</bdi> <Age at={link.createdAt} />
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={!hydrated}
          aria-label={`New key for ${link.name}`}
          onClick={() => ask('key')}
        >
          <KeyRound aria-hidden className="size-4" />
          New key
        </Button>
        <Button
          size="sm"
          disabled={!hydrated}
          aria-label={`Withdraw ${link.name}`}
          onClick={() => ask('withdraw')}
        >
          <Unlink aria-hidden className="size-4" />
          Withdraw
        </Button>
      </div>
      {asked === 'key' ? (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(null)}
          title={`Give “${link.name}” a new key?`}
          confirmLabel="Make a new key"
          isBusy={newKey.isPending}
          problem={newKey.error ? asProblem(newKey.error) : null}
          onConfirm={() =>
            newKey.mutate(of, {
              onSuccess(answer) {
                setAsked(null);
                newKey.reset();
                onKey(answer);
              },
            })
          }
        >
          The link as it is now opens nothing any more. Screens that are up stay up.
        </ConfirmDialog>
      ) : null}
      {asked === 'withdraw' ? (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(null)}
          title={`Withdraw “${link.name}”?`}
          confirmLabel="Withdraw link"
          tone="danger"
          isBusy={withdraw.isPending}
          problem={withdraw.error ? asProblem(withdraw.error) : null}
          onConfirm={() => {
            onWithdraw(true);
            withdraw.mutate(of, {
              onSuccess: () =>
                showToast({ key: 'link', tone: 'done', message: `“${link.name}” withdrawn` }),
              onError: () => onWithdraw(false),
            });
          }}
        >
          {darkScreens(screens)} The link opens nothing any more. This cannot be undone.
        </ConfirmDialog>
      ) : null}
    </li>
  );
}

function Expiry({ link }: { link: BoardLink }) {
  const { zone } = usePageTime();
  const state = useTicking((now) => (isExpired(link, now) ? 'expired' : 'good'));
  if (link.expiresAt === null) return 'Good until it is withdrawn';
  const when = formatInstant(link.expiresAt, zone);
  return state === 'expired' ? (
    <>
      <Badge tone="risk">Expired</Badge> on {when}
    </>
  ) : (
    `Good until ${when}`
  );
}
