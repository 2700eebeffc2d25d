'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CopyPlus, ExternalLink } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { duplicatesQueries } from '@/lib/queries/dispatch-queries';
import { routes } from '@/lib/routes';
import { useSettled } from '@/components/palette/use-settled';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';
import type { TicketForm } from './ticket-form';

/** Each asking is answered without the tenant. */
const TYPING_PAUSE_MS = 300;
/** Fewer characters are like everything. */
const SUMMARY_MIN = 3;

/** A ticket that a new one may be the same as. */
export type Duplicate = { id: number; summary: string };

/** Open tickets of the client that are like the one being written, with the ways to use one instead. */
export function Duplicates({ onAddTo }: { onAddTo: (duplicate: Duplicate) => void }) {
  const { control } = useFormContext<TicketForm>();
  const [client, summary] = useWatch({ control, name: ['client', 'summary'] });
  const asked = useSettled(summary.trim(), TYPING_PAUSE_MS);
  const isAsked = client !== null && asked.length >= SUMMARY_MIN;
  const { data } = useQuery({
    ...duplicatesQueries.of(client?.id ?? 0, asked),
    enabled: isAsked,
    // Those of another client are none.
    placeholderData: (known, query) =>
      query?.queryKey[2] === client?.id ? keepPreviousData(known) : undefined,
  });
  const found = isAsked ? (data?.duplicates ?? []) : [];
  return (
    <div role="region" aria-label="Possible duplicates" aria-live="polite">
      {found.length > 0 ? (
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-1 rounded-md border border-risk/40 bg-risk-soft px-3 py-2 text-sm">
          <p className="flex items-center gap-1.5 font-medium text-risk">
            <CopyPlus aria-hidden className="size-4 shrink-0" />
            {found.length === 1
              ? 'An open ticket of this client looks like it'
              : `${found.length} open tickets of this client look like it`}
          </p>
          <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
            {found.map(({ ticket }) => (
              <li key={ticket.id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
                <a
                  href={routes.ticket(ticket.id)}
                  target="_blank"
                  rel="noreferrer"
                  className="flex min-h-7 min-w-0 flex-1 basis-60 items-center gap-1.5 rounded-sm hover:underline"
                >
                  <span className="text-muted tabular-nums">#{ticket.id}</span>
                  <span className="truncate">{ticket.summary}</span>
                  <ExternalLink aria-hidden className="size-3.5 shrink-0 text-muted" />
                  <span className="sr-only">(opens in another tab)</span>
                </a>
                <span className="flex items-center gap-2 text-xs text-muted">
                  {ticket.statusName}
                  {ticket.createdAt === null ? null : <Age at={ticket.createdAt} />}
                  <Button
                    size="sm"
                    aria-label={`Add to #${ticket.id} instead`}
                    onClick={() => onAddTo({ id: ticket.id, summary: ticket.summary })}
                  >
                    Add to it instead
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
