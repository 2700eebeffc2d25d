import type { FrameAnswer, ShownBoard } from '@/lib/contracts/boards';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import type { BoardContact } from './board-trouble';
import { readFrameAnswer } from './frame-answer';
import type { WallClock } from './wall-clock';

const TIMEOUT_MS = 30_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 10_000;
const REFUSED_WAIT_MS = 60_000;

/** What a wall shows. `wasShown`: it had the board before. */
export type WallView =
  | { stage: 'opening'; isFailing: boolean }
  | { stage: 'refused'; wasShown: boolean }
  | { stage: 'shown'; shown: ShownBoard; health: LiveHealth; contact: BoardContact };

export type WallParts = {
  /** Where a key is shown, and where the board is asked for. */
  addresses: { screen: string; frame: string };
  build: string;
  /** When the server made the page. */
  documentNow: Instant;
  clock: WallClock;
  /** CSS pixels. */
  size: () => { width: number; height: number };
  tell: (view: WallView) => void;
  /** Loads the page anew, where that was not done just now. */
  reload: (now: Instant) => Promise<void>;
};

type Answer = { status: number; text: string; sentAt: number; tookMs: number };

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** What a page with this first frame shows before it has asked for anything. */
export function firstView(opened: FrameAnswer | null): WallView {
  if (!opened?.shown) return { stage: 'opening', isFailing: false };
  const { shown, health, serverNow } = opened;
  return { stage: 'shown', shown, health, contact: { state: 'live', since: serverNow } };
}

/** Asks for a board again and again, one call at a time, until it is stopped; nothing ends it else. */
export class WallLoop {
  private view: WallView;
  private after: string | null;
  private failures = 0;
  private isStopped = false;
  private calling: AbortController | undefined;

  constructor(
    private readonly parts: WallParts,
    opened: FrameAnswer | null,
  ) {
    this.view = firstView(opened);
    this.after = opened?.shown ? opened.version : null;
  }

  stop(): void {
    this.isStopped = true;
    this.calling?.abort();
  }

  /** `key`: what the link brought, shown before the board is asked for. */
  async run(key: string | null): Promise<void> {
    if (key !== null) await this.showKey(key);
    while (!this.isStopped) await this.ask();
  }

  private async showKey(key: string): Promise<void> {
    const { addresses, size } = this.parts;
    while (!this.isStopped) {
      const answer = await this.post(addresses.screen, { key, ...size() });
      const isBusy = answer === null || answer.status === 429 || answer.status >= 500;
      // A key that is refused may still be that of a screen known by its cookie: the board tells.
      if (!isBusy) break;
      await this.fail();
    }
    this.failures = 0;
  }

  private async ask(): Promise<void> {
    const { addresses, size } = this.parts;
    const answer = await this.post(addresses.frame, { after: this.after, ...size() });
    if (this.isStopped) return;
    if (answer?.status === 401) return this.refuse();
    const frame = answer?.status === 200 ? readFrameAnswer(answer.text) : null;
    if (!answer || !frame || !this.take(frame, answer)) return this.fail();
    this.failures = 0;
    const { build, documentNow, reload } = this.parts;
    const isOld =
      frame.build !== build || (frame.reloadAt !== null && frame.reloadAt > documentNow);
    if (isOld) await reload(frame.serverNow);
    // Something between that answers at once must not make this a storm.
    if (frame.shown === null && answer.tookMs < FIRST_WAIT_MS) await pause(FIRST_WAIT_MS);
  }

  /** False where it tells only what is new, and nothing is known. */
  private take(frame: FrameAnswer, { sentAt, tookMs }: Answer): boolean {
    const { serverNow, health, version } = frame;
    this.parts.clock.note({ serverNow, sentAt, receivedAt: sentAt + tookMs });
    const shown = frame.shown ?? (this.view.stage === 'shown' ? this.view.shown : null);
    this.after = shown && version;
    if (!shown) return false;
    this.tell({ stage: 'shown', shown, health, contact: { state: 'live', since: serverNow } });
    return true;
  }

  private async refuse(): Promise<void> {
    const { view } = this;
    const wasShown = view.stage === 'refused' ? view.wasShown : view.stage === 'shown';
    this.after = null;
    this.tell({ stage: 'refused', wasShown });
    await pause(REFUSED_WAIT_MS);
  }

  private async fail(): Promise<void> {
    if (this.isStopped) return;
    const { view } = this;
    // Asked for the whole, the answer that tells of contact again is not held back.
    this.after = null;
    if (view.stage === 'opening') this.tell({ stage: 'opening', isFailing: true });
    if (view.stage === 'shown') {
      this.tell({ ...view, contact: { state: 'lost', since: view.contact.since } });
    }
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.failures);
    this.failures = Math.min(this.failures + 1, 10);
    await pause(wait);
  }

  private tell(view: WallView): void {
    this.view = view;
    if (!this.isStopped) this.parts.tell(view);
  }

  /** Null where no whole answer came in time. */
  private async post(url: string, body: object): Promise<Answer | null> {
    const { elapsed } = this.parts.clock;
    const calling = new AbortController();
    this.calling = calling;
    const timer = setTimeout(() => calling.abort(), TIMEOUT_MS);
    const sentAt = elapsed();
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(body),
        cache: 'no-store',
        signal: calling.signal,
      });
      const text = await answer.text();
      return { status: answer.status, text, sentAt, tookMs: elapsed() - sentAt };
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}
