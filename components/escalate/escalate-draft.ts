import type { EscalateInput } from '@/lib/contracts/escalation';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { ADDRESSES_MAX, MAIL_TEXT_MAX, REVIEW_NOTE_MAX, SUBJECT_MAX } from '@/lib/contracts/limits';
import type { AgentLoad } from '@/lib/domain/agent-load';
import {
  escalationMail,
  type EscalationMail,
  type EscalationPlan,
} from '@/lib/domain/escalation-mail';
import type { Ticket } from '@/lib/domain/ticket';
import { byAvailability, isOfTeams } from '@/components/pickers/rank-agents';

type Named = { id: number; name: string };

/**
 * An escalation as it is being filled in. Agent, team, priority null: they stay as they are. `to`,
 * `subject`, `text` null: as proposed.
 */
export type EscalateDraft = {
  reason: string;
  agent: Named | null;
  team: Named | null;
  priority: Named | null;
  to: string[] | null;
  subject: string | null;
  text: string | null;
};

/** What of the tenant's lists says whom an escalation goes to. */
export type EscalationLists = Pick<LookupsAnswer, 'teams' | 'escalationEmail'>;

/** How the ticket was seen. */
export type SeenTicket = Pick<
  Ticket,
  | 'id'
  | 'summary'
  | 'clientName'
  | 'userName'
  | 'statusId'
  | 'statusName'
  | 'priorityId'
  | 'priorityName'
  | 'agentId'
  | 'agentName'
  | 'teamId'
  | 'teamName'
>;

/** What a mail says beside the ticket; `standing`: how late it is, for people. */
export type MailWords = { byName: string; standing: string };

/** The team whose name says that it takes what is escalated; null where there is none. */
export function escalationTeam(teams: EscalationLists['teams']): Named | null {
  const team = teams.find(({ name }) => /\bescalat/i.test(name));
  return team ? { id: team.id, name: team.name } : null;
}

/** Who of a team is there and has the least to do, and has not had the ticket so far; null for nobody. */
export function readiestOf(
  teamName: string,
  agents: readonly AgentLoad[],
  butFor: number | null,
): Named | null {
  const [first] = agents
    .filter((agent) => agent.presence === 'in' && agent.id !== butFor)
    .filter((agent) => isOfTeams(agent, [teamName]))
    .sort(byAvailability);
  return first ? { id: first.id, name: first.name } : null;
}

/** Whom one would pass something on to: everybody but oneself. */
export function othersThan(ownId: number, agents: readonly AgentLoad[]): AgentLoad[] {
  return agents.filter(({ id }) => id !== ownId);
}

/** An escalation as one begins with it: to the escalation team, and to whoever of it is readiest. */
export function startEscalation(
  ticket: Pick<Ticket, 'teamId' | 'agentId'>,
  { teams }: Pick<EscalationLists, 'teams'>,
  agents: readonly AgentLoad[],
): EscalateDraft {
  const team = escalationTeam(teams);
  const agent = team && readiestOf(team.name, agents, ticket.agentId);
  return {
    reason: '',
    agent,
    team: team?.id === ticket.teamId ? null : team,
    priority: null,
    to: null,
    subject: null,
    text: null,
  };
}

/** What a draft asks for. */
export function planOf({ reason, agent, team, priority }: EscalateDraft): EscalationPlan {
  return { reason: reason.trim(), agent, team, priority };
}

/** What it changes of the ticket: as the server is told. */
export function changesOf(
  { agent, team, priority }: Pick<EscalateDraft, 'agent' | 'team' | 'priority'>,
  seen: Pick<Ticket, 'agentId' | 'teamId' | 'priorityId'>,
): Pick<EscalateInput, 'agentId' | 'teamId' | 'priorityId'> {
  return {
    agentId: agent?.id ?? seen.agentId,
    teamId: team?.id ?? seen.teamId,
    ...(priority && priority.id !== seen.priorityId && { priorityId: priority.id }),
  };
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Everybody an escalation can be mailed to, each once, with the teams they manage. */
export function knownRecipients({
  teams,
  escalationEmail,
}: EscalationLists): { address: string; teamNames: string[] }[] {
  const all = [...teams.flatMap(({ managers }) => managers), escalationEmail ?? ''];
  return all
    .filter(
      (address, at) => address !== '' && all.findIndex((each) => isSame(each, address)) === at,
    )
    .map((address) => ({
      address,
      teamNames: teams
        .filter(({ managers }) => managers.some((each) => isSame(each, address)))
        .map(({ name }) => name),
    }));
}

/**
 * Whom the mail goes to unless somebody says otherwise, as `knownRecipients` spells them: the managers of
 * the team it goes to, else of its own team, else `escalationEmail`; empty where nobody is set.
 */
export function proposedRecipients(
  ticket: Pick<Ticket, 'teamId'>,
  draft: Pick<EscalateDraft, 'team'>,
  lists: EscalationLists,
): string[] {
  const { teams, escalationEmail } = lists;
  const managersOf = (id: number | null | undefined) =>
    teams.find((team) => team.id === id)?.managers ?? [];
  const wanted =
    [managersOf(draft.team?.id), managersOf(ticket.teamId)].find(({ length }) => length > 0) ??
    (escalationEmail === null ? [] : [escalationEmail]);
  return knownRecipients(lists)
    .map(({ address }) => address)
    .filter((address) => wanted.some((each) => isSame(each, address)));
}

/** The mail exactly as it goes; null where nobody is to be mailed. */
export function mailOf(
  ticket: SeenTicket,
  draft: EscalateDraft,
  lists: EscalationLists,
  words: MailWords,
): EscalationMail | null {
  const to = draft.to ?? proposedRecipients(ticket, draft, lists);
  if (to.length === 0) return null;
  const proposed = escalationMail(ticket, planOf(draft), words);
  return { to, subject: draft.subject ?? proposed.subject, text: draft.text ?? proposed.text };
}

export type DraftErrors = { reason?: string; to?: string; subject?: string; text?: string };

/** What keeps an escalation from going out, by field. */
export function escalateErrors(
  { reason }: EscalateDraft,
  mail: EscalationMail | null,
): DraftErrors {
  const found: [keyof DraftErrors, string | null][] = [
    ['reason', wrongWith(reason, REVIEW_NOTE_MAX, 'Say why')],
    ['to', mail && mail.to.length > ADDRESSES_MAX ? `At most ${ADDRESSES_MAX} addresses` : null],
    ['subject', mail && wrongWith(mail.subject, SUBJECT_MAX, 'Give the mail a subject')],
    ['text', mail && wrongWith(mail.text, MAIL_TEXT_MAX, 'Write something first')],
  ];
  return Object.fromEntries(found.filter(([, error]) => error !== null));
}

/** Why a text cannot be sent; null where it can. */
export function wrongWith(text: string, most: number, empty: string): string | null {
  const { length } = text.trim();
  if (length === 0) return empty;
  return length > most ? `At most ${most} characters; these are ${length}` : null;
}

/** The order as the server takes it. */
export function escalateInput(
  seen: SeenTicket,
  draft: EscalateDraft,
  mail: EscalationMail | null,
): EscalateInput {
  const { statusId, agentId, teamId, priorityId } = seen;
  return {
    ...changesOf(draft, seen),
    from: { statusId, agentId, teamId, priorityId },
    reason: draft.reason.trim(),
    mail,
  };
}
