import { createHash } from 'node:crypto';
import type { Instant } from '@/lib/domain/instant';
import { HaloError } from '@/lib/halo/errors';
import type { KnownWrite } from '@/lib/store/writes';
import type { Desk } from './context';
import { DeskError } from './context';

export type Write = {
  /** The browser's Idempotency-Key: the same for every retry of one submit. */
  key: string;
  /** What is asked, so that a key can't come to mean something else. */
  request: unknown;
  /** When it was first asked, where that may be longer ago than anybody remembers its key. */
  begunAt?: Instant | undefined;
  /** Looks in the tenant whether the write has arrived; by the tenant's clock, not before `since`. */
  hasArrived: (since: Instant) => Promise<boolean>;
  send: () => Promise<void>;
};

const PENDING_MS = 60_000;
/** Clocks of two machines differ; what we sent can't carry a time older than this before it. */
export const CLOCK_SLACK_MS = 2 * 60_000;
/** Keys are remembered for longer than this. */
export const REMEMBERED_MS = 20 * 60 * 60_000;

/**
 * Sends a write to the tenant once, however often it is asked: HaloPSA knows no idempotency keys,
 * so a write whose outcome is unknown is looked for before it is sent again.
 *
 * @throws DeskError `write-in-progress`, `key-reused`, `outcome-unknown`; HaloError where the
 * tenant refused it.
 */
export async function writeOnce(desk: Desk, write: Write): Promise<void> {
  const agentId = desk.viewer.agent.id;
  const { key } = write;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(write.request))
    .digest('base64url');
  const known = await desk.writes.claim({ agentId, key, fingerprint, now: desk.now() });

  if (known) {
    if (known.fingerprint !== fingerprint) {
      throw new DeskError(
        'key-reused',
        'This request was sent before with other contents. Reload the page and try again.',
      );
    }
    if (known.state === 'done') return;
    if (known.state === 'pending' && desk.now() - known.startedAt < PENDING_MS) {
      throw new DeskError(
        'write-in-progress',
        'This change is still being sent. Wait a moment, then look again.',
      );
    }
    if (await settleEarlier(desk, write, known)) return;
  } else if (await isForgotten(desk, write)) return;

  try {
    await write.send();
    await desk.writes.settle(agentId, key, 'done');
  } catch (error) {
    const isRefused =
      error instanceof DeskError || (error instanceof HaloError && error.outcome === 'refused');
    if (!isRefused) {
      await desk.writes.settle(agentId, key, 'unknown');
      throw new DeskError(
        'outcome-unknown',
        'The tenant did not answer in time, so nobody knows yet whether this was saved. Try again: Halyard looks first and never saves it twice.',
        {},
        { cause: error },
      );
    }
    await desk.writes.forget(agentId, key);
    throw error;
  }
}

/** True where it arrived so long ago that its key is not known any more. */
async function isForgotten(desk: Desk, { key, begunAt, hasArrived }: Write): Promise<boolean> {
  if (begunAt === undefined || desk.now() - begunAt < REMEMBERED_MS) return false;
  const { agent } = desk.viewer;
  try {
    if (!(await hasArrived(begunAt - CLOCK_SLACK_MS))) return false;
  } catch (error) {
    await desk.writes.forget(agent.id, key);
    throw error;
  }
  await desk.writes.settle(agent.id, key, 'done');
  return true;
}

/** True where the earlier attempt turns out to have arrived; else the key is ours to send again. */
async function settleEarlier(desk: Desk, write: Write, known: KnownWrite): Promise<boolean> {
  const agentId = desk.viewer.agent.id;
  if (await write.hasArrived(known.startedAt - CLOCK_SLACK_MS)) {
    await desk.writes.settle(agentId, write.key, 'done');
    return true;
  }
  if (!(await desk.writes.reclaim(agentId, write.key, known, desk.now()))) {
    throw new DeskError(
      'write-in-progress',
      'This change is being sent from another window. Wait a moment, then look again.',
    );
  }
  return false;
}
