import {
  createBulkRun,
  type BulkAnswer,
  type BulkBrowser,
  type BulkJob,
  type BulkRun,
  type BulkView,
} from './bulk-run';

/** The one run of a page over many tickets, which goes on while one walks through the desk. */
export type BulkRunner = {
  subscribe: (listener: () => void) => () => void;
  /** The latest run; null where there was none, or it was put away. */
  getSnapshot: () => BulkView | null;
  /** False where another run is not over yet. */
  start: <Answer extends BulkAnswer>(job: BulkJob<Answer>) => boolean;
  /** Sends no more; what is on its way is awaited. */
  stop: () => void;
  /**
   * Sends what failed, or what was never sent, once more: under the same key where nobody knows whether
   * it arrived.
   */
  again: (state: 'failed' | 'unsent') => void;
  /** Takes back what was done, as a run of its own. */
  undo: () => void;
  /** Puts away a run that is over. */
  dismiss: () => void;
};

/** No run yet. */
export function createBulkRunner(browser: BulkBrowser): BulkRunner {
  const listeners = new Set<() => void>();
  let current: BulkRun | null = null;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const isOver = () => current === null || current.view().state === 'over';

  function begin(run: BulkRun | null): void {
    if (!run) return;
    current = run;
    void run.go();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => current?.view() ?? null,
    start(job) {
      if (!isOver()) return false;
      begin(createBulkRun(job, browser, tell));
      return true;
    },
    stop: () => current?.stop(),
    again(state) {
      if (!isOver() || !current) return;
      current.requeue(state);
      begin(current);
    },
    undo() {
      if (isOver() && current) begin(current.inverse());
    },
    dismiss() {
      if (!isOver()) return;
      current = null;
      tell();
    },
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      done();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** The page's runner. */
export const bulk = createBulkRunner({
  wait,
  onBusy(isBusy) {
    if (isBusy) window.addEventListener('beforeunload', askBeforeLeaving);
    else window.removeEventListener('beforeunload', askBeforeLeaving);
  },
});
