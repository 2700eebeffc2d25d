import type { Instant } from '@/lib/domain/instant';

const SECOND = 1_000;
/** A timer may fire a little early, and a second must not be told twice. */
const PAST_MS = 5;

/** Tells all who count, once in each second of the server's clock. */
export class BoardTicker {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Server time at the last tick: everything on a face is of the same instant. */
  now: Instant;

  constructor(private readonly clock: () => Instant) {
    this.now = clock();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.timer ??= setTimeout(this.tick, 0);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearTimeout(this.timer);
      this.timer = undefined;
    };
  };

  private readonly tick = () => {
    this.now = this.clock();
    this.timer = setTimeout(this.tick, SECOND - (this.now % SECOND) + PAST_MS);
    for (const listener of this.listeners) listener();
  };
}
