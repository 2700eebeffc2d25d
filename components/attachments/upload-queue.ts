import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';

/** A file on its way to a ticket. */
export type Upload = {
  /** Names the submit too: sent again with it, the file is attached once. */
  key: string;
  ticketId: number;
  /** Under the name it is attached by. */
  file: File;
  /** `broken`: the connection broke off, and it is sent again by itself in a moment. */
  state: 'waiting' | 'sending' | 'broken' | 'failed';
  /** Sent so far, 0 to 1. */
  share: number;
  /** How much of it was sent when the connection last broke off, 0 to 1; null where it never did. */
  brokeOffAt: number | null;
  failure: { code: string; message: string; canRetry: boolean } | null;
};

/** What becomes of one: attached, taken back by the agent, or failed. */
export type UploadEnd = 'done' | 'cancelled' | 'failed';

/** Sends the file once. @throws ApiProblem */
export type Send = (
  upload: Upload,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<void>;

type Job = { upload: Upload; send: Send; abort: AbortController };

type UploadQueueOptions = {
  /** How many are sent at once. */
  atOnce: number;
  /** Waits before try number `attempt` (from 2); rejects when `signal` aborts. */
  pause: (attempt: number, problem: ApiProblem, signal: AbortSignal) => Promise<void>;
  onEnd: (upload: Upload, end: UploadEnd) => void;
};

const TRIES = 4;

/** Nobody refused it: sent again with the same key it may well arrive, and is never attached twice. */
function isWorthSendingAgain({ code, status }: ApiProblem): boolean {
  return (status === 0 && code !== 'page-fault') || code === 'write-in-progress';
}

/** Files one after the other, a few at a time, over a connection that may break off. */
export class UploadQueue {
  private jobs: Job[] = [];
  private shown: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: UploadQueueOptions) {}

  /** All that are under way or have failed, in the order they came; the same list until one changes. */
  readonly list = (): readonly Upload[] => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** True while something would be lost by leaving the page. */
  isUnderWay(): boolean {
    return this.shown.some(({ state }) => state !== 'failed');
  }

  /** Takes a file up; one that comes with a failure is only shown. */
  add(upload: Upload, send: Send): void {
    this.jobs.push({ upload, send, abort: new AbortController() });
    this.publish();
    this.startNext();
  }

  /** Sends a failed one again, under the same key. */
  retry(key: string): void {
    const job = this.jobs.find(({ upload }) => upload.key === key);
    if (!job?.upload.failure?.canRetry) return;
    job.abort = new AbortController();
    this.patch(job, { state: 'waiting', share: 0, failure: null });
    this.startNext();
  }

  /** Stops one that is under way; forgets one that failed. */
  cancel(key: string): void {
    const job = this.jobs.find(({ upload }) => upload.key === key);
    if (!job) return;
    job.abort.abort();
    this.drop(job, 'cancelled');
  }

  private startNext(): void {
    const active = this.jobs.filter(({ upload: { state } }) => /sending|broken/.test(state));
    const waiting = this.jobs.filter(({ upload }) => upload.state === 'waiting');
    for (const job of waiting.slice(0, Math.max(0, this.options.atOnce - active.length))) {
      void this.deliver(job);
    }
  }

  private async deliver(job: Job): Promise<void> {
    const { signal } = job.abort;
    for (let attempt = 1; ; attempt += 1) {
      this.patch(job, { state: 'sending', share: 0 });
      try {
        await job.send(job.upload, (share) => this.patch(job, { share }), signal);
        if (!signal.aborted) this.drop(job, 'done');
        return;
      } catch (error) {
        if (signal.aborted) return;
        const problem = asProblem(error);
        const isBroken = problem.status === 0 && job.upload.share > 0;
        if (isBroken) this.patch(job, { brokeOffAt: job.upload.share });
        if (attempt === TRIES || !isWorthSendingAgain(problem)) return this.fail(job, problem);
        this.patch(job, { state: 'broken' });
        await this.options.pause(attempt + 1, problem, signal).catch(() => {});
        if (signal.aborted) return;
      }
    }
  }

  private fail(job: Job, { code, message }: ApiProblem): void {
    this.patch(job, { state: 'failed', failure: { code, message, canRetry: true } });
    this.options.onEnd(job.upload, 'failed');
    this.startNext();
  }

  private drop(job: Job, end: UploadEnd): void {
    this.jobs = this.jobs.filter((each) => each !== job);
    this.publish();
    this.options.onEnd(job.upload, end);
    this.startNext();
  }

  private patch(job: Job, change: Partial<Upload>): void {
    if (!this.jobs.includes(job)) return;
    job.upload = { ...job.upload, ...change };
    this.publish();
  }

  private publish(): void {
    this.shown = this.jobs.map(({ upload }) => upload);
    for (const listener of this.listeners) listener();
  }
}
