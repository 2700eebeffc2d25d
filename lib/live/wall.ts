import { createHash } from 'node:crypto';
import type { Board, BoardFilter } from '@/lib/domain/board';
import { boardFrame, type BoardFacts, type BoardFrame } from '@/lib/domain/board-frame';
import type { Instant } from '@/lib/domain/instant';
import type { QueueEntry, TicketChange } from '@/lib/domain/queue-entry';
import { noFilter } from '@/lib/domain/queue-filter';
import { judgeBy } from '@/lib/domain/queue-verdict';
import type { Ticket } from '@/lib/domain/ticket';
import type { FeedBatch } from './change-feed';

/** What a board shows; `version` stays the same until it is something else. */
export type WallFrame = { version: string; frame: BoardFrame };

/** The boards on walls, out of the whole desk as the service account sees it. */
export type Wall = {
  /** What a board shows now, or showed a moment ago. */
  frame: (board: Board) => WallFrame;
  /** What a board that is not saved would show of these tickets. */
  preview: (board: Board, entries: readonly QueueEntry[]) => BoardFrame;
  /** The desk's tickets a filter leaves on a board. */
  scope: (filter: BoardFilter) => QueueEntry[];
  /**
   * Resolves with `news` once a board shows something else than at `after`, or some board was woken since
   * `since`; with `over` at `until`, when the signal says so, when the holder asks more often than it may,
   * and when the server stops.
   */
  next: (board: Board, after: string | null, hold: Hold) => Promise<'news' | 'over'>;
  /** How often boards were woken; to be read before what might be changed meanwhile. */
  wakes: () => number;
  /** The board, its links or its screens were changed: who waits for it looks again. */
  wake: (boardId: string) => void;
};

/** `holder`: which screen asks. */
export type Hold = { until: Instant; since: number; holder: string; signal: AbortSignal };

/** The wall from the inside of the desk. */
export type RunningWall = Wall & {
  take: (batch: FeedBatch) => void;
  /** Something beside the rows is other than it was: of all boards, or of those that show a ticket. */
  renew: (ticketId?: number) => void;
  /** Renews what is due with time, and forgets boards nobody looks at; to be called now and then. */
  tend: () => void;
  stop: () => void;
};

export type WallOptions = {
  /** As for a board's frame; `closed`: null while it is not known what closed lately. */
  facts: () => Omit<BoardFacts, 'closed'> & { closed: () => BoardFacts['closed'] | null };
  /** Told which open tickets a board that is looked at says more of than their rows do. */
  onShown: (ticketIds: number[]) => void;
  now: () => Instant;
  onFailure: (error: unknown) => void;
};

type Waiter = {
  after: string | null;
  holder: string;
  resolve: (how: 'news' | 'over') => void;
};

type Watched = {
  board: Board;
  current: WallFrame | null;
  madeAt: Instant;
  isStale: boolean;
  askedAt: Instant;
  waiters: Set<Waiter>;
};

const SPACING_MS = 250;
/** However fast the desk changes, frames take at most this share of the process's time. */
const SHARE = 0.25;
const RENEWED_MS = 30_000;
/** Hours ahead are sent anew long before they run out. */
const RESENT_MS = 10 * 60_000;
const FORGOTTEN_MS = 5 * 60_000;
/** Calls that one screen may have waiting: it asks once, and once more in a second window. */
const HELD_MOST = 3;

const nextTurn = () => new Promise<void>((done) => setImmediate(done));

