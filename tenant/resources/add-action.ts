import { eq, sql } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { queueMail, ticketSubject } from '@/tenant/mail/queue-mail';
import { requesterAddress } from '@/tenant/mail/recipients';
import { ApiError } from '@/tenant/problem';
import { tickets } from '@/tenant/store/schema';
import type { ActionInput } from './action-input';
import type { WriteContext } from './create-ticket';
import { logAction } from './log-action';
import { requireAgent } from './placement';
import { saysSomething } from './ticket-input';
import { lockTicket, updateTicket } from './update-ticket';

/**
 * Whether an action stops the response clock: the first thing a human agent does that reaches the
 * requester (rules §5). A call nobody answered and a mail to somebody else do not.
 */
function reachesRequester(
  { reference }: WriteContext,
  input: ActionInput,
  agentId: number | null,
  isMailedToRequester: boolean,
): boolean {
  const agent = agentId === null ? undefined : reference.agents.get(agentId);
  if (agent === undefined || agent.isMachine) return false;
  if (input.kind === 0) return !input.hidden && saysSomething(input.note);
  if (input.kind === 1) return !input.hidden && isMailedToRequester;
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

const actionWords: Record<string, string> = {
  status_id: 'new_status',
  priority_id: 'new_priority',
  agent_id: 'new_agent',
  team_id: 'new_team',
  team: 'new_team',
};

/** Names the field the action had, where the ticket refuses what an action asks of it. */
function inActionWords(error: unknown): never {
  const field = error instanceof ApiError ? actionWords[error.field ?? ''] : undefined;
  if (!(error instanceof ApiError) || field === undefined) throw error;
  throw new ApiError(error.status, error.message, field, error.detail);
}

/**
 * Adds an entry to a ticket's log with its time, sends its mail, and moves the ticket if asked.
 * Returns its id.
 */
export async function addAction(
  tx: Executor,
  context: WriteContext,
  input: ActionInput,
): Promise<number> {
  const { now, mail: desk } = context;
  const ticket = await lockTicket(tx, context, input.ticketId, 'ticket_id');
  const agentId = authorOf(context, input);
  const requester = await requesterAddress(tx, ticket.userId);
  const { to: named, cc, bcc } = input.mail ?? { to: [], cc: [], bcc: [] };
  // What is hidden goes only to those it names, or the requester would read it.
  const isForRequester = input.mail !== null && named.length === 0 && !input.hidden;
  const to = isForRequester && requester !== null ? [requester] : named;
  const isMailed = to.length + cc.length + bcc.length > 0;
  // A ticket of nobody's, or of somebody without an address: the entry alone is all one can do.
  const isToRequester =
    named.length === 0 || (requester !== null && [...to, ...cc].includes(requester));
  const isAnswer = reachesRequester(context, input, agentId, isToRequester);

  const column = input.charge ? tickets.chargeableMinutes : tickets.nonChargeableMinutes;
  await tx
    .update(tickets)
    .set({
      dateResponded: isAnswer ? (ticket.dateResponded ?? now) : ticket.dateResponded,
      clientRepliedAt: isAnswer ? null : ticket.clientRepliedAt,
      lastActionAt: now,
      updatedAt: now,
      [input.charge ? 'chargeableMinutes' : 'nonChargeableMinutes']:
        sql`${column} + ${input.minutes}`,
    })
    .where(eq(tickets.id, ticket.id));

  const asks = Object.values(input.change).some((value) => value !== undefined);
  const change = asks
    ? await updateTicket(
        tx,
        context,
        await lockTicket(tx, context, ticket.id),
        { ...input.change, id: ticket.id },
        { quietly: true },
      ).catch(inActionWords)
    : null;

  const subject = input.mail?.subject ?? ticketSubject(ticket);
  const actionId = await logAction(tx, {
    ...change,
    ticketId: ticket.id,
    actionTypeId: input.kind,
    outcome: input.outcome,
    note: input.note,
    hiddenFromUser: input.hidden,
    agentId,
    at: now,
    emailFrom: isMailed ? desk.from : null,
    emailTo: to.join(', ') || null,
    emailCc: cc.join(', ') || null,
    emailSubject: isMailed ? subject : null,
    minutes: input.minutes === 0 ? null : input.minutes,
    charge: input.charge,
  });
  if (isMailed) {
    await queueMail(tx, desk, now, {
      ...{ ticketId: ticket.id, actionId, to, subject, html: input.note },
      ...{ cc, bcc },
    });
  }
  return actionId;
}
