import type { Caller, Executor } from '@/tenant/context';
import { recordEvents } from '@/tenant/events';
import { acknowledge } from '@/tenant/mail/acknowledge';
import type { DeskMail } from '@/tenant/mail/queue-mail';
import { ApiError, invalidValue, unknownChoice } from '@/tenant/problem';
import { tickets } from '@/tenant/store/schema';
import { indexTickets } from '@/tenant/store/search';
import type { WireContext } from '@/tenant/wire/ticket';
import {
  clientOf,
  defaultPriority,
  findContract,
  firstStatus,
  readTeam,
  requireAgent,
  requireClient,
  requireSite,
  requireStatus,
  requireUser,
  routeSla,
  routeTeam,
} from './placement';
import { clockMode, clockUnder } from './ticket-clock';
import { saysSomething, type TicketInput } from './ticket-input';

/** What a write needs to know; `now` is the one instant of everything it does. */
export type WriteContext = WireContext & { caller: Caller; mail: DeskMail };

/** Sources nobody is thanked for: a machine reads no mail, and on the phone it was said. */
const UNACKNOWLEDGED = ['monitoring', 'phone'];

async function who(tx: Executor, { caller }: WriteContext, input: TicketInput) {
  const clientId = input.client_id ?? (await clientOf(tx, input));
  const client = await requireClient(tx, caller, clientId);
  if (typeof input.site_id === 'number') await requireSite(tx, client.id, input.site_id);
  const user =
    typeof input.user_id === 'number' ? await requireUser(tx, client.id, input.user_id) : null;
  return { client, user };
}

/**
 * Creates a ticket with the defaults of rules §6 and returns its id. The requester is told by mail,
 * unless it came by phone or from a machine, or is one of many (`quietly`). Throws ApiError 400.
 */
export async function createTicket(
  tx: Executor,
  context: WriteContext,
  input: TicketInput,
  options: { quietly?: boolean; relatedToId?: number } = {},
): Promise<number> {
  const { reference, now } = context;
  const { summary, tickettype_id: typeId = [...reference.types.keys()][0] ?? 0 } = input;
  if (summary === undefined) throw new ApiError(400, 'summary required', 'summary');
  const { client, user } = await who(tx, context, input);
  if (!reference.types.has(typeId)) throw unknownChoice('tickettype_id');
  const contract = await findContract(tx, client.id, input.contract_id, now);
  const slaId = input.sla_id ?? routeSla(reference, { contract, client, typeId });
  if (!reference.slas.has(slaId)) throw invalidValue('sla_id', 'sla_id is not one of /api/SLA');
  const priorityId = input.priority_id ?? defaultPriority(reference, slaId);
  const status =
    input.status_id === undefined
      ? firstStatus(reference)
      : requireStatus(reference, input.status_id);
  const isStopped = status.clock === 'stopped';
  if (isStopped && !saysSomething(input.resolution)) {
    throw new ApiError(400, 'Resolution is required', 'resolution');
  }
  const start = input.dateoccurred ?? now;
  const slaHold = input.slahold ?? false;
  const excluded = input.excludefromsla ?? false;
  const heldSince = clockMode(status, slaHold) === 'paused' ? Math.max(now, start) : null;
  const clock = clockUnder(
    reference,
    { slaId, priorityId },
    { start, heldSince, pauses: [], excluded },
  );
  const team = readTeam(reference, input);
  const category = input.category_1;
  const source = input.source ?? 'manual';

  const [row] = await tx
    .insert(tickets)
    .values({
      summary,
      details: input.details ?? '',
      clientId: client.id,
      siteId: input.site_id ?? user?.siteId ?? null,
      userId: user?.id ?? null,
      statusId: status.id,
      priorityId,
      ticketTypeId: typeId,
      category1: category,
      category2: input.category_2,
      category3: input.category_3,
      category4: input.category_4,
      agentId: requireAgent(reference, input.agent_id ?? null),
      teamId: team === undefined ? routeTeam(reference, { category, client, typeId }) : team,
      reportedBy: input.reportedby ?? (user === null ? null : `${user.firstName} ${user.surname}`),
      source,
      dateOccurred: start,
      dateCreated: now,
      dateResponded: isStopped ? now : null,
      dateResolved: isStopped ? now : null,
      dateClosed: status.isClosed ? now : null,
      updatedAt: now,
      manualDeadline: input.deadlinedate ?? null,
      followUpDate: input.followupdate ?? null,
      slaId,
      ...clock,
      slaHold,
      excludeFromSla: excluded,
      contractId: contract?.id ?? null,
      opportunityId: input.opportunityid ?? null,
      resolution: input.resolution ?? null,
      isVip: user?.isVip ?? false,
      relatedToId: options.relatedToId,
    })
    .returning({ id: tickets.id });
  if (row === undefined) throw new Error('The database stored no ticket');
  await indexTickets(tx, [row.id]);
  await recordEvents(tx, now, [{ event: 'ticket.created', ticketId: row.id }]);
  const isTold = !options.quietly && !UNACKNOWLEDGED.includes(source);
  if (isTold && user?.email) {
    await acknowledge(tx, context, { id: row.id, summary }, user.email.toLowerCase());
  }
  return row.id;
}
