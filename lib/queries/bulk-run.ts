import type { TicketDetail } from '@/lib/contracts/ticket';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import { asProblem, isDefiniteRefusal, type ApiProblem } from './api-problem';
import { endSession } from './session-ended';
import { freshKey } from './submit-key';

export type BulkAnswer = TicketChanged | TicketDetail;
export type BulkTicket = { ticketId: number; label: string };

/** What is done to each ticket. `key` names one submit, see `postJson`; both reject with an ApiProblem. */
export type BulkJob<Answer extends BulkAnswer> = {
  title: string;
  items: readonly BulkTicket[];
  send: (ticketId: number, key: string) => Promise<Answer>;
  /** Takes back what `send` did, as its answer tells it; left out where that cannot be. */
  undo?: (ticketId: number, done: Answer, key: string) => Promise<Answer>;
  /** Called when nothing more is sent, however it went. */
  onEnd?: () => void;
};

/** `unsent`: the run was over before its turn came. */
export type BulkItemState = 'waiting' | 'sending' | 'done' | 'failed' | 'unsent';

/** Why something failed or waits, for people and machines. */
export type BulkTrouble = Pick<ApiProblem, 'code' | 'message'>;

export type BulkItem = BulkTicket & { state: BulkItemState; problem: BulkTrouble | null };

/** A run as a page shows it; another object after each step. */
export type BulkView = {
  title: string;
  isUndo: boolean;
  /** `held`: all wait until the server takes more; `stopping`: what is on its way is awaited. */
  state: 'running' | 'held' | 'stopping' | 'over';
  /** Why all wait, or why the run gave up. */
  trouble: BulkTrouble | null;
  items: readonly BulkItem[];
  counts: Readonly<Record<BulkItemState, number>>;
  canUndo: boolean;
  /** Whether some of what failed may go better when sent again. */
  canRetry: boolean;
};

/** What a run needs of a browser. */
export type BulkBrowser = {
  /** Resolves after so many ms, or at once when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told when leaving the page begins to lose something, and when that is over. */
  onBusy: (isBusy: boolean) => void;
};

export type BulkRun = {
  view: () => BulkView;
  /** Sends everything that waits. Resolves when the run is over. */
  go: () => Promise<void>;
  /** Sends no more; what is on its way is awaited. */
  stop: () => void;
  /** Puts what failed, or what was never sent, back in line. */
  requeue: (state: 'failed' | 'unsent') => void;
  /** A run that takes back what was done; null where there is nothing that can be. */
  inverse: () => BulkRun | null;
};

const AT_ONCE = 2;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A tenant counts calls over five minutes: who waited in vain for longer waits for something else. */
const MOST_WAITED_MS = 10 * 60_000;

/** The server took nothing, and may take it in a while. */
function isHeldBack({ status, code }: ApiProblem): boolean {
  return status === 429 || status === 503 || code === 'offline' || code === 'unreachable';
}

/** True where an undo never will succeed: somebody changed the same since, or the ticket is gone. */
export function isPastUndo({ code }: Pick<ApiProblem, 'code'>): boolean {
  return code === 'changed-meanwhile' || code === 'not-found';
}

/** A run over many tickets, two at a time; nothing is sent before `go`. */
export function createBulkRun<Answer extends BulkAnswer>(
  job: BulkJob<Answer>,
  browser: BulkBrowser,
  onChange: () => void,
  isUndo = false,
): BulkRun {
  let items: BulkItem[] = job.items.map((item) => ({ ...item, state: 'waiting', problem: null }));
  let state: BulkView['state'] = 'over';
  let trouble: BulkTrouble | null = null;
  let view: BulkView | null = null;
  const keys = new Map<number, string>();
  const done = new Map<number, Answer>();
  let ending = new AbortController();
  let hold: Promise<void> | null = null;
  let waits = 0;
  let waitedMs = 0;

  function change(): void {
    view = null;
    onChange();
  }

  const mayRetry = ({ problem }: BulkItem) => !(isUndo && problem && isPastUndo(problem));

  function mark(at: number, state: BulkItemState, problem: BulkTrouble | null = null): void {
    items = items.map((item, index) => (index === at ? { ...item, state, problem } : item));
    change();
  }

  function end(why: BulkTrouble | null): void {
    state = 'stopping';
    trouble = why;
    ending.abort();
    change();
  }

  function holdBack(problem: ApiProblem): void {
    if (hold || state === 'stopping') return;
    const backoff = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** waits);
    const ms = Math.max(FIRST_WAIT_MS, problem.retryAfterMs ?? backoff);
    waits += 1;
    waitedMs += ms;
    if (waitedMs > MOST_WAITED_MS) return end(problem);
    state = 'held';
    trouble = problem;
    change();
    hold = browser.wait(ms, ending.signal).then(() => {
      hold = null;
      if (state !== 'held') return;
      state = 'running';
      trouble = null;
      change();
    });
  }

  async function sendOne(at: number, { ticketId }: BulkItem): Promise<void> {
    const key = keys.get(ticketId) ?? freshKey();
    keys.set(ticketId, key);
    mark(at, 'sending');
    try {
      done.set(ticketId, await job.send(ticketId, key));
      waits = 0;
      waitedMs = 0;
      mark(at, 'done');
    } catch (error) {
      const problem = asProblem(error);
      const isHeld = isHeldBack(problem);
      if (isDefiniteRefusal(problem)) keys.delete(ticketId);
      mark(at, isHeld ? 'waiting' : 'failed', problem);
      if (isHeld) holdBack(problem);
      if (problem.code === 'signed-out') {
        endSession();
        end(problem);
      }
    }
  }

  async function sendInTurn(): Promise<void> {
    for (;;) {
      while (hold) await hold;
      const at = items.findIndex((item) => item.state === 'waiting');
      const item = items[at];
      if (!item || state === 'stopping') return;
      await sendOne(at, item);
    }
  }

  return {
    view() {
      if (view) return view;
      const counts = { waiting: 0, sending: 0, done: 0, failed: 0, unsent: 0 };
      for (const item of items) counts[item.state] += 1;
      const canUndo = job.undo !== undefined && state === 'over' && counts.done > 0;
      const canRetry = items.some((item) => item.state === 'failed' && mayRetry(item));
      view = { title: job.title, isUndo, state, trouble, items, counts, canUndo, canRetry };
      return view;
    },
    async go() {
      ending = new AbortController();
      state = 'running';
      trouble = null;
      waits = 0;
      waitedMs = 0;
      browser.onBusy(true);
      change();
      await Promise.all(Array.from({ length: AT_ONCE }, sendInTurn));
      items = items.map((item) => (item.state === 'waiting' ? { ...item, state: 'unsent' } : item));
      state = 'over';
      browser.onBusy(false);
      change();
      job.onEnd?.();
    },
    stop() {
      if (state === 'running' || state === 'held') end(null);
    },
    requeue(which) {
      items = items.map((item) =>
        item.state === which && mayRetry(item)
          ? { ...item, state: 'waiting', problem: null }
          : item,
      );
    },
    inverse() {
      const { title, undo, onEnd } = job;
      if (!undo || done.size === 0) return null;
      const takeBack = (ticketId: number, key: string) => {
        const answer = done.get(ticketId);
        if (answer === undefined) throw new Error(`Ticket ${ticketId} was not changed`);
        return undo(ticketId, answer, key);
      };
      const undone = items.filter(({ ticketId }) => done.has(ticketId));
      return createBulkRun(
        { title, items: undone, send: takeBack, onEnd },
        browser,
        onChange,
        true,
      );
    },
  };
}
