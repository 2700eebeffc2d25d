import type { Instant } from './instant';
import { subtractWorkingTime, type WorkingCalendar } from './working-time';

/** When the calendar last shut at or before an instant; that instant where it never did, or there is none. */
export function lastClose(calendar: WorkingCalendar | null, before: Instant): Instant {
  if (!calendar) return before;
  try {
    return subtractWorkingTime(calendar, before, 1) + 1;
  } catch (error) {
    if (error instanceof RangeError) return before;
    throw error;
  }
}
