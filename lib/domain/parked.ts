import { isFinished, isPausing } from './status';
import type { Instant } from './instant';
import type { Ticket } from './ticket';
import { workingDaysAfter } from './working-days';
import { addWorkingTime, isCountable, type WorkingCalendar } from './working-time';

/** How long a parked ticket without a follow-up date may lie still, in working days. */
export const WAKE_UP_DAYS = 3;

/** When a resolved ticket closes by itself where its type does not say, in working days. */
export const AUTO_CLOSE_DAYS = 3;

/**
 * When a parked ticket is to be looked at again: at its follow-up date, else three working days
 * after the last action, or after it came in where nobody did anything (rules §6). Null for a
 * ticket that is not paused, by its status or by hand, and where nothing is known to count from.
 */
export function wakeUpDueAt(
  ticket: Pick<
    Ticket,
    'role' | 'onHold' | 'followUpAt' | 'lastActionAt' | 'createdAt' | 'occurredAt'
  >,
  calendar: WorkingCalendar | null,
): Instant | null {
  const isPaused = isPausing(ticket.role) || (ticket.onHold && !isFinished(ticket.role));
  if (!isPaused) return null;
  if (ticket.followUpAt !== null) return ticket.followUpAt;
  const since = ticket.lastActionAt ?? ticket.createdAt ?? ticket.occurredAt;
  return since === null ? null : workingDaysAfter(calendar, since, WAKE_UP_DAYS);
}

/**
 * When a resolved ticket closes by itself: after its type's hours, `afterMs` of working time from
 * `resolvedAt`; null is the default, three working days (rules §6). Null for a ticket that is not
 * resolved or does not say since when, and where the calendar does not open for so long.
 */
export function autoClosesAt(
  ticket: Pick<Ticket, 'role' | 'resolvedAt'>,
  afterMs: number | null,
  calendar: WorkingCalendar | null,
): Instant | null {
  const { role, resolvedAt } = ticket;
  if (role !== 'resolved' || resolvedAt === null) return null;
  if (afterMs === null) return workingDaysAfter(calendar, resolvedAt, AUTO_CLOSE_DAYS);
  if (calendar === null) {
    const closesAt = resolvedAt + afterMs;
    return afterMs >= 0 && isCountable(closesAt) ? closesAt : null;
  }
  try {
    return addWorkingTime(calendar, resolvedAt, afterMs);
  } catch (error) {
    // One ticket with odd dates must not keep all others from closing.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
