import type { Instant } from './instant';
import type { StatusRole } from './status';
import type { Ticket } from './ticket';
import { workingDaysAfter } from './working-days';
import type { WorkingCalendar } from './working-time';

/** How long a reply may still reopen a closed ticket, in working days. */
export const REOPEN_DAYS = 5;

/** The open roles whose clock runs: what a ticket may go to when its client answers. */
export type RunningRole = Extract<StatusRole, 'new' | 'in-progress' | 'pending'>;

/** What a client's reply does to a ticket. */
export type ClientReplyEffect =
  /** The wait is over: the ticket gets this role, its resolution clock runs from then on. */
  | { kind: 'resume'; role: RunningRole; clockRunsFrom: Instant }
  /** Nothing moves; the ticket is marked "client replied". */
  | { kind: 'mark-replied' }
  /** The agent chooses between "Reopen" and "Just thanks". */
  | { kind: 'offer-reopen' }
  /** Too long closed: the reply becomes a new ticket, linked to this one. */
  | { kind: 'open-linked-ticket' };

/**
 * What the reply of a client at `repliedAt` does (rules §6). A wait for the client ends:
 * `resumesAs` is what the ticket's type says, else In Progress. A resolved ticket is not reopened
 * by a "thank you", so the agent is asked; so it is with one closed for up to five working days,
 * or closed nobody knows when. After that the reply is a new, linked ticket.
 */
export function clientReplyEffect(
  ticket: Pick<Ticket, 'role' | 'closedAt'>,
  repliedAt: Instant,
  calendar: WorkingCalendar | null,
  resumesAs: RunningRole = 'in-progress',
): ClientReplyEffect {
  switch (ticket.role) {
    case 'waiting-client':
      return { kind: 'resume', role: resumesAs, clockRunsFrom: repliedAt };
    case 'resolved':
      return { kind: 'offer-reopen' };
    case 'closed':
      return isLongClosed(ticket.closedAt, repliedAt, calendar)
        ? { kind: 'open-linked-ticket' }
        : { kind: 'offer-reopen' };
    case 'new':
    case 'in-progress':
    case 'pending':
    case 'on-hold':
    case 'waiting-third-party':
      return { kind: 'mark-replied' };
  }
}

function isLongClosed(
  closedAt: Instant | null,
  at: Instant,
  calendar: WorkingCalendar | null,
): boolean {
  const until = closedAt === null ? null : workingDaysAfter(calendar, closedAt, REOPEN_DAYS);
  return until !== null && at > until;
}
