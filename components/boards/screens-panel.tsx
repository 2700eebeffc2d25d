'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BoardEntry, BoardScreen } from '@/lib/domain/board';
import { asProblem } from '@/lib/queries/api-problem';
import { boardMutations } from '@/lib/queries/boards-queries';
import { SettingsSection } from '@/components/settings/settings-section';
import { Age } from '@/components/time/age';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import { ContactMark } from './contact-mark';
import { countScreens, describeContact, isUp, reloadState } from './screen-words';
import { useFocusAfter } from './use-focus-after';

/** What shows the board, or did: how large it is, and when it was last heard of. */
export function ScreensPanel({ entry: { board, links, screens } }: { entry: BoardEntry }) {
  const words = useTicking((now) => countScreens(screens, now));
  const all = useRef<HTMLDivElement>(null);
  const expectRemoval = useFocusAfter(all, screens.length);
  return (
    <SettingsSection title="Screens" description={`${words}.`}>
      <div ref={all} role="group" aria-label="Screens" tabIndex={-1} className="rounded-md">
        {screens.length > 0 ? (
          <ul className="divide-y rounded-md border bg-surface">
            {screens
              .toSorted((a, b) => a.firstContactAt - b.firstContactAt)
              .map((screen) => (
                <ScreenRow
                  key={screen.id}
                  boardId={board.id}
                  screen={screen}
                  name={links.find(({ id }) => id === screen.linkId)?.name ?? 'A link that is gone'}
                  onForget={expectRemoval}
                />
              ))}
          </ul>
        ) : (
          <p className="text-sm text-muted">
            A screen is listed here once it was opened by one of the links.
          </p>
        )}
      </div>
    </SettingsSection>
  );
}

type ScreenRowProps = {
  boardId: string;
  screen: BoardScreen;
  /** Its link's. */
  name: string;
  /** Whether the row is about to go. */
  onForget: (isExpected: boolean) => void;
};

function ScreenRow({ boardId, screen, name, onForget }: ScreenRowProps) {
  const hydrated = useHydrated();
  const client = useQueryClient();
  const { zone } = usePageTime();
  const [isAsked, setIsAsked] = useState(false);
  const reload = useMutation(boardMutations.reloadScreen(client));
  const forget = useMutation(boardMutations.forgetScreen(client));
  const { width, height, lastContactAt, firstContactAt } = screen;
  const state = useTicking((now) => (isUp(screen, now) ? 'Up' : 'Away'));
  const contact = useTicking((now) => describeContact(lastContactAt, now, zone));
  const reloading = useTicking((now) => reloadState(screen, now) ?? '');
  const of = { boardId, id: screen.id };
  const size = `${width} × ${height}`;
  return (
    <li
      aria-label={`${name}, ${size}`}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2"
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-2">
        <span className="mt-0.5">
          <ContactMark lastContactAt={lastContactAt} />
        </span>
        <div className="min-w-0">
          <p className="text-sm break-words">
            <bdi className="font-medium">{name}</bdi>{' '}
            <span className="whitespace-nowrap text-muted tabular-nums">{size}</span>
          </p>
          <p className="text-xs text-muted">
            <span className={state === 'Up' ? 'text-met' : 'text-risk'}>{state}</span>, last contact{' '}
            {contact} · first contact <Age at={firstContactAt} />
          </p>
          <p role="status" className="text-xs empty:hidden">
            {reloading === 'asked'
              ? 'Asked to reload; it does as soon as it is in contact.'
              : reloading === 'reloaded'
                ? 'Reloaded.'
                : null}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          disabled={!hydrated}
          aria-label={`Reload ${name}, ${size}`}
          aria-busy={reload.isPending}
          aria-disabled={reload.isPending}
          onClick={() => {
            if (reload.isPending) return;
            reload.mutate(of, {
              onError(error) {
                const { message, code } = asProblem(error);
                showToast({ key: 'screen', tone: 'failure', message, detail: code });
              },
            });
          }}
        >
          <RotateCw aria-hidden className="size-4" />
          Reload
        </Button>
        <Button
          size="sm"
          disabled={!hydrated}
          aria-label={`Forget ${name}, ${size}`}
          onClick={() => {
            forget.reset();
            setIsAsked(true);
          }}
        >
          <X aria-hidden className="size-4" />
          Forget
        </Button>
      </div>
      {isAsked ? (
        <ConfirmDialog
          open
          onOpenChange={setIsAsked}
          title={`Forget the screen of “${name}”?`}
          confirmLabel="Forget screen"
          tone={state === 'Up' ? 'danger' : 'primary'}
          isBusy={forget.isPending}
          problem={forget.error ? asProblem(forget.error) : null}
          onConfirm={() => {
            onForget(true);
            forget.mutate(of, { onError: () => onForget(false) });
          }}
        >
          {state === 'Up' ? 'It goes dark at once. ' : 'Should it come back, it stays dark. '}
          Opening the link on it once more brings it back; where nobody kept its address, give the
          link a new key.
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
