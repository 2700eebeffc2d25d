import type { FollowUp } from '@/lib/contracts/reviews';
import { reviewParts, type Decision, type ReviewPart } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';

/** One line of a review: a ticket to decide about, something decided earlier, or both. */
export type ReviewEntry = {
  /** The same while it is the same line. */
  key: string;
  part: ReviewPart;
  item: ReviewItem | null;
  followUp: FollowUp | null;
};

export const itemKey = (ticketId: number) => `ticket-${ticketId}`;

/**
 * The lines of a review in the order they are gone through. What was decided earlier stands with the
 * ticket that needs a new decision because of it.
 */
export function reviewEntries(
  followUps: readonly FollowUp[],
  items: readonly ReviewItem[],
): ReviewEntry[] {
  const overdue = new Map(
    items.filter(({ part }) => part === 'follow-up').map((item) => [item.row.id, item]),
  );
  const first = followUps.map((followUp): ReviewEntry => {
    const { ticketId, id } = followUp.decision;
    const item = overdue.get(ticketId) ?? null;
    overdue.delete(ticketId);
    const key = item ? itemKey(ticketId) : `decision-${id}`;
    return { key, part: 'follow-up', item, followUp };
  });
  const rest = reviewParts.flatMap((part) =>
    items
      .filter((item) => item.part === part && (part !== 'follow-up' || overdue.has(item.row.id)))
      .map((item): ReviewEntry => ({ key: itemKey(item.row.id), part, item, followUp: null })),
  );
  return [...first, ...rest];
}

/** True where somebody still has to decide about it. */
export function isLeft({ item }: ReviewEntry): boolean {
  return item !== null && !item.isDecided;
}

/** What this agent decided about it in the review that is open; null where they did not. */
export function ownDecision({ item }: ReviewEntry, agentId: number): Decision | null {
  return item?.isDecided && item.decision?.byId === agentId ? item.decision : null;
}

/** True where nothing is to be done about it any more: decided, and what was decided earlier done. */
export function isSettled(entry: ReviewEntry): boolean {
  return !isLeft(entry) && entry.followUp?.decision.settled !== null;
}

/** How far a part is: "3 of 8 left", "2 of 5 done, 1 left"; what was decided earlier counts by whether it was done. */
export function tellPart(entries: readonly ReviewEntry[]): string {
  const left = entries.filter(isLeft).length;
  const earlier = entries.flatMap(({ followUp }) => followUp ?? []);
  const done = earlier.filter(({ decision }) => decision.settled !== null).length;
  if (earlier.length > 0)
    return `${done} of ${earlier.length} done${left > 0 ? `, ${left} left to decide` : ''}`;
  return left === 0 ? `all ${entries.length} decided` : `${left} of ${entries.length} left`;
}

/** The line one step on or back; the one itself at an end, the first where none is current. */
export function stepEntry(
  entries: readonly ReviewEntry[],
  key: string | null,
  step: 1 | -1,
): string | null {
  const at = entries.findIndex((entry) => entry.key === key);
  if (at === -1) return entries[0]?.key ?? null;
  return entries[at + step]?.key ?? key;
}

/**
 * The first line of the part before or after the one one is in that has any, what is left of it before
 * what is decided; the line itself where there is no such part.
 */
export function stepPart(
  entries: readonly ReviewEntry[],
  key: string | null,
  step: 1 | -1,
): string | null {
  const at = entries.find((entry) => entry.key === key)?.part;
  const parts = reviewParts.filter((part) => entries.some((entry) => entry.part === part));
  const part = at === undefined ? parts[0] : parts[parts.indexOf(at) + step];
  const among = entries.filter((entry) => entry.part === part);
  return (among.find(isLeft) ?? among[0])?.key ?? key;
}

/**
 * Where one goes on after deciding about `keys`: the next line below the last of them that is left,
 * else the first one that is; null where none is.
 */
export function nextLeft(
  entries: readonly ReviewEntry[],
  keys: ReadonlySet<string>,
): string | null {
  const at = entries.findLastIndex(({ key }) => keys.has(key));
  const open = (entry: ReviewEntry) => isLeft(entry) && !keys.has(entry.key);
  return (entries.slice(at + 1).find(open) ?? entries.find(open))?.key ?? null;
}

/** The keys of the lines from one to another, both included, whichever comes first. */
export function keysBetween(entries: readonly ReviewEntry[], from: string, to: string): string[] {
  const ends = [from, to].map((key) => entries.findIndex((entry) => entry.key === key));
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  return start === -1 ? [] : entries.slice(start, end + 1).map(({ key }) => key);
}
