import { createAudience, type Audience, type AudienceOptions, type Listener } from './audience';
import type { Mention } from '@/lib/domain/live-events';
import type { FeedBatch } from './change-feed';

/** All agents who look at the desk. */
export type Audiences = {
  /** The agent's, made where there is none. */
  of: (agentId: number) => Audience;
  take: (batch: FeedBatch) => void;
  /** Tells each what is new to them of who is where: at these tickets, or anywhere. */
  tellPresence: (ticketIds?: Iterable<number>) => void;
  /** Tells those of these agents who look. */
  tellMention: (agentIds: readonly number[], mention: Mention) => void;
  /** Renews the proofs that are due, and forgets who has long gone. */
  tend: () => void;
  eachListener: (tell: (listener: Listener) => void) => void;
  /** Closes a session's streams; its token proves nothing any more. */
  endSession: (sid: string) => void;
  openSessions: () => string[];
  figures: () => { agents: number; streams: number };
};

const PROOF_GAP_MS = 10_000;
/** Proofs of all agents together shall leave the tenant's calls to other things. */
const PROOF_GAP_PER_AGENT_MS = 2_000;

/** Where calls cost nothing, nobody has to wait for them. */
const UNLIMITED_GAP_MS = 1_000;

/** Nobody looks yet. */
export function createAudiences(options: AudienceOptions): Audiences {
  const audiences = new Map<number, Audience>();

  function eachListener(tell: (listener: Listener) => void): void {
    for (const audience of audiences.values()) {
      for (const listener of audience.listeners()) tell(listener);
    }
  }

  return {
    of(agentId) {
      const known = audiences.get(agentId);
      if (known) return known;
      const made = createAudience(agentId, options);
      audiences.set(agentId, made);
      return made;
    },
    take(batch) {
      for (const audience of audiences.values()) audience.take(batch);
    },
    tellPresence(ticketIds) {
      for (const audience of audiences.values()) audience.tellPresence(ticketIds);
    },
    tellMention(agentIds, mention) {
      for (const id of new Set(agentIds)) audiences.get(id)?.tellMention(mention);
    },
    tend() {
      const gapMs = options.isLimited()
        ? Math.max(PROOF_GAP_MS, audiences.size * PROOF_GAP_PER_AGENT_MS)
        : UNLIMITED_GAP_MS;
      for (const [agentId, audience] of audiences) {
        if (audience.isIdle()) audiences.delete(agentId);
        else audience.tend(gapMs);
      }
    },
    eachListener,
    endSession(sid) {
      for (const audience of audiences.values()) audience.leave(sid);
      eachListener((listener) => {
        if (listener.sid === sid) listener.close('session-over');
      });
    },
    openSessions() {
      const sids = new Set<string>();
      eachListener(({ sid }) => sids.add(sid));
      return [...sids];
    },
    figures() {
      let streams = 0;
      eachListener(() => (streams += 1));
      return { agents: audiences.size, streams };
    },
  };
}
