import type { EscalateInput } from '@/lib/contracts/escalation';
import type { TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { Lookups } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import type { TicketChoices } from '@/lib/domain/ticket-change';
import { writeAction } from './add-action';
import { changeTicket } from './change-ticket';
import type { Desk } from './context';
import type { Step } from './in-steps';

/** Who is to have a ticket, and how urgent it is to be; what is absent stays. `from`: how it was seen. */
export type NewHands = {
  agentId?: number | null;
  teamId?: number | null;
  priorityId?: number | undefined;
  from: EscalateInput['from'];
};

/** What something of the tenant's lists is called; its number where it is not in them. */
export const nameIn = (list: readonly { id: number; name: string }[], id: number): string =>
  list.find((each) => each.id === id)?.name ?? `#${id}`;

/** What differs from how the ticket was seen, null where nothing does, and that for people. */
export function changeOf(
  { agentId, teamId, priorityId, from }: NewHands,
  lookups: Lookups,
): { change: TicketChangeInput | null; changed: string } {
  const { statusId, agentId: agentBefore, teamId: teamBefore, priorityId: priorityBefore } = from;
  const change: TicketChangeInput = {};
  const words: string[] = [];
  if (agentId !== undefined && agentId !== agentBefore) {
    change.agentId = agentId;
    words.push(`assigned to ${agentId === null ? 'nobody' : nameIn(lookups.agents, agentId)}`);
  }
  if (teamId !== undefined && teamId !== teamBefore) {
    change.teamId = teamId;
    words.push(teamId === null ? 'no team' : `team ${nameIn(lookups.teams, teamId)}`);
  }
  if (priorityId !== undefined && priorityId !== priorityBefore) {
    change.priorityId = priorityId;
    const target = lookups.priorities.find((each) => each.priorityId === priorityId);
    words.push(`priority ${target?.name ?? `#${priorityId}`}`);
  }
  const text = words.join(', ');
  if (text === '') return { change: null, changed: '' };
  const seen = {
    ...{ statusId, agentId: agentBefore, teamId: teamBefore, priorityId: priorityBefore },
  };
  return {
    change: { ...change, from: seen },
    changed: text.charAt(0).toUpperCase() + text.slice(1),
  };
}

/** The change as a step; `before` is what stood there, once it is done. */
export function changeStep(
  desk: Desk,
  ticketId: number,
  key: string,
  { change, changed }: { change: TicketChangeInput; changed: string },
): { step: Step; done: { before: TicketChoices | null } } {
  const done: { before: TicketChoices | null } = { before: null };
  const step: Step = {
    what: `#${ticketId} is changed (${changed.charAt(0).toLowerCase()}${changed.slice(1)})`,
    run: async () => {
      done.before = (await changeTicket(desk, ticketId, key, change)).before;
    },
  };
  return { step, done };
}

/** A note for colleagues as a step. `begunAt`: as Write has it. */
export function noteStep(
  desk: Desk,
  ticketId: number,
  key: string,
  { html, begunAt }: { html: string; begunAt?: number | undefined },
): Step {
  return {
    what: 'the note for colleagues is in the log',
    run: () =>
      writeAction(desk, ticketId, key, { kind: 'note', note: html, hiddenFromUser: true }, begunAt),
  };
}

/** Whether a step of what this agent sends by a key was taken before, or may have been. */
export async function isKnown({ writes, viewer }: Desk, key: string): Promise<boolean> {
  const steps = [`${key}.change`, `${key}.note`].map((each) => writes.find(viewer.agent.id, each));
  return (await Promise.all(steps)).some((write) => write !== null);
}

/** Tells who has the ticket now, where that is somebody else. */
export function tellNewOwner(
  desk: Desk,
  { id, summary }: Pick<Ticket, 'id' | 'summary'>,
  agentId: number | null | undefined,
): void {
  const { agent } = desk.viewer;
  if (typeof agentId !== 'number' || agentId === agent.id) return;
  desk.live.mention([agentId], { ticketId: id, summary, byName: agent.name });
}
