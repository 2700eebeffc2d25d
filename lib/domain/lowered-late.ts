import type { ClockFacts } from './clock-facts';
import type { Instant } from './instant';
import type { Lookups } from './lookups';
import type { SlaBook } from './sla-book';
import { slaClocks } from './sla-clocks';
import type { Ticket, TicketAction } from './ticket';

/** What a log is read by. `wordsOf`: the words of a piece of sanitised HTML, as plain text. */
export type StoryRules = {
  book: SlaBook;
  priorities: Lookups['priorities'];
  wordsOf: (html: string) => string;
};

/** An entry that says when it was. */
export type Dated = TicketAction & { at: Instant };

/**
 * When a ticket's priority was lowered after the resolution target it had was missed, the last time, as
 * its log tells; null where it never was, or was raised again. `log` in order of time.
 */
export function loweredLateAt(
  ticket: Ticket,
  log: readonly Dated[],
  facts: ClockFacts,
  { book, priorities, wordsOf }: StoryRules,
): Instant | null {
  const changeIn = priorityChanges(priorities, ticket.slaId);
  for (const { at, author, noteHtml } of log.toReversed()) {
    // Reading words out of HTML takes its time, and a log may be long.
    if (author.kind === 'user' || !/priority/i.test(noteHtml)) continue;
    const change = changeIn(wordsOf(noteHtml));
    if (!change) continue;
    const urgency = book.urgencyOf(change.from) ?? Infinity;
    const isBelow = (id: number | null) => (book.urgencyOf(id) ?? -Infinity) > urgency;
    if (!isBelow(change.to) || !wasMissed(ticket, facts, { ...change, at }, book)) continue;
    return ticket.priorityId === null || isBelow(ticket.priorityId) ? at : null;
  }
  return null;
}

type PriorityChange = { from: number; to: number };

/** Finds what the tenant's log says of a changed priority; null where a text says nothing of it. */
function priorityChanges(
  priorities: Lookups['priorities'],
  slaId: number | null,
): (text: string) => PriorityChange | null {
  const plain = (text: string) => text.replace(/[^\S\n]+/g, ' ').toLowerCase();
  const ids = new Map<string, number>();
  // Priorities of other SLAs may go by the same name.
  for (const each of priorities.toSorted((a, b) => +(a.slaId === slaId) - +(b.slaId === slaId))) {
    if (each.name.trim() !== '') ids.set(plain(each.name.trim()), each.priorityId);
  }
  if (ids.size === 0) return () => null;
  // The longest first: one name may begin as another does.
  const names = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const name = `["'“‘]?(${names.join('|')})["'”’]?`;
  const said = new RegExp(
    `(?:^|[.;] )priority (?:was )?changed from ${name} to ${name}(?![\\p{L}\\p{N}])`,
    'mu',
  );
  return (text) => {
    const [, from = '', to = ''] = said.exec(plain(text)) ?? [];
    const [fromId, toId] = [ids.get(from), ids.get(to)];
    return fromId === undefined || toId === undefined ? null : { from: fromId, to: toId };
  };
}

/** Whether the target of a priority was missed by then; exactly at the due instant it is not. */
function wasMissed(
  { slaId }: Ticket,
  facts: ClockFacts,
  { at, from }: { at: Instant; from: number },
  book: SlaBook,
): boolean {
  const targets = book.targetsOf({ priorityId: from, slaId });
  if (!targets) return false;
  const known = { ...facts, moves: facts.moves.filter((move) => move.at <= at) };
  try {
    const { dueAt, leftMs } = slaClocks(known, targets, at).resolution;
    return dueAt === null ? Number(leftMs ?? 0) < 0 : at > dueAt;
  } catch (error) {
    // Odd dates of one ticket must not keep its story from being read.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
