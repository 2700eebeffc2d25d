import type { Board, BoardPanel } from './board';
import type { BoardClock, BoardTime, OpenHours } from './board-clock';
import { complianceOf, type Compliance } from './board-compliance';
import { dayStart } from './board-day';
import { fewWords, firstName } from './board-words';
import { isOffClock } from './clock-facts';
import type { Instant } from './instant';
import { lastClose } from './last-close';
import type { QueueEntry, QueueRow } from './queue-entry';
import { noFilter } from './queue-filter';
import { judgeBy } from './queue-verdict';
import type { SlaBook } from './sla-book';
import type { SlaState } from './sla-moves';
import { isFinished } from './status';
import { readInWorkingTime, ticketClocks } from './ticket-clocks';
import type { WorkingCalendar } from './working-time';

/** How many rows a screen has room for, and among how many its turning ones turn. */
export const SAVE_ROWS = 5;
const TURNING_MAX = 20;
const HOURS_AHEAD_MS = 14 * 86_400_000;

/** A ticket as a screen is sent it: nothing else of it leaves the server (rules §8). */
export type BoardTicket = {
  id: number;
  priority: string | null;
  /** 0 for the most urgent priority, 1 for the next, …; null for an unknown one. */
  urgency: number | null;
  /** Null where the board masks clients, or there is none. */
  client: string | null;
  /** About six words; null where the board masks summaries. */
  summary: string | null;
  /** The assignee's first name; null: nobody's. */
  who: string | null;
};

export type BoardRow = BoardTicket & { clock: BoardClock };

/** An open ticket of the most urgent priority. */
export type BoardCritical = BoardTicket & {
  openedAt: Instant | null;
  /** When the client last heard from us; `at` null: never. Null: not read yet. */
  heard: { at: Instant | null } | null;
  isPaused: boolean;
  /** The one that breaks next, else the one that is late; null where none runs. */
  clock: BoardClock | null;
};

export type BoardTiles = {
  unassigned: number;
  awaitingReply: number;
  atRisk: number;
  lateToday: number;
};

/** What a board shows at an instant; a panel that was not chosen is null. */
export type BoardFrame = BoardTime & {
  /** Open tickets that its filter leaves. */
  open: number;
  tiles: BoardTiles | null;
  /** Newest first. */
  critical: { total: number; tickets: BoardCritical[] } | null;
  /** Next to breach first. */
  save: BoardRow[] | null;
  /** Late since yesterday's close, the newest first, of `total`; `older` were late before it. */
  late: { total: number; older: number; rows: BoardRow[] } | null;
  compliance: Compliance | null;
};

/** What a board is made of. */
export type BoardFacts = {
  /** The desk's listed tickets, in any order. */
  entries: readonly QueueEntry[];
  /** Tickets closed lately; older ones do no harm. */
  closed: readonly QueueEntry[];
  book: SlaBook;
  /** The desk's own hours, which end yesterday; null: days end at midnight. */
  deskHours: WorkingCalendar | null;
  /** When the client of a ticket last heard from us; null where it has not been read. */
  heardOf: (id: number) => { at: Instant | null } | null;
};

/** Open and shown: finished work is nobody's to act on, and a merged ticket has left (rules §5). */
const isOpen = ({ role, mergedIntoId }: QueueRow) => !isFinished(role) && mergedIntoId === null;

/** Makes the frame of a board at `now`. */
export function boardFrame(board: Board, facts: BoardFacts, now: Instant): BoardFrame {
  const { book } = facts;
  const has = (panel: BoardPanel) => board.panels.includes(panel);
  const judge = judgeBy({ ...noFilter, ...board.filter });
  const today = dayStart(board.zone, now);
  const since = lastClose(facts.deskHours, today);
  const hours = new HoursSent(book, now);

  const tiles: BoardTiles = { unassigned: 0, awaitingReply: 0, atRisk: 0, lateToday: 0 };
  const critical: Placed[] = [];
  const save: Placed[] = [];
  const late: Placed[] = [];
  const inScope: QueueRow[] = [];
  let older = 0;
  let open = 0;

  for (const entry of facts.entries) {
    if (judge(entry) !== 'in') continue;
    const { row } = entry;
    inScope.push(row);
    if (!isOpen(row)) continue;
    open += 1;
    if (row.agentId === null) tiles.unassigned += 1;
    if (isAwaitingReply(row, now)) tiles.awaitingReply += 1;
    const isAtRisk = row.responseSla === 'at-risk' || row.resolutionSla === 'at-risk';
    if (isAtRisk) tiles.atRisk += 1;
    const lateAt = lateSince(row);
    if (lateAt !== null && lateAt >= since) tiles.lateToday += 1;
    else if (lateAt !== null) older += 1;

    if (has('critical') && book.urgencyOf(row.priorityId) === 0) {
      critical.push({ row, at: -(row.occurredAt ?? row.createdAt ?? 0) });
      continue;
    }
    const breaksAt = nextBreach(row);
    // One clock is late already: the other one matters once it is in danger.
    const isToSave = breaksAt !== null && (lateAt === null || isAtRisk);
    if (isToSave) keepFirst(save, { row, at: breaksAt }, SAVE_ROWS);
    if (lateAt !== null && lateAt >= since) keepFirst(late, { row, at: -lateAt }, TURNING_MAX);
  }
  critical.sort(byPlace);

  const rowsOf = (placed: Placed[], clockOf: (row: QueueRow) => BoardClock | null) =>
    placed.flatMap(({ row }): BoardRow[] => {
      const clock = clockOf(row);
      return clock ? [{ ...ticketOf(row, board, book), clock }] : [];
    });
  const saved = new Set(has('save') ? save.map(({ row }) => row.id) : []);
  const closed = facts.closed.filter((entry) => judge(entry) === 'in').map(({ row }) => row);
  return {
    at: now,
    open,
    tiles: has('tiles') ? tiles : null,
    critical: has('critical')
      ? {
          total: critical.length,
          tickets: critical.slice(0, TURNING_MAX).map(({ row }) => ({
            ...ticketOf(row, board, book),
            openedAt: row.occurredAt ?? row.createdAt,
            heard: facts.heardOf(row.id),
            isPaused: row.resolutionSla === 'paused',
            clock: hours.next(row) ?? hours.late(row),
          })),
        }
      : null,
    save: has('save') ? rowsOf(save, hours.next) : null,
    late: has('late')
      ? {
          total: tiles.lateToday,
          older,
          rows: rowsOf(
            late.filter(({ row }) => !saved.has(row.id)),
            hours.late,
          ),
        }
      : null,
    compliance: has('compliance') ? complianceOf([...inScope, ...closed], today, now) : null,
    hours: hours.sent,
  };
}

