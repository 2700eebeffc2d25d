import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import { formatCountdown } from '@/components/sla/describe-sla';
import { clockTime } from './countdown-text';

const LONG_MS = 60_000;
const SECOND = 1_000;

/**
 * How a face stands with Halyard: `lost` while calls fail, `preview` where it makes none. `since`: the
 * server's time at the last answer; null before the first.
 */
export type BoardContact = { state: 'live' | 'lost' | 'preview'; since: Instant | null };

/** Who does not answer, and since when. */
export type BoardTrouble = { who: 'halyard' | 'tenant'; since: Instant };

/** What the room has to be told in large letters: what it sees has not been confirmed for a minute. */
export function boardTrouble(
  contact: BoardContact,
  health: LiveHealth,
  now: Instant,
): BoardTrouble | null {
  const { state, since } = contact;
  if (state === 'lost' && since !== null && now - since >= LONG_MS)
    return { who: 'halyard', since };
  const { tenant, readAt } = health;
  if (tenant === 'down' && readAt !== null && now - readAt >= LONG_MS) {
    return { who: 'tenant', since: readAt };
  }
  return null;
}

/** `No contact with Halyard for 2:14. Counting on from 14:03.`, in the board's zone. */
export function troubleWords({ who, since }: BoardTrouble, now: Instant, zone: string): string {
  const age = formatCountdown(Math.floor((now - since) / SECOND) * SECOND);
  const from = clockTime(since, now, zone);
  return who === 'halyard'
    ? `No contact with Halyard for ${age}. Counting on from ${from}.`
    : `HaloPSA does not answer. This is ${age} old, from ${from}.`;
}

/** The connection in two or three words, for the foot. */
export function contactWords({ state }: BoardContact, { tenant }: LiveHealth): string {
  if (state === 'preview') return 'Preview';
  if (state === 'lost') return 'No contact';
  if (tenant === 'down') return 'HaloPSA is silent';
  return tenant === 'limited' ? 'HaloPSA slows us' : 'Live';
}

/** `Data under 1 min old`, `Data 3 min old`, `Data 2h 05m old`. */
export function dataAge(readAt: Instant, now: Instant): string {
  const minutes = Math.floor((now - readAt) / 60_000);
  if (minutes < 1) return 'Data under 1 min old';
  return `Data ${minutes < 60 ? `${minutes} min` : formatCountdown(minutes * 60_000)} old`;
}
