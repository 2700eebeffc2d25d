import type { Instant } from './instant';
import type { TicketPresence } from './presence';
import type { TicketChange } from './queue-entry';

/** How far a browser may trust the rows it has. */
export type LiveHealth = {
  /**
   * `loading`: the open tickets were never read whole yet; `limited`: the tenant refuses for too many
   * calls; `down`: it does not answer, or not with what it should.
   */
  tenant: 'ok' | 'loading' | 'limited' | 'down';
  /** When the rows were last confirmed to be what the tenant has; null before the first time. */
  readAt: Instant | null;
  /** Tickets read so far of how many, while the first reading runs; `expected` null while unknown. */
  loading: { read: number; expected: number | null } | null;
  /** Why the last reading failed, for people; null while readings succeed. */
  trouble: { code: string; message: string } | null;
};

/** `byName`: who wrote it. */
export type Mention = { ticketId: number; summary: string; byName: string };

/**
 * What one agent is told as it happens. `version` names the state after the event, as it stands in
 * a list's answer too; versions of one server count upwards (see `isAfter`), those of another have
 * nothing in common with them.
 */
export type LiveEvent = { serverNow: Instant } & (
  | { type: 'tickets-changed'; version: string; changes: TicketChange[] }
  /** Too much happened to tell it all, or nobody knows what was missed: ask for every list again. */
  | { type: 'snapshot-version'; version: string }
  | ({ type: 'health' } & LiveHealth)
  /**
   * Who else is at these tickets now; nobody any more where `people` is empty. `isWhole`: all there is,
   * told on every connection and every question, so that nobody is at any other ticket.
   */
  | { type: 'presence'; tickets: TicketPresence[]; isWhole?: true }
  /** A colleague named this agent in a ticket's log. */
  | ({ type: 'mentioned' } & Mention)
  /** The session is over: no more will come. */
  | { type: 'ended' }
);

export type LiveEventType = LiveEvent['type'];

/** The version of a snapshot: which server's, and how many batches of changes it has seen. */
export function formatVersion(epoch: string, sequence: number): string {
  return `${epoch}.${sequence}`;
}

/** Reads what `formatVersion` wrote; null for anything else. */
export function parseVersion(text: string): { epoch: string; sequence: number } | null {
  const match = /^([\w-]{1,40})\.(\d{1,15})$/.exec(text);
  return match ? { epoch: match[1] ?? '', sequence: Number(match[2]) } : null;
}

/** Whether `a` is later than `b`; null where they are of different servers, or no versions at all. */
export function isAfter(a: string, b: string): boolean | null {
  const [left, right] = [parseVersion(a), parseVersion(b)];
  if (!left || !right || left.epoch !== right.epoch) return null;
  return left.sequence > right.sequence;
}
