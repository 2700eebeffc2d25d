'use client';

import { Copy, Ellipsis, GitMerge, Hash, Link2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { routes } from '@/lib/routes';
import { useCommands } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { useHydrated } from '@/components/ui/use-hydrated';
import { copyText } from './copy-text';

const MergeDialog = lazy(() =>
  import('./merge-dialog').then((module) => ({ default: module.MergeDialog })),
);
const LinkDialog = lazy(() =>
  import('./link-dialog').then((module) => ({ default: module.LinkDialog })),
);

/** What else can be done with a ticket as a whole. */
export function TicketMenu({ detail: { ticket } }: { detail: TicketDetail }) {
  const { id, mergedIntoId } = ticket;
  const hydrated = useHydrated();
  const [open, setOpen] = useState<'merge' | 'link' | null>(null);
  const close = () => setOpen(null);
  const canMerge = mergedIntoId === null;
  const copyLink = () =>
    void copyText(new URL(routes.ticket(id), window.location.href).href, 'Link');
  const copyNumber = () => void copyText(`#${id}`, 'Number');
  useCommands([
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
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant="ghost"
            size="icon"
            disabled={!hydrated}
            aria-label="More for this ticket"
            title="More"
          >
            <Ellipsis aria-hidden className="size-4" />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem
            icon={<GitMerge aria-hidden />}
            keys="m"
            disabled={!canMerge}
            detail={canMerge ? undefined : `Merged into #${mergedIntoId} already`}
            onSelect={() => setOpen('merge')}
          >
            Merge into…
          </MenuItem>
          <MenuItem icon={<Link2 aria-hidden />} onSelect={() => setOpen('link')}>
            Link to…
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Copy aria-hidden />} onSelect={copyLink}>
            Copy link
          </MenuItem>
          <MenuItem icon={<Hash aria-hidden />} onSelect={copyNumber}>
            Copy number
          </MenuItem>
        </MenuContent>
      </Menu>
      {open === null ? null : (
        <Suspense fallback={null}>
          {open === 'merge' ? (
            <MergeDialog ticket={ticket} onClose={close} />
          ) : (
            <LinkDialog ticket={ticket} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}
