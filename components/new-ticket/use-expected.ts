'use client';

import { useWatch, type Control } from 'react-hook-form';
import type { ClientCardAnswer } from '@/lib/contracts/clients';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { Instant } from '@/lib/domain/instant';
import { newTicketDefaults } from '@/lib/domain/new-ticket';
import type { ClockHours } from '@/lib/domain/sla-book';
import type { PriorityOutcome } from '@/components/pickers/priority-options';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { formatNearby } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import {
  expectedDeadlines,
  expectedSla,
  expectedTeam,
  type ExpectedDeadlines,
  type ExpectedSla,
  type ExpectedTeam,
} from './expected';
import type { TicketForm } from './ticket-form';

const MINUTE = 60_000;

export type Expected = {
  /** By the server's clock, to the minute. */
  now: Instant;
  sla: ExpectedSla | null;
  team: ExpectedTeam | null;
  /** The priority a ticket gets where none is chosen. */
  priorityId: number | null;
  deadlines: ExpectedDeadlines | null;
  hours: ClockHours | null;
  /** What a priority would lead to, by its id. */
  outcomeOf: (priorityId: number) => PriorityOutcome | null;
};

/** What will become of the ticket in the form if it is created now. */
export function useExpected(
  control: Control<TicketForm>,
  lookups: LookupsAnswer,
  card: ClientCardAnswer | undefined,
): Expected {
  const book = useSlaBook();
  const { zone } = usePageTime();
  const now = Number(useTicking((tick) => String(Math.floor(tick / MINUTE) * MINUTE)));
  const [client, typeId, category, chosen] = useWatch({
    control,
    name: ['client', 'typeId', 'category', 'priorityId'],
  });
  const routed = { category, clientId: client?.id ?? null, typeId };
  const { priorityId } = newTicketDefaults(routed, lookups, lookups.routing);
  const sla = expectedSla(lookups, { card: card ?? null, typeId, now });
  const slaId = sla?.slaId ?? null;
  const classified = { priorityId: chosen ?? priorityId, slaId };
  const outcome = (at: Instant | null) =>
    at === null ? null : { text: formatNearby(at, now, zone), isLate: false };
  return {
    now,
    sla,
    team: expectedTeam(lookups, { category, client, typeId }),
    priorityId,
    deadlines: expectedDeadlines(book, classified, now),
    hours: book.hoursOf(classified),
    outcomeOf: (id) => {
      const deadlines = expectedDeadlines(book, { priorityId: id, slaId }, now);
      return (
        deadlines && {
          response: outcome(deadlines.responseAt),
          resolution: outcome(deadlines.resolutionAt),
        }
      );
    },
  };
}
