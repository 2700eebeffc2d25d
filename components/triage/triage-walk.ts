/** How far somebody is on their way through the unassigned tickets. */
export type TriageWalk = {
  /** What was looked at, in that order, by ticket number. */
  visited: readonly number[];
  /** Where in `visited` one is; after its last one, at the end. */
  at: number;
};

export const startOfWalk: TriageWalk = { visited: [], at: 0 };

/** The ticket one looks at; null at the end. It stays, whatever becomes of the list. */
export function currentTicket({ visited, at }: TriageWalk): number | null {
  return visited[at] ?? null;
}

/** What is still to come, in the list's order: `listed` is the list as it is by now. */
export function upcoming({ visited }: TriageWalk, listed: readonly number[]): number[] {
  const known = new Set(visited);
  return listed.filter((id) => !known.has(id));
}

/** One step on: to what one has been back from, else to what is due first of the rest, else to the end. */
export function stepOn(walk: TriageWalk, listed: readonly number[]): TriageWalk {
  const { visited, at } = walk;
  if (at + 1 < visited.length) return { visited, at: at + 1 };
  const [next] = upcoming(walk, listed);
  if (next === undefined) return { visited, at: visited.length };
  return { visited: [...visited, next], at: visited.length };
}

/** One step back; at the first one it stays. */
export function stepBack({ visited, at }: TriageWalk): TriageWalk {
  return { visited, at: Math.max(0, at - 1) };
}

/** Back to one that was looked at. */
export function returnTo(walk: TriageWalk, ticketId: number): TriageWalk {
  const at = walk.visited.indexOf(ticketId);
  return at === -1 ? walk : { ...walk, at };
}

/** Begins again with those that were looked at and left as they were. */
export function withoutSkipped(walk: TriageWalk, done: ReadonlySet<number>): TriageWalk {
  const visited = walk.visited.filter((id) => done.has(id));
  return { visited, at: visited.length };
}

/**
 * Where one is, for people: the third of 14. `matched`: how many the whole list has, of which `listed`
 * is what is known.
 */
export function progressOf(
  walk: TriageWalk,
  listed: readonly number[],
  matched: number,
): { position: number; total: number } {
  const known = new Set(walk.visited);
  const seenAgain = listed.filter((id) => known.has(id)).length;
  const toCome = Math.max(upcoming(walk, listed).length, matched - seenAgain);
  const total = walk.visited.length + toCome;
  return { position: Math.min(walk.at + 1, total), total };
}
