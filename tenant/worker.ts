import type { Bell } from './bell';
import type { TenantLog } from './context';

export type Worker = {
  /** Ends the worker; resolves once what it was doing is done. */
  stop(): Promise<void>;
};

type Work = {
  /** Said in the log where a pass fails. */
  name: string;
  /**
   * Does what is due now, as far as it goes; resolves to ms until it should look again, or null where
   * nothing is waiting.
   */
  pass: () => Promise<number | null>;
  /** The longest between two looks, ms. */
  everyMs: number;
  bell?: Bell;
  log: TenantLog;
};

/** Looks again and again for work that is due: at the bell, when some falls due, and every `everyMs`. */
export function startWorker({ name, pass, everyMs, bell, log }: Work): Worker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let isRung = false;
  let isStopped = false;

  async function look(): Promise<void> {
    let waitMs: number | null = null;
    do {
      isRung = false;
      try {
        waitMs = await pass();
      } catch (error) {
        if (!isStopped) log.error(`${name} failed and is tried again`, error);
      }
    } while (isRung && !isStopped);
    if (isStopped) return;
    timer = setTimeout(start, Math.min(everyMs, Math.max(0, waitMs ?? everyMs)));
  }

  function start(): void {
    clearTimeout(timer);
    if (isStopped) return;
    if (running !== null) {
      isRung = true;
      return;
    }
    running = look().finally(() => {
      running = null;
    });
  }

  const deafen = bell?.listen(start);
  start();
  return {
    async stop() {
      isStopped = true;
      deafen?.();
      clearTimeout(timer);
      await running;
    },
  };
}
