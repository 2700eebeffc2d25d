'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Link2, X } from 'lucide-react';
import Link from 'next/link';
import { Suspense, useState } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { TicketLink } from '@/lib/domain/ticket-links';
import { routes } from '@/lib/routes';
import { runCommand } from '@/components/shell/commands';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { lazily } from '@/components/ui/lazily';
import { knownTicket } from './known-ticket';
import { linkLooks } from './link-looks';

const UnlinkDialog = lazily(() =>
  import('./unlink-dialog').then((module) => ({ default: module.UnlinkDialog })),
);

/** The tickets this one belongs together with, and how. */
export function LinkedTickets({ detail }: { detail: TicketDetail }) {
  const { links, ticket } = detail;
  const hydrated = useHydrated();
  const [leaving, setLeaving] = useState<TicketLink | null>(null);
  return (
    <section aria-labelledby="links-title" className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <div className="flex items-center">
        <h2 id="links-title" className="flex-1 text-sm font-semibold">
          Linked tickets{' '}
          {links.length > 0 ? (
            <span className="font-normal text-muted tabular-nums">{links.length}</span>
          ) : null}
        </h2>
        <Button
          variant="ghost"
          size="sm"
          className="-mr-2 text-muted"
          disabled={!hydrated}
          onClick={() => runCommand('link-ticket')}
        >
          <Link2 aria-hidden className="size-3.5" />
          Link
        </Button>
      </div>
      {links.length === 0 ? <p className="text-sm text-muted">None.</p> : null}
      {linkLooks.map(({ kind, icon: Icon, name }) => {
        const ofKind = links.filter((link) => link.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind}>
            <h3 className="flex items-center gap-1.5 text-xs text-muted">
              <Icon aria-hidden className="size-3.5" />
              {name}
            </h3>
            <ul>
              {ofKind.map((link) => (
                <LinkLine key={link.ticketId} link={link} onRemove={() => setLeaving(link)} />
              ))}
            </ul>
          </div>
        );
      })}
      {leaving ? (
        <Suspense fallback={null}>
          <UnlinkDialog ticketId={ticket.id} link={leaving} onClose={() => setLeaving(null)} />
        </Suspense>
      ) : null}
    </section>
  );
}

function LinkLine({ link, onRemove }: { link: TicketLink; onRemove: () => void }) {
  const { ticketId } = link;
  const hydrated = useHydrated();
  const client = useQueryClient();
  // What the cache holds is not on the server: the first paint must be the same.
  const known = hydrated ? knownTicket(client, ticketId) : null;
  const summary = known?.summary || link.summary;
  return (
    <li className="group/link -mx-1.5 flex items-center rounded pl-1.5 hover:bg-hover">
      <Link
        href={routes.ticket(ticketId)}
        prefetch={false}
        className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 rounded text-sm hover:underline"
      >
        <span className="shrink-0 text-muted tabular-nums">#{ticketId}</span>
        <bdi className="truncate" title={summary ?? undefined}>
          {summary}
        </bdi>
        {known ? (
          <span className="ml-auto shrink-0 pl-1 text-xs text-muted">{known.statusName}</span>
        ) : null}
      </Link>
      <Button
        variant="ghost"
        size="icon-sm"
        className="text-muted"
        disabled={!hydrated}
        aria-label={`Remove the link to #${ticketId}`}
        onClick={onRemove}
      >
        <X aria-hidden className="size-3.5" />
      </Button>
    </li>
  );
}
