import type { Instant } from '@/lib/domain/instant';
import type { QueueRow, TicketChange } from '@/lib/domain/queue-entry';
import type { Ticket } from '@/lib/domain/ticket';
import type { Lane } from '@/lib/halo/rate-budget';

type ProofQuery = { openOnly?: boolean; changedSince?: Instant };
type ListIds = (query: ProofQuery) => Promise<number[]>;

/**
 * Asks the tenant, as the agent, which tickets it shows them; in the lane of people where somebody
 * waits for the answer.
 */
export type ProofReader = { listIds: (query: ProofQuery, lane: Lane) => Promise<number[]> };

/** Which tickets one agent was shown to see, by the tenant itself. */
export type Visibility = {
  has: (id: number) => boolean;
  /** When everything was last proved; null where there is no proof at all. */
  provenAt: () => Instant | null;
  /**
   * The agent was just shown this ticket. Answers the row that came into sight by it, as a change;
   * null where it was in sight, or is by now another one than was shown.
   */
  prove: (ticket: Ticket) => TicketChange | null;
  /** What this agent may be told of a batch; raises doubts, which `settle` is to clear. */
  filter: (changes: readonly TicketChange[]) => TicketChange[];
  hasDoubts: () => boolean;
  /** Nothing is proven any more. */
  clear: () => void;
  /**
   * Asks about everything (`whole`) or about what is in doubt; one call. Answers the rows that came
   * into sight and those that left it, as changes. Rejects with a HaloError, and what was proven stays.
   */
  settle: (how: 'whole' | 'doubts', listIds: ListIds, now: Instant) => Promise<TicketChange[]>;
};

const MOST_DOUBTS = 500;
/** Doubts older than this are cheaper settled by asking for everything. */
const RECENT_MS = 60 * 60_000;

/** What the tenant decides a ticket's visibility by, as far as clients can tell. */
function movedAway(before: QueueRow, after: QueueRow): 'surely' | 'maybe' | 'no' {
  if (before.clientId !== after.clientId) return 'surely';
  const isHandedOver = before.teamId !== after.teamId || before.agentId !== after.agentId;
  return isHandedOver ? 'maybe' : 'no';
}

/** No proof yet; `rowOf` finds a row of the snapshot. */
export function createVisibility(rowOf: (id: number) => QueueRow | undefined): Visibility {
  // Ids of rows of the snapshot only: a proof of one that came later would be of another state.
  const proven = new Set<number>();
  const doubts = new Set<number>();
  let provenAt: Instant | null = null;
  /** What came, went or moved while the tenant is being asked: its answer may be of before. */
  let unsettled: Set<number> | null = null;
  let generation = 0;

  function clear(): void {
    proven.clear();
    doubts.clear();
    provenAt = null;
    generation += 1;
  }

  function judge({ before, after }: TicketChange): TicketChange | null {
    const id = (after ?? before)?.id ?? 0;
    const wasSeen = proven.has(id);
    if (before === null || after === null) {
      unsettled?.add(id);
      proven.delete(id);
      // New, or open again: shown before is not shown now.
      if (after !== null) doubts.add(id);
      else doubts.delete(id);
      return wasSeen && after === null ? { before, after } : null;
    }
    const moved = movedAway(before, after);
    if (moved !== 'no') {
      unsettled?.add(id);
      doubts.add(id);
    }
    if (!wasSeen) return null;
    if (moved !== 'surely') return { before, after };
    proven.delete(id);
    return { before, after: null };
  }

  /** Puts the proof to what was answered about `asked`; answers what came and went by it. */
  function adopt(asked: Iterable<number>, shown: ReadonlySet<number>): TicketChange[] {
    const changes: TicketChange[] = [];
    for (const id of asked) {
      const row = rowOf(id);
      const [wasSeen, isSeen] = [proven.has(id), shown.has(id) && row !== undefined];
      if (isSeen) proven.add(id);
      else proven.delete(id);
      if (row && wasSeen !== isSeen) {
        changes.push(wasSeen ? { before: row, after: null } : { before: null, after: row });
      }
    }
    return changes;
  }

  async function settle(
    how: 'whole' | 'doubts',
    listIds: ListIds,
    now: Instant,
  ): Promise<TicketChange[]> {
    const asked = [...doubts];
    const begun = generation;
    const since = Math.min(...asked.map((id) => rowOf(id)?.updatedAt ?? -Infinity));
    const isWhole = how === 'whole' || asked.length > MOST_DOUBTS || now - since > RECENT_MS;
    doubts.clear();
    unsettled = new Set();
    try {
      const query = isWhole ? { openOnly: true } : { changedSince: since };
      const shown = new Set(await listIds(query));
      // Of another desk, or of an agent who was refused meanwhile.
      if (generation !== begun) return await settle('whole', listIds, now);
      if (isWhole) provenAt = now;
      const settled = new Set(isWhole ? [...proven, ...shown] : asked);
      for (const id of unsettled) settled.delete(id);
      return adopt(settled, shown);
    } catch (error) {
      if (generation === begun) for (const id of asked) doubts.add(id);
      throw error;
    } finally {
      unsettled = null;
    }
  }

  return {
    has: (id) => proven.has(id),
    provenAt: () => provenAt,
    prove(ticket) {
      const row = rowOf(ticket.id);
      const isThisOne = row?.updatedAt === ticket.updatedAt && row.clientId === ticket.clientId;
      if (!row || !isThisOne) return null;
      doubts.delete(ticket.id);
      if (proven.has(ticket.id)) return null;
      proven.add(ticket.id);
      return { before: null, after: row };
    },
    filter: (changes) => changes.flatMap((change) => judge(change) ?? []),
    hasDoubts: () => doubts.size > 0,
    clear,
    settle,
  };
}
