import type { Instant } from './instant';
import type { QueueRow } from './queue-entry';

/** A mail as somebody reads it before it goes: plain text, a blank line between paragraphs. */
export type EscalationMail = { to: string[]; subject: string; text: string };

/** What an escalation asks for. Null: it stays as it is. */
export type EscalationPlan = {
  reason: string;
  agent: { id: number; name: string } | null;
  team: { id: number; name: string } | null;
  priority: { id: number; name: string } | null;
};

const line = (words: string) => words.replace(/\s+/g, ' ').trim();

/** What the mail of an escalation says, but to whom it goes. `standing`: how late it is, for people. */
export function escalationMail(
  ticket: Pick<
    QueueRow,
    | 'id'
    | 'summary'
    | 'clientName'
    | 'userName'
    | 'statusName'
    | 'priorityName'
    | 'agentName'
    | 'teamName'
  >,
  plan: EscalationPlan,
  { byName, standing }: { byName: string; standing: string },
): Pick<EscalationMail, 'subject' | 'text'> {
  const { id, summary, clientName, userName, statusName } = ticket;
  const agentBefore = ticket.agentName ?? 'nobody';
  const agent = plan.agent?.name ?? agentBefore;
  const team = plan.team?.name ?? ticket.teamName;
  const priority = plan.priority?.name ?? ticket.priorityName;
  const who = [userName, clientName].filter(Boolean).join(', ');
  const facts = [
    `Client: ${who || 'unknown'}`,
    `Standing: ${standing}`,
    `Status: ${statusName}`,
    priority === null ? '' : `Priority: ${priority}${movedFrom(ticket.priorityName, priority)}`,
    `With: ${agent}${team ? ` (${team})` : ''}${movedFrom(agentBefore, agent)}`,
  ].filter(Boolean);
  return {
    subject: `Escalated: #${id} ${line(summary)}`.slice(0, 200).trim(),
    text: [
      `${byName} escalated #${id}: ${line(summary) || 'no summary'}`,
      facts.join('\n'),
      `Why: ${plan.reason.trim()}`,
    ].join('\n\n'),
  };
}

function movedFrom(before: string | null, after: string): string {
  return before === null || before === after ? '' : `, before ${before}`;
}

/** What the hidden note in the log says, as plain text. */
export function escalationNote(plan: EscalationPlan, changed: string): string {
  return [changed === '' ? 'Escalated.' : `Escalated. ${changed}.`, plan.reason.trim()].join(
    '\n\n',
  );
}

/** An escalation whose mail waits for the end of the review it was decided in. */
export type HeldMail = {
  /** Names the escalation. */
  id: string;
  ticketId: number;
  summary: string;
  byId: number;
  byName: string;
  at: Instant;
  mail: EscalationMail;
  state: 'held' | 'sent' | 'left-out';
  /** The ticket was finished, or is gone, meanwhile. */
  isOver: boolean;
};
