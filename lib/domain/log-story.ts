import type { Ball } from './ball';
import { clockHistory, type ClockFacts } from './clock-facts';
import { ballWith, conversationOf, isFromClient, reachesRequester } from './conversation';
import type { Instant } from './instant';
import { loweredLateAt, type Dated, type StoryRules } from './lowered-late';
import { isBlankText } from './rich-text';
import { isFinished, type StatusRole } from './status';
import type { Ticket, TicketAction } from './ticket';

/** Who a ticket waited for, from an instant on; nobody while it was finished. */
export type Wait = { from: Instant; with: Ball };

/** What a ticket's log tells a review. */
export type LogStory = {
  /**
   * The newest thing somebody wrote or did, in a few words; a machine's only where no person's is there;
   * null where the log says nothing.
   */
  last: {
    at: Instant;
    by: string;
    /** Who that is: one of ours, the client, or a machine. */
    of: 'agent' | 'user' | 'system';
    hidden: boolean;
    words: string;
  } | null;
  /** When the client last heard from a person of ours; null: never. */
  lastToClientAt: Instant | null;
  /** The client's messages nobody answered, oldest first. */
  unansweredAt: Instant[];
  /** How often it was finished and came back. */
  reopened: number;
  /** When its priority was lowered after its resolution target had been missed; null: never, or raised again. */
  loweredLateAt: Instant | null;
  /** Whom it waited for since it came in, in order; the last one goes on. Empty where no start is known. */
  waits: Wait[];
};

/** Reads a ticket's whole log, in any order; entries without a time are left out. */
export function logStory(
  ticket: Ticket,
  actions: readonly TicketAction[],
  rules: StoryRules,
): LogStory {
  const log = actions.filter(isDated).sort((a, b) => a.at - b.at || a.id - b.id);
  const { lastToClientAt, unansweredAt } = conversationOf(ticket, log);
  const facts = clockHistory(ticket, log)?.facts ?? null;
  return {
    last: lastOf(log, rules.wordsOf),
    lastToClientAt,
    unansweredAt,
    reopened: reopeningsIn(log),
    loweredLateAt: facts && loweredLateAt(ticket, log, facts, rules),
    waits: facts ? waitsOf(ticket, log, facts) : [],
  };
}

function isDated(action: TicketAction): action is Dated {
  return action.at !== null;
}

function lastOf(log: readonly Dated[], wordsOf: StoryRules['wordsOf']): LogStory['last'] {
  const isPersons = ({ author }: Dated) => author.kind !== 'system';
  const newest = log.toReversed();
  // A reminder of a machine says less than what a person did before it.
  const byPeople = [...newest.filter(isPersons), ...newest.filter((action) => !isPersons(action))];
  for (const action of byPeople) {
    const words = wordsFor(action, wordsOf);
    if (words === '') continue;
    const { at, author, hiddenFromUser } = action;
    return { at, by: author.name, of: author.kind, hidden: hiddenFromUser, words };
  }
  return null;
}

/** Empty for an entry that says nothing. */
function wordsFor(action: Dated, wordsOf: StoryRules['wordsOf']): string {
  const { kind, noteHtml, toStatusName, emailSubject, outcome } = action;
  const moved = toStatusName === null ? '' : `moved to ${toStatusName}`;
  if (kind === 'status-change' && moved !== '') return moved;
  const written = shortened(wordsOf(noteHtml));
  if (written !== '') return written;
  if (!isBlankText(noteHtml)) return 'sent a picture';
  if (kind === 'email' && emailSubject?.trim()) return shortened(emailSubject);
  return moved || (kind === 'note' ? '' : shortened(outcome ?? ''));
}

const LETTERS = 140;

/** On one line, cut at a word. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LETTERS) return line;
  const cut = line.lastIndexOf(' ', LETTERS);
  const few = cut > LETTERS / 2 ? line.slice(0, cut) : line.slice(0, LETTERS);
  return `${few.replace(/[\s.,;:!?\ud800-\udbff]+$/u, '')}…`;
}

function reopeningsIn(log: readonly Dated[]): number {
  let times = 0;
  let role: StatusRole | null = null;
  for (const { fromRole, toRole } of log) {
    if (toRole === null) continue;
    role ??= fromRole;
    if (role !== null && isFinished(role) && !isFinished(toRole)) times += 1;
    role = toRole;
  }
  return times;
}

function waitsOf(ticket: Ticket, log: readonly Dated[], { startAt, moves }: ClockFacts): Wait[] {
  // What was answered at the very instant it was written is answered.
  const turns = [
    ...moves.map(({ at, role }) => ({ at, role, said: null })),
    ...log.filter(isFromClient).map(({ at }) => ({ at, role: null, said: 'client' as const })),
    ...log
      .filter((action) => reachesRequester(action, ticket.userEmail))
      .map(({ at }) => ({ at, role: null, said: 'us' as const })),
  ].sort((a, b) => a.at - b.at);

  const waits: Wait[] = [{ from: startAt, with: 'us' }];
  let role: StatusRole = 'new';
  let unansweredAt: Instant[] = [];
  for (const turn of turns) {
    role = turn.role ?? role;
    if (turn.said !== null) unansweredAt = turn.said === 'client' ? [turn.at] : [];
    const from = Math.max(turn.at, startAt);
    const ball = ballWith(role, { unansweredAt }) ?? 'nobody';
    if (waits.at(-1)?.from === from) waits.pop();
    if (waits.at(-1)?.with !== ball) waits.push({ from, with: ball });
  }
  return waits;
}