/** A wall nobody looks at. */
export function createWall({ facts, onShown, now, onFailure }: WallOptions): RunningWall {
  const boards = new Map<string, Watched>();
  let timer: NodeJS.Timeout | null = null;
  let restsUntil = -Infinity;
  let isStopped = false;
  let wakes = 0;

  function frameOf(board: Board, own?: readonly QueueEntry[]): BoardFrame {
    const { closed, entries, ...known } = facts();
    const counted = board.panels.includes('compliance') ? closed() : [];
    const frame = boardFrame(
      board,
      { ...known, entries: own ?? entries, closed: counted ?? [] },
      now(),
    );
    // Without what closed today the count would be wrong.
    return counted === null ? { ...frame, compliance: null } : frame;
  }

  function make(watched: Watched): WallFrame {
    const { board } = watched;
    watched.isStale = false;
    watched.madeAt = now();
    const frame = frameOf(board);
    watched.current = { version: versionOf(board, frame), frame };
    onShown(frame.critical?.tickets.map(({ id }) => id) ?? []);
    return watched.current;
  }

  function watch(board: Board): Watched {
    const known = boards.get(board.id);
    if (known?.board.version === board.version) return known;
    const made: Watched = {
      board,
      current: null,
      madeAt: -Infinity,
      isStale: true,
      askedAt: now(),
      waiters: known?.waiters ?? new Set(),
    };
    boards.set(board.id, made);
    return made;
  }

  function isDue({ isStale, madeAt }: Watched): boolean {
    if (!isStale) return now() - madeAt >= RENEWED_MS;
    return now() >= Math.max(madeAt + SPACING_MS, restsUntil);
  }

  function look(board: Board): WallFrame {
    const watched = watch(board);
    watched.askedAt = now();
    return watched.current && !isDue(watched) ? watched.current : make(watched);
  }

  function end(waiters: Iterable<Waiter>, how: 'news' | 'over'): void {
    for (const { resolve } of [...waiters]) resolve(how);
  }

  function schedule(): void {
    if (isStopped) return;
    const delayMs = Math.max(SPACING_MS, restsUntil - now());
    timer ??= setTimeout(() => void round(), delayMs).unref();
  }

  /** One board after the other, so that no other work waits for all of them. */
  async function round(): Promise<void> {
    let spentMs = 0;
    for (const watched of boards.values()) {
      if (watched.waiters.size === 0 || !isDue(watched)) continue;
      const began = performance.now();
      try {
        const { version } = make(watched);
        end(
          [...watched.waiters].filter(({ after }) => after !== version),
          'news',
        );
      } catch (error) {
        onFailure(error);
      }
      spentMs += performance.now() - began;
      await nextTurn();
    }
    restsUntil = now() + spentMs * (1 / SHARE - 1);
    timer = null;
    if ([...boards.values()].some(({ isStale, waiters }) => isStale && waiters.size > 0))
      schedule();
  }

  function stale(isOther: (watched: Watched) => boolean): void {
    let isAwaited = false;
    for (const watched of boards.values()) {
      if (!watched.isStale && isOther(watched)) watched.isStale = true;
      isAwaited ||= watched.isStale && watched.waiters.size > 0;
    }
    if (isAwaited) schedule();
  }

  return {
    frame: look,
    preview: frameOf,
    scope(filter) {
      const judge = judgeBy({ ...noFilter, ...filter });
      return facts().entries.filter((entry) => judge(entry) === 'in');
    },
    wakes: () => wakes,
    next(board, after, { until, since, holder, signal }) {
      const leftMs = until - now();
      if (isStopped || signal.aborted || leftMs <= 0) return Promise.resolve('over');
      if (wakes !== since) return Promise.resolve('news');
      if (look(board).version !== after) return Promise.resolve('news');
      const watched = watch(board);
      const held = [...watched.waiters].filter((waiter) => waiter.holder === holder);
      // The oldest goes: nobody waits for it any more.
      if (held.length >= HELD_MOST) held[0]?.resolve('over');
      return new Promise((done) => {
        const cut = () => waiter.resolve('over');
        const limit = setTimeout(cut, leftMs);
        const waiter: Waiter = {
          after,
          holder,
          resolve(how) {
            clearTimeout(limit);
            signal.removeEventListener('abort', cut);
            watched.waiters.delete(waiter);
            watched.askedAt = now();
            done(how);
          },
        };
        signal.addEventListener('abort', cut);
        watched.waiters.add(waiter);
        if (watched.isStale) schedule();
      });
    },
    wake(boardId) {
      wakes += 1;
      const waiters = boards.get(boardId)?.waiters ?? [];
      boards.delete(boardId);
      end(waiters, 'news');
    },
    take({ changes }) {
      stale(({ board }) => changes === null || changes.some((change) => concerns(change, board)));
    },
    renew(ticketId) {
      stale(
        ({ current }) =>
          ticketId === undefined ||
          (current?.frame.critical?.tickets.some(({ id }) => id === ticketId) ?? false),
      );
    },
    tend() {
      for (const [id, { waiters, askedAt }] of boards) {
        if (waiters.size === 0 && now() - askedAt > FORGOTTEN_MS) boards.delete(id);
      }
      if ([...boards.values()].some((each) => each.waiters.size > 0 && isDue(each))) schedule();
    },
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      for (const { waiters } of boards.values()) end(waiters, 'over');
    },
  };
}

/** Whether a change may be seen on a board. */
function concerns({ before, after }: TicketChange, { filter }: Board): boolean {
  const isIn = (row: Ticket | null) =>
    row !== null &&
    isChosen(filter.team, row.teamId) &&
    isChosen(filter.client, row.clientId) &&
    isChosen(filter.type, row.typeId) &&
    isChosen(filter.priority, row.priorityId);
  return isIn(before) || isIn(after);
}

const isChosen = (chosen: readonly number[], id: number | null) =>
  chosen.length === 0 || chosen.includes(id ?? 0);

/** Names a frame by all that does not merely pass with time. */
function versionOf({ version }: Board, frame: BoardFrame): string {
  const text = JSON.stringify({ ...frame, at: 0, hours: [] }, (name, value: unknown) =>
    name === 'leftMs' ? undefined : value,
  );
  const print = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return `${version}.${Math.floor(frame.at / RESENT_MS)}.${print}`;
}
