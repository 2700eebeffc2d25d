'use client';

import { Ellipsis } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { mayDo } from '@/lib/domain/permissions';
import { isFinished } from '@/lib/domain/status';
import { routes } from '@/lib/routes';
import { useCommands } from '@/components/shell/commands';
import type { Command } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { usePreload } from '@/components/shell/use-preload';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { lazily } from '@/components/ui/lazily';
import { copyText } from './copy-text';

const loadItems = () =>
  import('./ticket-menu-items').then((module) => ({ default: module.TicketMenuItems }));
const TicketMenuItems = lazily(loadItems);
const MergeDialog = lazily(() =>
  import('./merge-dialog').then((module) => ({ default: module.MergeDialog })),
);
const LinkDialog = lazily(() =>
  import('./link-dialog').then((module) => ({ default: module.LinkDialog })),
);
const EscalateDialog = lazily(() =>
  import('@/components/escalate/escalate-dialog').then((module) => ({
    default: module.EscalateDialog,
  })),
);
const HandOverDialog = lazily(() =>
  import('@/components/escalate/hand-over-dialog').then((module) => ({
    default: module.HandOverDialog,
  })),
);

const dialogs = {
  merge: MergeDialog,
  link: LinkDialog,
  escalate: EscalateDialog,
  'hand-over': HandOverDialog,
};

/** What else can be done with a ticket as a whole. */
export function TicketMenu({ detail: { ticket } }: { detail: TicketDetail }) {
  const { id, mergedIntoId, role } = ticket;
  const { role: deskRole } = useViewer();
  const hydrated = useHydrated();
  const [open, setOpen] = useState<keyof typeof dialogs | null>(null);
  const [isWanted, setIsWanted] = useState(false);
  usePreload(loadItems);
  const close = () => setOpen(null);
  const OpenedDialog = open && dialogs[open];
  const canMerge = mergedIntoId === null;
  const isOver = isFinished(role);
  const mayEscalate = mayDo(deskRole, 'review-escalations');
  const copyLink = () =>
    void copyText(new URL(routes.ticket(id), window.location.href).href, 'Link');
  const copyNumber = () => void copyText(`#${id}`, 'Number');
  const onwards: Command[] = [
    {
      id: 'escalate-ticket',
      title: `Escalate #${id}`,
      section: 'Ticket',
      keys: 'e',
      run: () => setOpen('escalate'),
    },
    {
      id: 'hand-over-ticket',
      title: `Hand over #${id}`,
      section: 'Ticket',
      keys: mayEscalate ? undefined : 'e',
      run: () => setOpen('hand-over'),
    },
  ];
  useCommands([
    ...(isOver ? [] : onwards.slice(mayEscalate ? 0 : 1)),
    ...(canMerge
      ? ([
          {
            id: 'merge-ticket',
            title: `Merge #${id} into another ticket`,
            section: 'Ticket',
            keys: 'm',
            run: () => setOpen('merge'),
          },
        ] as const)
      : []),
    {
      id: 'link-ticket',
      title: `Link #${id} to another ticket`,
      section: 'Ticket',
      run: () => setOpen('link'),
    },
    { id: 'copy-ticket-link', title: `Copy the link to #${id}`, section: 'Ticket', run: copyLink },
    { id: 'copy-ticket-number', title: `Copy #${id}`, section: 'Ticket', run: copyNumber },
  ]);
  const button = (
    <Button
      variant="ghost"
      size="icon"
      disabled={!hydrated}
      aria-label="More for this ticket"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={isWanted}
      title="More"
      onClick={() => setIsWanted(true)}
    >
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  return (
    <>
      {isWanted ? (
        <Suspense fallback={button}>
          <TicketMenuItems
            mergedIntoId={mergedIntoId}
            isOver={isOver}
            mayEscalate={mayEscalate}
            onEscalate={() => setOpen('escalate')}
            onHandOver={() => setOpen('hand-over')}
            onMerge={() => setOpen('merge')}
            onLink={() => setOpen('link')}
            onCopyLink={copyLink}
            onCopyNumber={copyNumber}
          />
        </Suspense>
      ) : (
        button
      )}
      {OpenedDialog === null ? null : (
        <Suspense fallback={null}>
          <OpenedDialog ticket={ticket} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
