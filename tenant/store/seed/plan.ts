import { STATUS } from './desk-settings';
import type { Random } from './random';

/** How the resolution clock of an open ticket stands. */
export type Mood = 'late' | 'at-risk' | 'on-track';

export type Plan = {
  /** Position among all tickets, oldest first. */
  index: number;
  created: number;
  /** How many came in after it, on the scale of a desk of 2,700. */
  rank: number;
  status: number;
  mood: Mood;
  isMerged: boolean;
  isReopened: boolean;
};

/** Of 190 open tickets of 2,700: how many stand in each status, and how far back they came in. */
const OPEN_MIX: { status: number; count: number; ranks: [number, number, number][] }[] = [
  { status: STATUS.new, count: 23, ranks: [[0, 28, 23]] },
  {
    status: STATUS.inProgress,
    count: 72,
    ranks: [
      [1, 45, 34],
      [45, 130, 24],
      [130, 420, 14],
    ],
  },
  {
    status: STATUS.pending,
    count: 15,
    ranks: [
      [10, 90, 10],
      [90, 300, 5],
    ],
  },
  {
    status: STATUS.waitingClient,
    count: 51,
    ranks: [
      [15, 90, 24],
      [90, 230, 20],
      [230, 480, 7],
    ],
  },
  {
    status: STATUS.waitingThirdParty,
    count: 19,
    ranks: [
      [30, 200, 10],
      [200, 700, 9],
    ],
  },
  {
    status: STATUS.onHold,
    count: 10,
    ranks: [
      [90, 350, 6],
      [350, 900, 4],
    ],
  },
  { status: STATUS.resolved, count: 45, ranks: [[10, 190, 45]] },
];

const REOPENED = 0.088;
const MERGED = 0.033;
const LATE = 0.06;
const AT_RISK = 0.11;

/** Statuses of the tickets that are not closed, by how many came in after them. */
function openByRank(
  count: number,
  taken: Map<number, number>,
  random: Random,
): Map<number, number> {
  const scale = count / 2700;
  const byRank = new Map<number, number>();
  for (const { status, count: full, ranks } of OPEN_MIX) {
    let left = Math.max(0, Math.round(full * scale) - (taken.get(status) ?? 0));
    const groups = ranks.flatMap((range) =>
      Array.from({ length: Math.round(range[2] * scale) }, () => range),
    );
    for (const [low, high] of random.shuffle(groups).slice(0, left)) {
      let rank = random.int(Math.floor(low * scale), Math.max(0, Math.floor(high * scale) - 1));
      while (byRank.has(rank)) rank += 1;
      byRank.set(rank, status);
      left -= 1;
    }
  }
  return byRank;
}

/**
 * What becomes of each arrival: exact counts of the open statuses, the rest closed. `taken` says
 * how many tickets of a status the stories bring along already.
 */
export function planTickets(
  arrivals: number[],
  taken: Map<number, number>,
  count: number,
  random: Random,
): Plan[] {
  const byRank = openByRank(count, taken, random);
  return arrivals.map((created, index) => {
    const rank = arrivals.length - 1 - index;
    const status = byRank.get(rank) ?? STATUS.closed;
    const isClosed = status === STATUS.closed;
    const mood = random.next();
    return {
      index,
      created,
      rank: rank / (count / 2700),
      status,
      mood: mood < LATE ? 'late' : mood < LATE + AT_RISK ? 'at-risk' : 'on-track',
      isMerged: isClosed && random.chance(MERGED),
      isReopened:
        isClosed && rank > 80 * (count / 2700)
          ? random.chance(REOPENED * 1.04)
          : random.chance(0.03),
    };
  });
}
