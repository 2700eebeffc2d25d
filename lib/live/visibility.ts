import type { Instant } from '@/lib/domain/instant';
import type { QueueRow, TicketChange } from '@/lib/domain/queue';
import { HaloError } from '@/lib/halo/errors';

/** Asks the tenant, as the agent, which tickets it shows them. */
export type ProofReader = {
  listIds: (query: { openOnly?: boolean; changedSince?: Instant }) => Promise<number[]>;
};

/** Which tickets one agent was shown to see, by the tenant itself. */
export type Visibility = {
  has: (id: number) => boolean;
  /** Whether there is a proof at all, and how old it is; null where there is none. */
  provenAt: () => Instant | null;
  /** The agent was just shown this very ticket. */
  prove: (id: number) => void;
  /** What this agent may be told of a batch; raises doubts, which `settle` is to clear. */
  filter: (changes: readonly TicketChange[]) => TicketChange[];
  hasDoubts: () => boolean;
  /** Nothing is proven any more: ids mean other tickets than they did. */
  clear: () => void;
  /**
   * Asks about everything (`whole`) or about what is in doubt; one call. Answers the rows that came
   * into sight and those that left it, as changes. Rejects with a HaloError; a refusal of the agent
   * takes the proof away.
   */
  settle: (how: 'whole' | 'doubts', reader: ProofReader, now: Instant) => Promise<TicketChange[]>;
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
  const proven = new Set<number>();
  let provenAt: Instant | null = null;
  const doubts = new Set<number>();

  function clear(): void {
    proven.clear();
    doubts.clear();
    provenAt = null;
  }

  function judge({ before, after }: TicketChange): TicketChange | null {
    const id = (after ?? before)?.id ?? 0;
    const wasSeen = proven.has(id);
    if (after === null) {
      proven.delete(id);
      doubts.delete(id);
      return wasSeen ? { before, after } : null;
    }
    if (before === null) {
      // New, or open again: shown before is not shown now.
      if (!wasSeen) doubts.add(id);
      return wasSeen ? { before, after } : null;
    }
    const moved = movedAway(before, after);
    if (moved !== 'no') doubts.add(id);
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
      const wasSeen = proven.has(id);
      if (shown.has(id)) proven.add(id);
      else proven.delete(id);
      if (row && wasSeen !== shown.has(id)) {
        changes.push(wasSeen ? { before: row, after: null } : { before: null, after: row });
      }
    }
    return changes;
  }

  async function ask(how: 'whole' | 'doubts', reader: ProofReader, now: Instant) {
    const asked = [...doubts];
    doubts.clear();
    const since = Math.min(...asked.map((id) => rowOf(id)?.updatedAt ?? -Infinity));
    const isWhole = how === 'whole' || asked.length > MOST_DOUBTS || now - since > RECENT_MS;
    try {
      const query = isWhole ? { openOnly: true } : { changedSince: since };
      const shown = new Set(await reader.listIds(query));
      if (isWhole) provenAt = now;
      const settled = new Set(isWhole ? [...proven, ...shown] : asked);
      // A doubt raised while the tenant answered stands: the answer may be of before.
      for (const id of doubts) settled.delete(id);
      return adopt(settled, shown);
    } catch (error) {
      for (const id of asked) doubts.add(id);
      throw error;
    }
  }

  return {
    has: (id) => proven.has(id),
    provenAt: () => provenAt,
    prove(id) {
      proven.add(id);
      doubts.delete(id);
    },
    filter: (changes) => changes.flatMap((change) => judge(change) ?? []),
    hasDoubts: () => doubts.size > 0,
    clear,
    async settle(how, reader, now) {
      try {
        return await ask(how, reader, now);
      } catch (error) {
        if (error instanceof HaloError && isRefusalOfAgent(error)) {
          clear();
        }
        throw error;
      }
    },
  };
}

/** The tenant shows this agent nothing any more, unlike one that merely does not answer. */
function isRefusalOfAgent({ kind }: HaloError): boolean {
  return kind === 'signed-out' || kind === 'unauthorized' || kind === 'forbidden';
}
