import { z } from 'zod';
import type { Dialect, NewNote, NewTicket, StatusWrite } from '../client';
import { wireRef } from './fields';
import { readOne } from './read-list';

/** A new ticket in the words of the dialect; fields that are not given are left to the tenant. */
export function newTicketBody(ticket: NewTicket, dialect: Dialect): Record<string, unknown> {
  const isReal = dialect === 'real';
  return {
    summary: ticket.summary,
    [isReal ? 'details_html' : 'details']: ticket.detailsHtml,
    client_id: ticket.clientId,
    tickettype_id: ticket.typeId,
    site_id: ticket.siteId,
    user_id: ticket.userId,
    priority_id: ticket.priorityId,
    status_id: ticket.statusId,
    agent_id: ticket.agentId,
    ...(isReal ? { team: ticket.team?.name } : { team_id: ticket.team?.id }),
    category_1: ticket.category,
    reportedby: ticket.reportedBy,
  };
}

/** A change of status. The id makes it a change: without one the tenant would create a ticket. */
export function statusBody(
  id: number,
  { statusId, resolution }: StatusWrite,
  dialect: Dialect,
): Record<string, unknown> {
  const field = dialect === 'real' ? 'closure_note' : 'resolution';
  return { id, status_id: statusId, [field]: resolution };
}

/** A note in the words of the dialect; real tenants want an outcome, and have one for hidden notes. */
export function noteBody(
  ticketId: number,
  { html, hiddenFromUser }: NewNote,
  dialect: Dialect,
): Record<string, unknown> {
  if (dialect === 'real') {
    return {
      ticket_id: ticketId,
      outcome: hiddenFromUser ? 'Private Note' : 'Note',
      note_html: html,
      hiddenfromuser: hiddenFromUser,
    };
  }
  return {
    ticket_id: ticketId,
    note: html,
    outcome: 'Note',
    actiontype_id: 0,
    hiddenfromuser: hiddenFromUser,
  };
}

const wireCreated = z.object({ id: wireRef });

/** The id in the answer to a create, bare or in its envelope; null when it holds none. */
export function createdId(answer: unknown): number | null {
  return wireCreated.safeParse(readOne(answer, 'tickets')).data?.id ?? null;
}
