import { isBlankText } from './rich-text';
import type { Instant } from './instant';
import { isFinished, type StatusRole } from './status';
import type { Ticket, TicketAction } from './ticket';
import type { TransitionTicket } from './transition';

const UNANSWERED = new RegExp(
  [
    'no (?:answer|reply|response)(?! (?:needed|required))|unanswered|not (?:answered|reached)',
    "(?:unable to|can(?:not|[’']?t)|could ?n[o’']?t|did ?n[o’']?t) (?:answer|reach|pick|get)",
    '(?<!(?:returned|after|to) (?:a |the )?)missed call|call missed|rang out|hung up|no contact',
    '(?:attempted|tried) (?:call|to call|contact)|call attempt|unavailable|engaged|busy',
    'voice ?mail|left (?:a )?message',
  ].join('|'),
  'i',
);
const ELSEWHERE = /vendor|supplier|third party|3rd party/i;

/** True where one of the addresses of a mail is the requester's. */
function isAddressedTo(email: string, addresses: string): boolean {
  return addresses
    .toLowerCase()
    .split(/[\s,;<>"()]+/)
    .map((address) => address.replace(/^'|'$/g, '').replace(/^mailto:/, ''))
    .includes(email.trim().toLowerCase());
}

/**
 * True for what a person of ours did that reached the requester (rules §5): a visible note, an
 * email to them, an answered call, a visit. Never what a machine wrote, a mail to somebody else, a
 * call nobody took. `requesterEmail` null: whom a visible mail went to is taken on trust.
 */
export function reachesRequester(action: TicketAction, requesterEmail: string | null): boolean {
  if (action.author.kind !== 'agent' || action.at === null) return false;
  const outcome = action.outcome ?? '';
  switch (action.kind) {
    case 'note':
      return !action.hiddenFromUser && !isBlankText(action.noteHtml);
    case 'email':
      if (action.hiddenFromUser) return false;
      return (
        action.emailTo === null ||
        requesterEmail === null ||
        isAddressedTo(requesterEmail, action.emailTo)
      );
    case 'phone-call':
    case 'site-visit':
      return !UNANSWERED.test(outcome) && !ELSEWHERE.test(outcome);
    case 'status-change':
    case 'other':
      return false;
  }
}

/** True for what the requester wrote. */
export function isFromClient(action: TicketAction): boolean {
  return action.author.kind === 'user' && action.kind !== 'status-change' && action.at !== null;
}

/** When the requester first heard from a person of ours; null where they never did. */
export function firstResponseAt(
  actions: readonly TicketAction[],
  requesterEmail: string | null,
): Instant | null {
  const answers = actions.flatMap((action) =>
    action.at !== null && reachesRequester(action, requesterEmail) ? [action.at] : [],
  );
  return answers.length > 0 ? Math.min(...answers) : null;
}

/** Where the talk with the requester stands. */
export type Conversation = {
  /** The requester's last message; the ticket itself where they wrote nothing since. */
  lastFromClientAt: Instant | null;
  /** When they last heard from a person of ours. */
  lastToClientAt: Instant | null;
  /** Messages of theirs that nobody answered, oldest first; the ticket itself is not among them. */
  unansweredAt: Instant[];
  /** False: nothing reached them since their last message. */
  askedClient: boolean;
  /** False: nothing reached them since the ticket was opened or last reopened. */
  clientTold: boolean;
  /** False: no time is on the ticket. */
  timeLogged: boolean;
};

/** Reads the talk with the requester from a ticket and its whole log, in any order. */
export function conversationOf(
  ticket: Pick<
    Ticket,
    'occurredAt' | 'createdAt' | 'userEmail' | 'chargeableHours' | 'nonChargeableHours'
  >,
  actions: readonly TicketAction[],
): Conversation {
  const latest = (instants: (Instant | null)[]) => {
    const known = instants.filter((at) => at !== null);
    return known.length > 0 ? Math.max(...known) : null;
  };
  const openedAt = ticket.createdAt ?? ticket.occurredAt;
  const fromClient = actions.filter(isFromClient).map(({ at }) => at);
  const toClient = actions
    .filter((action) => reachesRequester(action, ticket.userEmail))
    .map(({ at }) => at);
  const reopened = actions
    .filter(({ fromRole, toRole }) => isReopening(fromRole, toRole))
    .map(({ at }) => at);

  const lastFromClientAt = latest([openedAt, ...fromClient]);
  const lastToClientAt = latest(toClient);
  const since = (at: Instant | null) =>
    lastToClientAt !== null && lastToClientAt >= (at ?? -Infinity);
  const hours = (ticket.chargeableHours ?? 0) + (ticket.nonChargeableHours ?? 0);
  return {
    lastFromClientAt,
    lastToClientAt,
    unansweredAt: fromClient
      .filter((at) => at !== null)
      .filter((at) => at > (lastToClientAt ?? -Infinity))
      .sort((a, b) => a - b),
    askedClient: since(lastFromClientAt),
    clientTold: since(latest([openedAt, ...reopened])),
    timeLogged: hours > 0 || actions.some(({ minutes }) => (minutes ?? 0) > 0),
  };
}

function isReopening(from: StatusRole | null, to: StatusRole | null): boolean {
  return from !== null && to !== null && isFinished(from) && !isFinished(to);
}

/** What `validateStatusTransition` warns of, as the log tells it (rules §2). */
export function transitionFacts(
  conversation: Conversation,
): Required<Pick<TransitionTicket, 'askedClient' | 'clientTold' | 'timeLogged'>> {
  const { askedClient, clientTold, timeLogged } = conversation;
  return { askedClient, clientTold, timeLogged };
}

/**
 * Who has to act next (rules §6): the client or a third party while the status waits for them, but
 * us as soon as the client has written since; nobody once the work is over.
 */
export function ballWith(
  role: StatusRole,
  { unansweredAt }: Pick<Conversation, 'unansweredAt'>,
): 'us' | 'client' | 'third-party' | null {
  if (isFinished(role)) return unansweredAt.length > 0 ? 'us' : null;
  if (unansweredAt.length > 0) return 'us';
  if (role === 'waiting-client') return 'client';
  return role === 'waiting-third-party' ? 'third-party' : 'us';
}
