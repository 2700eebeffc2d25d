'use client';

import { ChevronRight } from 'lucide-react';
import type { Instant } from '@/lib/domain/instant';
import type { CountedClocks } from '@/lib/domain/counted-clocks';
import type { SlaFacts } from '@/lib/domain/sla';
import type { SlaBook } from '@/lib/domain/sla-book';
import type { SlaClock, SlaClocks } from '@/lib/domain/sla-clocks';
import { ticketClocks } from '@/lib/domain/ticket-clocks';
import type { Ticket } from '@/lib/domain/ticket';
import { formatInstant, formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { DeadlineReasons } from './deadline-reasons';
import { formatWorking } from './describe-deadline';
import { SlaBadge } from './sla-badge';

const names = {
  response: { title: 'First response', stopped: 'Responded' },
  resolution: { title: 'Resolution', stopped: 'Resolved' },
} as const;

type ClockSectionProps = {
  clock: keyof typeof names;
  ticket: Ticket;
  /** As Halyard counts them from the log; null where it cannot. */
  counted: CountedClocks | null;
  book: SlaBook;
  /** Why it is due then is told at once. */
  isExplained?: boolean;
};

/** One clock of a ticket: what was promised, how it stands, and why it is due when it is. */
export function ClockSection({ clock, ticket, counted, book, isExplained }: ClockSectionProps) {
  const { zone } = usePageTime();
  const { title, stopped } = names[clock];
  const facts = ticketClocks(ticket, book.targetOf(ticket))[clock];
  const hours = book.hoursOf(ticket);
  const own = counted?.clocks[clock] ?? null;
  const firstResolvedAt = counted && clock === 'resolution' ? firstOfSeveral(counted.clocks) : null;
  const rows: { name: string; value: string; elsewhere?: string | null }[] = [];
  const addInstant = (name: string, at: Instant) =>
    rows.push({
      name,
      value: formatInstant(at, zone),
      elsewhere:
        hours && hours.zone !== zone ? `${formatMoment(at, hours.zone)} in ${hours.zone}` : null,
    });
  if (own?.targetMs)
    rows.push({ name: 'Target', value: `${formatWorking(own.targetMs)} of working time` });
  if (facts.dueAt !== null) addInstant('Due', facts.dueAt);
  else if (facts.paused) rows.push({ name: 'Due', value: 'No due time while it is paused' });
  if (facts.stoppedAt !== null) addInstant(stopped, facts.stoppedAt);
  if (firstResolvedAt) addInstant('First fix', firstResolvedAt);
  return (
    <div className="grid gap-1 text-sm">
      <h3 className="flex flex-wrap items-center justify-between gap-2 font-medium">
        {title}
        <SlaBadge clock={clock} facts={facts} hours={hours} isLabelled />
      </h3>
      <dl className="grid grid-cols-[80px_minmax(0,1fr)] gap-x-3">
        {rows.map(({ name, value, elsewhere }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="tabular-nums">
              {value}
              {elsewhere ? <span className="block text-xs text-muted">{elsewhere}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {own?.targetMs && hours ? (
        <details open={isExplained} className="group">
          <summary className="inline-flex min-h-6 cursor-pointer list-none items-center gap-1 rounded-sm text-accent hover:underline">
            <ChevronRight
              aria-hidden
              className="size-3.5 transition-transform group-open:rotate-90 motion-reduce:transition-none"
            />
            Why this deadline?
            <span className="sr-only"> ({title})</span>
          </summary>
          <Disagreement
            facts={facts}
            counted={own}
            isComplete={counted?.isComplete ?? false}
            zone={zone}
          />
          <DeadlineReasons clock={own} hours={hours} stopped={stopped} />
        </details>
      ) : null}
    </div>
  );
}

/** The first resolving, where it is not the one the clock has stopped at. */
function firstOfSeveral({ resolution, firstResolution }: SlaClocks): Instant | null {
  const at = firstResolution?.at ?? null;
  return at === resolution.stoppedAt ? null : at;
}

/** Why a ticket has no clocks; null where it has. */
export function offClockReason({
  excludedFromSla,
  mergedIntoId,
}: Pick<Ticket, 'excludedFromSla' | 'mergedIntoId'>): string | null {
  if (mergedIntoId !== null) return `Off the clock: merged into #${mergedIntoId}.`;
  return excludedFromSla ? 'Off the clock: excluded from SLA.' : null;
}

const TOLERANCE_MS = 60_000;

type DisagreementProps = {
  facts: SlaFacts;
  counted: SlaClock;
  isComplete: boolean;
  zone: string;
};

/** Said where the tenant's due instant, which counts, is not the one its log leads to. */
function Disagreement({ facts, counted, isComplete, zone }: DisagreementProps) {
  const { dueAt } = facts;
  const differs =
    dueAt !== null && counted.dueAt !== null && Math.abs(dueAt - counted.dueAt) >= TOLERANCE_MS;
  if (!differs && isComplete) return null;
  return (
    <p className="mt-1.5 rounded-md bg-risk-soft px-2 py-1 text-xs text-risk">
      {differs
        ? `HaloPSA says it is due ${formatInstant(dueAt, zone)}, and that counts. The log leads elsewhere:`
        : 'The log may not show every pause; by what it shows:'}
    </p>
  );
}
