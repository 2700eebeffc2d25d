import type { Instant } from '@/lib/domain/instant';
import { narrowOffset, offsetOf } from '@/lib/queries/server-clock';
import type { ClockSample, OffsetRange } from '@/lib/queries/server-clock';

/** An answer that took longer was held back, and says nothing of when it was asked for. */
const QUICK_MS = 2_000;
/** Within weeks this device's clock and the server's drift apart; what is older is not believed. */
const BELIEVED_MS = 600_000;

/**
 * The server's time on a screen that runs for months. It counts by elapsed time, because a television's
 * own clock may be hours wrong, and set while it runs. Until it is told anything it stands.
 */
export class WallClock {
  private known: OffsetRange | null = null;
  private since = 0;

  /** `documentNow`: when the server made the page; `elapsed`: ms since some fixed moment. */
  constructor(
    private readonly documentNow: Instant,
    readonly elapsed: () => number,
  ) {}

  /** Notes the server's time of an answer; `sentAt` and `receivedAt` by `elapsed`. */
  note({ serverNow, sentAt, receivedAt }: ClockSample): void {
    if (receivedAt - this.since > BELIEVED_MS) this.known = null;
    if (this.known === null) this.since = receivedAt;
    const isQuick = sentAt !== null && receivedAt - sentAt < QUICK_MS;
    const sample = { serverNow, sentAt: isQuick ? sentAt : null, receivedAt };
    this.known = narrowOffset(this.known, sample);
  }

  /** Notes when the document was made; the browser knows when it asked for it and when it came. */
  noteDocument(): void {
    const [timing] = performance.getEntriesByType('navigation');
    const isKnown = timing instanceof PerformanceNavigationTiming && timing.responseStart > 0;
    this.note({
      serverNow: this.documentNow,
      sentAt: isKnown ? timing.requestStart : null,
      receivedAt: isKnown ? timing.responseStart : this.elapsed(),
    });
  }

  /** The server's time now. */
  readonly now = (): Instant =>
    this.known === null ? this.documentNow : this.elapsed() + offsetOf(this.known);
}
