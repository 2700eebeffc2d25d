import type { Lookups, PriorityTarget } from './lookups';
import type { SlaTargets } from './sla-clocks';
import type { Ticket } from './ticket';
import { CalendarError, parseWorkingCalendar, type WorkingCalendar } from './working-time';

/** The hours a clock counts in: the workday's name, and the tenant's IANA zone for it. */
export type ClockHours = { calendar: WorkingCalendar; zone: string; name: string };

type Classified = Pick<Ticket, 'priorityId' | 'slaId'>;

/** What a ticket's clocks are read by, found in the tenant's lists. */
export type SlaBook = {
  /** The target of the ticket's priority under its SLA; null where the tenant gives none. */
  targetOf: (ticket: Classified) => PriorityTarget | null;
  /** The priority's own workday, else the SLA's (rules §5); null where neither can be read. */
  hoursOf: (ticket: Classified) => ClockHours | null;
  /** Both together; null where either is unknown. */
  targetsOf: (ticket: Classified) => SlaTargets | null;
  /** 0 for the most urgent priority, 1 for the next, …; null for an unknown one. */
  urgencyOf: (priorityId: number | null) => number | null;
};

function readHours(entry: Lookups['calendars'][number]): ClockHours | null {
  try {
    const { calendar, name } = entry;
    return { calendar: parseWorkingCalendar(calendar), zone: calendar.timeZone, name };
  } catch (error) {
    // Without its hours a clock falls back to wall time, as for a tenant that gives no workday.
    if (error instanceof CalendarError) return null;
    throw error;
  }
}

/**
 * How urgent each priority is by the shortest resolution target any SLA gives it: 0 for the most
 * urgent, by priority id.
 */
export function rankPriorities(priorities: readonly PriorityTarget[]): Map<number, number> {
  const quickest = new Map<number, number>();
  for (const { priorityId, resolutionMs } of priorities) {
    const known = quickest.get(priorityId) ?? Infinity;
    quickest.set(priorityId, Math.min(known, resolutionMs ?? Infinity));
  }
  const ranked = [...quickest].sort(([idA, a], [idB, b]) => (a === b ? idA - idB : a - b));
  return new Map(ranked.map(([priorityId], rank) => [priorityId, rank]));
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
  const hoursOf = (ticket: Classified) => {
    const ofSla = ticket.slaId === null ? null : workdayOfSla.get(ticket.slaId);
    const workdayId = targetOf(ticket)?.workdayId ?? ofSla ?? null;
    return workdayId === null ? null : (hours.get(workdayId) ?? null);
  };
  return {
    targetOf,
    hoursOf,
    targetsOf: (ticket) => {
      const target = targetOf(ticket);
      const calendar = hoursOf(ticket)?.calendar;
      if (!target || !calendar) return null;
      return { calendar, responseMs: target.responseMs, resolutionMs: target.resolutionMs };
    },
    urgencyOf: (priorityId) => (priorityId === null ? null : (ranked.get(priorityId) ?? null)),
  };
}

/** The book while the tenant's lists are not there: wall time, no ranks. */
export const emptySlaBook: SlaBook = {
  targetOf: () => null,
  hoursOf: () => null,
  targetsOf: () => null,
  urgencyOf: () => null,
};
