import type { Lookups, PriorityTarget } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import { CalendarError, parseWorkingCalendar } from '@/lib/domain/working-time';
import type { WorkingCalendar } from '@/lib/domain/working-time';

/** The hours a clock counts in; `zone` is the tenant's IANA zone for them. */
export type ClockHours = { calendar: WorkingCalendar; zone: string };

type Classified = Pick<Ticket, 'priorityId' | 'slaId'>;

/** What a ticket's clocks are read by, found in the tenant's lists. */
export type SlaBook = {
  /** The target of the ticket's priority under its SLA; null where the tenant gives none. */
  targetOf: (ticket: Classified) => PriorityTarget | null;
  /** The priority's own workday, else the SLA's (rules §5); null where neither can be read. */
  hoursOf: (ticket: Classified) => ClockHours | null;
  /** 0 for the most urgent priority, 1 for the next, …; null for an unknown one. */
  urgencyOf: (priorityId: number | null) => number | null;
};

function readHours(entry: Lookups['calendars'][number]): ClockHours | null {
  try {
    return { calendar: parseWorkingCalendar(entry.calendar), zone: entry.calendar.timeZone };
  } catch (error) {
    // Without its hours a clock falls back to wall time, as for a tenant that gives no workday.
    if (error instanceof CalendarError) return null;
    throw error;
  }
}

function rankPriorities(priorities: PriorityTarget[]): number[] {
  const quickest = new Map<number, number>();
  for (const { priorityId, resolutionMs } of priorities) {
    const known = quickest.get(priorityId) ?? Infinity;
    quickest.set(priorityId, Math.min(known, resolutionMs ?? Infinity));
  }
  return [...quickest]
    .sort(([idA, a], [idB, b]) => (a === b ? idA - idB : a - b))
    .map(([priorityId]) => priorityId);
}

/** Makes the book of a tenant's lists; calendars are parsed once. */
export function slaBook(lookups: Lookups): SlaBook {
  const hours = new Map(lookups.calendars.map((entry) => [entry.workdayId, readHours(entry)]));
  const workdayOfSla = new Map(lookups.slas.map(({ id, workdayId }) => [id, workdayId]));
  const ranked = rankPriorities(lookups.priorities);

  const targetOf = ({ priorityId, slaId }: Classified) => {
    const ofPriority = lookups.priorities.filter((target) => target.priorityId === priorityId);
    return (
      ofPriority.find((target) => target.slaId === slaId) ??
      ofPriority.find((target) => target.slaId === null) ??
      null
    );
  };
  return {
    targetOf,
    hoursOf: (ticket) => {
      const ofSla = ticket.slaId === null ? null : workdayOfSla.get(ticket.slaId);
      const workdayId = targetOf(ticket)?.workdayId ?? ofSla ?? null;
      return workdayId === null ? null : (hours.get(workdayId) ?? null);
    },
    urgencyOf: (priorityId) => {
      const rank = priorityId === null ? -1 : ranked.indexOf(priorityId);
      return rank === -1 ? null : rank;
    },
  };
}

/** The book while the tenant's lists are not there: wall time, no ranks. */
export const emptySlaBook: SlaBook = {
  targetOf: () => null,
  hoursOf: () => null,
  urgencyOf: () => null,
};
