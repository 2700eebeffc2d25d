import type { FrameAnswer } from '@/lib/contracts/boards';
import type { BoardTheme } from '@/lib/domain/board';
import type { BoardFrame, BoardRow, BoardTicket } from '@/lib/domain/board-frame';
import type { Instant } from '@/lib/domain/instant';

const MINUTE = 60_000;
const LONG = 'Consolidated Amalgamated Interplanetary Widgets & Sprockets of Great Yarmouth Ltd';

function ticket(id: number): BoardTicket {
  return {
    id,
    priority: ['Critical', 'High', 'Medium', 'Low'][id % 4] ?? null,
    urgency: id % 4,
    client: LONG,
    summary: LONG,
    who: id % 2 === 0 ? null : 'Bartholomew-Alexander',
  };
}

function row(id: number, now: Instant, leftMs: number): BoardRow {
  const kind = id % 3 === 0 ? 'reply' : 'fix';
  return { ...ticket(id), clock: { kind, dueAt: now + leftMs, leftMs, hours: null } };
}

/**
 * As much as can be on a board: every name 80 characters long, five thousand late, so many rows to save
 * and so many Critical ones.
 */
export function crowdedFrame(
  now: Instant,
  { save = 5, critical = 1, apartMs = 7 * MINUTE } = {},
): BoardFrame {
  const ids = (from: number, many: number) => Array.from({ length: many }, (_, at) => from + at);
  return {
    at: now,
    open: 6_400,
    hours: [],
    tiles: { unassigned: 1_207, awaitingReply: 148, atRisk: 86, lateToday: 5_000 },
    critical: {
      total: critical,
      tickets: ids(1, critical).map((id) => ({
        ...ticket(id * 4),
        openedAt: now - id * 42 * MINUTE,
        heard: { at: id === 1 ? null : now - 12 * MINUTE },
        isPaused: false,
        clock: row(id, now, -id * MINUTE).clock,
      })),
    },
    save: ids(101, save).map((id) => row(id, now, (id - 100) * apartMs)),
    late: {
      total: 5_000,
      older: 312,
      rows: ids(10_001, 20).map((id) => row(id, now, -(id - 10_000) * 23 * 60 * MINUTE)),
    },
    compliance: { met: 31, of: 33 },
  };
}

/** An answer to a screen that shows this frame. */
export function answerWith(
  frame: BoardFrame,
  { build, theme = 'night' }: { build: string; theme?: BoardTheme },
): FrameAnswer {
  return {
    serverNow: frame.at,
    build,
    reloadAt: null,
    health: { tenant: 'ok', readAt: frame.at, loading: null, trouble: null },
    version: `test.${frame.at}`,
    shown: { name: 'Service desk', theme, zone: 'Europe/London', frame },
  };
}
