import type { Caller, Executor } from '@/tenant/context';
import { ApiError, invalidValue } from '@/tenant/problem';
import type { Reference } from '@/tenant/store/reference';
import { tickets } from '@/tenant/store/schema';
import {
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

export type WriteContext = {
  caller: Caller;
  reference: Reference;
  /** Epoch ms. */
  now: number;
  dialect: 'simplified' | 'real';
};

async function who(tx: Executor, { caller }: WriteContext, input: TicketInput, clientId: number) {
  const client = await requireClient(tx, caller, clientId);
  if (typeof input.site_id === 'number') await requireSite(tx, client.id, input.site_id);
  const user =
    typeof input.user_id === 'number' ? await requireUser(tx, client.id, input.user_id) : null;
  return { client, user };
}

/** Creates a ticket with the defaults of rules §6 and returns its id. Throws ApiError 400. */
export async function createTicket(
  tx: Executor,
  context: WriteContext,
  input: TicketInput,
): Promise<number> {
  const { reference, now } = context;
  const { summary, client_id: clientId, tickettype_id: typeId } = input;
  if (summary === undefined || clientId === undefined || typeId === undefined) {
    throw new ApiError(400, 'client_id required', 'client_id');
  }
  const { client, user } = await who(tx, context, input, clientId);
  if (!reference.types.has(typeId))
    throw new ApiError(400, 'tickettype_id invalid', 'tickettype_id');
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
      source: input.source ?? 'manual',
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
    })
    .returning({ id: tickets.id });
  if (row === undefined) throw new Error('The database stored no ticket');
  return row.id;
}