/** A row in its place: ascending by `at`. */
type Placed = { row: QueueRow; at: number };

const byPlace = (a: Placed, b: Placed) => a.at - b.at || a.row.id - b.row.id;

/** Keeps the first few in order, however many come. */
function keepFirst(kept: Placed[], placed: Placed, most: number): void {
  const last = kept.at(-1);
  if (last && kept.length >= most && byPlace(placed, last) >= 0) return;
  kept.push(placed);
  kept.sort(byPlace);
  kept.length = Math.min(kept.length, most);
}

const isRunning = (state: SlaState) => state === 'on-track' || state === 'at-risk';

function isAwaitingReply(row: QueueRow, now: Instant): boolean {
  if (row.respondedAt !== null || row.responseState === 'met' || isOffClock(row)) return false;
  return now >= (row.occurredAt ?? now);
}

/** When the next of its running clocks breaks; null where none of them can any more. */
function nextBreach(row: QueueRow): Instant | null {
  const reply = isRunning(row.responseSla) ? row.responseDueAt : null;
  const fix = isRunning(row.resolutionSla) ? row.resolutionDueAt : null;
  return reply !== null && fix !== null ? Math.min(reply, fix) : (reply ?? fix);
}

/** When it became late, the last time; −Infinity where the tenant does not say when; null: it is not. */
function lateSince(row: QueueRow): Instant | null {
  const reply = row.responseSla === 'breached' ? (row.responseDueAt ?? -Infinity) : null;
  const fix = row.resolutionSla === 'breached' ? (row.resolutionDueAt ?? -Infinity) : null;
  return reply !== null && fix !== null ? Math.max(reply, fix) : (reply ?? fix);
}

function ticketOf(row: QueueRow, board: Board, book: SlaBook): BoardTicket {
  return {
    id: row.id,
    priority: row.priorityName,
    urgency: book.urgencyOf(row.priorityId),
    client: board.maskClient ? null : row.clientName,
    summary: board.maskSummary ? null : fewWords(row.summary),
    who: row.agentId === null ? null : firstName(row.agentName),
  };
}

/** Clocks as they are sent, and the hours they count in, each calendar's once. */
class HoursSent {
  readonly sent: OpenHours[] = [];
  private readonly places = new Map<WorkingCalendar, number>();

  constructor(
    private readonly book: SlaBook,
    private readonly now: Instant,
  ) {}

  /** The clock that breaks next. */
  readonly next = (row: QueueRow): BoardClock | null => {
    const at = nextBreach(row);
    const isReply = isRunning(row.responseSla) && row.responseDueAt === at;
    return at === null ? null : this.send(isReply ? 'reply' : 'fix', row);
  };

  /** The clock that became late last. */
  readonly late = (row: QueueRow): BoardClock | null => {
    const at = lateSince(row);
    const isReply = row.responseSla === 'breached' && row.responseDueAt === at;
    return at === null ? null : this.send(isReply ? 'reply' : 'fix', row);
  };

  private send(kind: BoardClock['kind'], row: QueueRow): BoardClock | null {
    const clocks = ticketClocks(row, this.book.targetOf(row));
    const facts = kind === 'reply' ? clocks.response : clocks.resolution;
    const calendar = this.book.hoursOf(row)?.calendar ?? null;
    const { reading } = readInWorkingTime(facts, calendar, this.now);
    if (facts.dueAt === null || reading.remainingMs === null) return null;
    return {
      kind,
      dueAt: facts.dueAt,
      ...(facts.riskMs !== undefined && { riskMs: facts.riskMs }),
      leftMs: reading.remainingMs,
      hours: calendar && this.place(calendar),
    };
  }

  private place(calendar: WorkingCalendar): number {
    const known = this.places.get(calendar);
    if (known !== undefined) return known;
    const spans = calendar.openSpans(this.now, this.now + HOURS_AHEAD_MS);
    this.sent.push(spans.map(({ from, to }) => [from, to] as const));
    this.places.set(calendar, this.sent.length - 1);
    return this.sent.length - 1;
  }
}
