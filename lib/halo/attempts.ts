import type { Deadline } from './deadline';
import { HaloError } from './errors';
import { exchange, type Exchanging, type Outgoing } from './exchange';
import type { Gate } from './gate';
import type { Lane } from './rate-budget';
import { CALL_BUDGET_MS, retryDelay } from './retry';
import type { TokenSource } from './tokens';
import type { CallEvent } from './transport';

type AttemptOptions = {
  gate: Gate;
  exchanging: Exchanging;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
  onCall?: (event: CallEvent) => void;
};

/** How one call is tried: once, and again where that may be. */
export function createAttempts({ gate, exchanging, sleep, random, onCall }: AttemptOptions) {
  const { now } = exchanging;

  /** One attempt, timed and told to the log; `read` takes what it needs of the answer. */
  async function attemptOnce<T>(
    outgoing: Outgoing,
    attempt: number,
    deadline: Deadline,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const startedAt = now();
    const tell = (status: number | null) =>
      onCall?.({
        method: outgoing.method,
        path: outgoing.url.pathname,
        status,
        ms: now() - startedAt,
        attempt,
      });
    try {
      const response = await exchange(outgoing, deadline, exchanging);
      const result = await read(response);
      tell(response.status);
      return result;
    } catch (error) {
      deadline.stop();
      tell(error instanceof HaloError ? error.status : null);
      throw error;
    }
  }

  /** Repeats what may be repeated; a rejected token is renewed once. */
  async function attemptUntilDone<T>(
    tokens: TokenSource | null,
    lane: Lane | null,
    run: (token: string | null, attempt: number, msLeft: number) => Promise<T>,
  ): Promise<T> {
    const startedAt = now();
    let token = tokens ? await tokens.current() : null;
    let isRenewed = false;
    let retries = 0;
    for (let attempt = 1; ; attempt += 1) {
      const msLeft = () => CALL_BUDGET_MS - (now() - startedAt);
      const leave = lane === null ? null : await gate.enter(lane, msLeft);
      try {
        const result = await run(token, attempt, msLeft());
        leave?.(null);
        return result;
      } catch (error) {
        leave?.(error);
        if (!(error instanceof HaloError)) throw error;
        if (tokens && token !== null && error.status === 401 && !isRenewed) {
          isRenewed = true;
          token = await tokens.renew(token);
          continue;
        }
        retries += 1;
        const delay = retryDelay(error, retries, random);
        if (delay === null || delay >= msLeft()) throw error;
        await sleep(delay);
      }
    }
  }

  return { attemptOnce, attemptUntilDone };
}
