import { clockText } from '@/tenant/store/seed/local-time';
import type { PulseDesk, PulsePerson } from './desk';
import { deskOf } from './desk';
import { drawNewTicket } from './new-ticket';
import type { NewTicket } from './new-ticket';
import { writeReply } from './replies';
import type { ClientMail, ReplyKind } from './replies';
import type { Session } from './session';
import { TenantTrouble } from './session';
import type { PulseState } from './state';
import { drawTurn } from './turn';
import { actionList, clientList, savedTicket, takenMail, ticketList, userList } from './wire';

const OPEN_TICKETS = new URLSearchParams({
  open_only: 'true',
  pageinate: 'true',
  page_size: '500',
  order: 'last_update',
  orderdesc: 'true',
});

const WROTE: Record<ReplyKind, string> = {
  answer: 'answered on',
  chase: 'asked for news of',
  thanks: 'said thanks on',
};
const BY: Record<NewTicket['source'], string> = {
  email: 'by mail',
  phone: 'by phone',
  portal: 'through the portal',
  monitoring: 'from monitoring',
};

/** Reads who there is. @throws TenantTrouble, also where the demo desk's clients are not there. */
export async function readDesk(session: Session): Promise<PulseDesk> {
  const { clients } = await session.get('Client', clientList);
  const { users } = await session.get('Users', userList);
  const desk = deskOf(clients, users);
  if (desk.clients.length > 0) return desk;
  throw new TenantTrouble('The tenant has none of the demo desk’s clients, so nobody writes.');
}

const nameOf = ({ firstName, surname }: PulsePerson) => `${firstName} ${surname}`;

function sendMail(session: Session, mail: ClientMail) {
  return session.post('IncomingMail', mail, takenMail);
}

async function raise(session: Session, ticket: NewTicket): Promise<number> {
  const { source, client, person, summary, details } = ticket;
  if (source === 'email' && person !== null) {
    const mail = { from: person.email, subject: summary, html: details };
    return (await sendMail(session, mail)).ticket_id;
  }
  const body = {
    source,
    client_id: client.id,
    site_id: ticket.siteId,
    user_id: person?.id ?? null,
    reportedby: person === null ? 'Monitoring' : nameOf(person),
    tickettype_id: ticket.typeId,
    priority_id: ticket.priorityId,
    category_1: ticket.category,
    summary,
    details,
  };
  return (await session.post('Tickets', [body], savedTicket)).id;
}

/**
 * Lets the next thing happen on the desk and tells it in one line, such as
 * "10:42 new ticket #12701 by mail from Ann Other (Fenwick Dental): Printer offline".
 *
 * @throws TenantTrouble where the tenant does not take it.
 */
export async function letHappen(
  session: Session,
  desk: PulseDesk,
  now: number,
  state: PulseState,
): Promise<string> {
  const clock = clockText(now);
  const { tickets } = await session.get(`Tickets?${OPEN_TICKETS}`, ticketList);
  const plan = drawTurn(desk, tickets, now, state);
  if (plan !== null) {
    const { kind, ticket, person } = plan;
    const path = `Actions?ticket_id=${ticket.id}&includehtmlnote=true`;
    const { actions } = await session.get(path, actionList);
    const mail = writeReply(plan, desk, actions, now, state);
    if (mail !== null) {
      const { ticket_id } = await sendMail(session, mail);
      const client = desk.clients.find(({ id }) => id === person.clientId)?.name;
      return `${clock} ${nameOf(person)} (${client}) ${WROTE[kind]} #${ticket_id}: ${ticket.summary}`;
    }
  }
  const ticket = drawNewTicket(desk, now, state);
  const id = await raise(session, ticket);
  const from = ticket.person === null ? '' : ` from ${nameOf(ticket.person)}`;
  return `${clock} new ticket #${id} ${BY[ticket.source]}${from} (${ticket.client.name}): ${ticket.summary}`;
}
