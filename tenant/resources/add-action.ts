import { eq, sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { ApiError } from '@/tenant/problem';
import { actions, tickets, users } from '@/tenant/store/schema';
import type { ActionInput } from './action-input';
import type { WriteContext } from './create-ticket';
import { requireAgent } from './placement';
import { saysSomething } from './ticket-input';
import { lockTicket, updateTicket } from './update-ticket';
import type { StoredTicket } from './ticket-rows';

async function goesToRequester(tx: Executor, ticket: StoredTicket, emailTo: string | null) {
  if (emailTo === null) return true;
  if (ticket.userId === null) return false;
  const [user] = await tx
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, ticket.userId));
  const addresses = emailTo.toLowerCase().split(/[\s,;<>]+/);
  return user?.email ? addresses.includes(user.email.toLowerCase()) : false;
}

/**
 * Whether an action stops the response clock: the first thing a human agent does that reaches the
 * requester (rules §5). A call nobody answered and a mail to somebody else do not.
 */
async function reachesRequester(
  tx: Executor,
  { reference }: WriteContext,
  ticket: StoredTicket,
  input: ActionInput,
  agentId: number | null,
): Promise<boolean> {
  const agent = agentId === null ? undefined : reference.agents.get(agentId);
  if (agent === undefined || agent.isMachine) return false;
  if (input.kind === 0) return !input.hidden && saysSomething(input.note);
  if (input.kind === 1) return !input.hidden && (await goesToRequester(tx, ticket, input.emailTo));
  return (
    (input.kind === 2 || input.kind === 3) &&
    !/no answer|unanswered|voicemail|vendor/i.test(input.outcome)
  );
}

/** Whose entry it is: the caller's own, unless an administrator or a program says another's. */
function authorOf({ caller, reference }: WriteContext, input: ActionInput): number | null {
  const own = caller.agent?.id ?? null;
  const author = input.agentId ?? own;
  if (author !== own && caller.agent !== null && !caller.agent.isAdmin) {
    throw new ApiError(403, 'Insufficient permissions', 'agent_id');
  }
  return requireAgent(reference, author);
}

/** Adds an entry to a ticket's log with its time, and moves the ticket's status if asked. Returns its id. */
export async function addAction(
  tx: Executor,
  context: WriteContext,
  input: ActionInput,
): Promise<number> {
  const { now } = context;
  const ticket = await lockTicket(tx, context, input.ticketId);
  const agentId = authorOf(context, input);
  const moves = input.newStatusId !== undefined && input.newStatusId !== ticket.statusId;
  const answers =
    ticket.dateResponded === null && (await reachesRequester(tx, context, ticket, input, agentId));

  const column = input.charge ? tickets.chargeableMinutes : tickets.nonChargeableMinutes;
  await tx
    .update(tickets)
    .set({
      dateResponded: answers ? now : ticket.dateResponded,
      lastActionAt: now,
      updatedAt: now,
      [input.charge ? 'chargeableMinutes' : 'nonChargeableMinutes']:
        sql`${column} + ${input.minutes}`,
    })
    .where(eq(tickets.id, ticket.id));

  const [row] = await tx
    .insert(actions)
    .values({
      ticketId: ticket.id,
      actionTypeId: input.kind,
      outcome: input.outcome,
      note: input.note,
      hiddenFromUser: input.hidden,
      agentId,
      at: now,
      emailTo: input.emailTo,
      emailSubject: input.emailSubject,
      minutes: input.minutes === 0 ? null : input.minutes,
      charge: input.charge,
      oldStatusId: moves ? ticket.statusId : null,
      newStatusId: moves ? input.newStatusId : null,
    })
    .returning({ id: actions.id });
  if (row === undefined) throw new Error('The database stored no action');

  if (moves) {
    const fresh = await lockTicket(tx, context, ticket.id);
    const change = { id: ticket.id, status_id: input.newStatusId, resolution: input.resolution };
    await updateTicket(tx, context, fresh, change, { quietly: true });
  }
  return row.id;
}
