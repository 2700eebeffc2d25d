import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import { roleOfStatus, type StatusRole } from '@/lib/domain/status';
import type { TicketAction } from '@/lib/domain/ticket';
import type { Dialect } from '../client';
import { foldQuote } from '../fold-quote';
import { sanitizeTicketHtml } from '../sanitize';
import { kindOfAction } from './action-kinds';
import { wireFlag, wireId, wireInstant, wireNumber, wireRef, wireText } from './fields';

const wireAction = z.object({
  id: wireRef,
  ticket_id: wireRef,
  actiontype_id: wireId,
  outcome: wireText,
  note: wireText,
  note_html: wireText,
  hiddenfromuser: wireFlag,
  who: wireText,
  who_agentid: wireRef,
  actionby_agent_id: wireRef,
  actionby_user_id: wireRef,
  agent_id: wireRef,
  agent_name: wireText,
  user_id: wireRef,
  emaildirection: wireText,
  emailfrom: wireText,
  datetime: wireInstant,
  actiondatecreated: wireInstant,
  datecreated: wireInstant,
  emailto: wireText,
  emailcc: wireText,
  emailsubject: wireText,
  timetaken: wireNumber,
  charge: wireFlag,
  actisbillable: wireFlag,
  old_status: wireRef,
  old_status_name: wireText,
  new_status: wireRef,
  new_status_name: wireText,
});
type WireAction = z.infer<typeof wireAction>;

export type ActionContext = { ticketId: number; dialect: Dialect; lookups: Lookups };

/**
 * One entry of a ticket's log, of either dialect. `timetaken` is minutes in the simplified dialect
 * and hours in the real one, the one field that cannot tell by itself. Null for something that is no
 * action (no object, or no id).
 */
export function readAction(row: unknown, context: ActionContext): TicketAction | null {
  const { data: wire } = wireAction.safeParse(row);
  if (!wire || wire.id === null) return null;

  const moved = statusMove(wire, context.lookups);
  const kind =
    kindOfAction(wire.actiontype_id, wire.outcome) ??
    (moved.toStatusName === null ? 'other' : 'status-change');
  const html = sanitizeTicketHtml(wire.note_html ?? wire.note ?? '');
  const { own, quoted } = kind === 'email' ? foldQuote(html) : { own: html, quoted: '' };
  return {
    id: wire.id,
    ticketId: wire.ticket_id ?? context.ticketId,
    kind,
    outcome: wire.outcome,
    noteHtml: own,
    quotedHtml: quoted,
    // What the tenant does not call visible is not taken for visible.
    hiddenFromUser: wire.hiddenfromuser ?? true,
    author: authorOf(wire, context.lookups),
    at: wire.datetime ?? wire.actiondatecreated ?? wire.datecreated,
    emailFrom: wire.emailfrom,
    emailTo: wire.emailto,
    emailCc: wire.emailcc,
    emailSubject: wire.emailsubject,
    minutes: minutesOf(wire.timetaken, context.dialect),
    chargeable: wire.charge ?? wire.actisbillable,
    ...moved,
  };
}

function authorOf(wire: WireAction, lookups: Lookups): TicketAction['author'] {
  const agentId = wire.who_agentid ?? wire.actionby_agent_id ?? wire.agent_id;
  const userId = wire.actionby_user_id ?? wire.user_id;
  const isInbound = wire.emaildirection?.trim().toUpperCase() === 'I';
  if (agentId !== null && !isInbound) {
    const known = lookups.agents.find((agent) => agent.id === agentId);
    const name = wire.who ?? wire.agent_name ?? known?.name ?? 'Agent';
    return { kind: known?.isMachine ? 'system' : 'agent', id: agentId, name };
  }
  if (userId !== null || isInbound) {
    return { kind: 'user', id: userId, name: wire.who ?? wire.emailfrom ?? 'Requester' };
  }
  const byName = lookups.agents.find((agent) => agent.name === wire.who);
  if (byName) {
    return { kind: byName.isMachine ? 'system' : 'agent', id: byName.id, name: byName.name };
  }
  return { kind: 'system', id: null, name: wire.who ?? 'Automatic' };
}

type StatusMove = Pick<TicketAction, 'fromStatusName' | 'toStatusName' | 'fromRole' | 'toRole'>;

function statusMove(wire: WireAction, lookups: Lookups): StatusMove {
  const isMove = wire.new_status !== null && wire.new_status !== wire.old_status;
  const from = isMove ? statusOf(wire.old_status, wire.old_status_name, lookups) : null;
  const to = isMove ? statusOf(wire.new_status, wire.new_status_name, lookups) : null;
  return {
    fromStatusName: from?.name ?? null,
    toStatusName: to?.name ?? null,
    fromRole: from?.role ?? null,
    toRole: to?.role ?? null,
  };
}

/** A status that the tenant has dropped since is known by its name alone. */
function statusOf(
  id: number | null,
  told: string | null,
  lookups: Lookups,
): { name: string; role: StatusRole } | null {
  if (id === null) return null;
  const known = lookups.statuses.find((status) => status.id === id);
  const name = told ?? known?.name ?? `Status ${id}`;
  return { name, role: known?.role ?? roleOfStatus({ id, name }).role };
}

function minutesOf(timeTaken: number | null, dialect: Dialect): number | null {
  if (timeTaken === null || timeTaken <= 0) return null;
  return dialect === 'real' ? Math.round(timeTaken * 60) : timeTaken;
}
