import type { HandOverInput } from '@/lib/contracts/escalation';
import { HAND_OVER_MAX } from '@/lib/contracts/limits';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { Ticket } from '@/lib/domain/ticket';
import {
  changesOf,
  startEscalation,
  wrongWith,
  type EscalateDraft,
  type EscalationLists,
} from './escalate-draft';

/** A hand-over as it is being filled in. Agent, team null: they stay as they are. */
export type HandOverDraft = Pick<EscalateDraft, 'agent' | 'team'> & {
  tried: string;
  found: string;
  needed: string;
};

/** A hand-over as one begins with it: to the escalation team, and to whoever of it is readiest. */
export function startHandOver(
  ticket: Pick<Ticket, 'teamId' | 'agentId'>,
  lists: Pick<EscalationLists, 'teams'>,
  agents: readonly AgentLoad[],
): HandOverDraft {
  const { agent, team } = startEscalation(ticket, lists, agents);
  return { agent, team, tried: '', found: '', needed: '' };
}

export type HandOverErrors = Partial<Record<'target' | 'tried' | 'found' | 'needed', string>>;

/** What keeps a hand-over from going out, by field. */
export function handOverErrors(draft: HandOverDraft): HandOverErrors {
  const { agent, team, tried, found, needed } = draft;
  const wrong: [keyof HandOverErrors, string | null][] = [
    ['target', agent || team ? null : 'Choose who or which team gets it'],
    ['tried', wrongWith(tried, HAND_OVER_MAX, 'Say what you tried')],
    ['found', wrongWith(found, HAND_OVER_MAX, 'Say what you found')],
    ['needed', wrongWith(needed, HAND_OVER_MAX, 'Say what is needed')],
  ];
  return Object.fromEntries(wrong.filter(([, error]) => error !== null));
}

/** The order as the server takes it. */
export function handOverInput(
  seen: Pick<Ticket, 'statusId' | 'agentId' | 'teamId' | 'priorityId'>,
  draft: HandOverDraft,
): HandOverInput {
  const { statusId, agentId, teamId, priorityId } = seen;
  const changes = changesOf({ ...draft, priority: null }, seen);
  return {
    agentId: changes.agentId,
    teamId: changes.teamId,
    from: { statusId, agentId, teamId, priorityId },
    tried: draft.tried.trim(),
    found: draft.found.trim(),
    needed: draft.needed.trim(),
  };
}
