import type { TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { TicketChoices } from '@/lib/domain/ticket-change';

type Named<Id> = { id: Id; name: string };

/** What somebody chose for a ticket and did not send yet; what is left out stays as it is. */
export type TriageChoice = {
  agent?: Named<number | null>;
  team?: Named<number | null>;
  priority?: Named<number>;
  category?: string | null;
};

/**
 * The one change that makes a ticket what was chosen, by somebody who saw it with nobody; null where it
 * is so already.
 */
export function changeFor(choice: TriageChoice, ticket: TicketChoices): TicketChangeInput | null {
  const { agent, team, priority, category } = choice;
  const change: TicketChangeInput = {};
  const from: NonNullable<TicketChangeInput['from']> = { agentId: ticket.agentId };
  if (agent && agent.id !== ticket.agentId) change.agentId = agent.id;
  if (team && team.id !== ticket.teamId) {
    change.teamId = team.id;
    from.teamId = ticket.teamId;
  }
  if (priority && priority.id !== ticket.priorityId) {
    change.priorityId = priority.id;
    from.priorityId = ticket.priorityId;
  }
  if (category !== undefined && category !== ticket.category) {
    change.category = category;
    from.category = ticket.category;
  }
  return Object.keys(change).length === 0 ? null : { ...change, from };
}

/** What is going to be done, in words: `Assign to Sam · Critical · Network`; empty where nothing is. */
export function tellDecision(choice: TriageChoice, ticket: TicketChoices): string {
  const change = changeFor(choice, ticket);
  if (!change) return '';
  const { agent, team, priority, category } = choice;
  const parts = [
    change.agentId !== undefined &&
      (change.agentId === null ? 'Unassign' : `Assign to ${agent?.name}`),
    change.priorityId !== undefined && priority?.name,
    change.teamId !== undefined && team?.name,
    change.category !== undefined && (category ?? 'No category'),
  ];
  return parts.filter(Boolean).join(' · ');
}
