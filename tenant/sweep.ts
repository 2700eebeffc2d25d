import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { addWorkingTime } from '@/lib/domain/working-time';
import type { Executor, Tenant } from './context';
import { deskMail } from './mail/queue-mail';
import { recordEvents } from './events';
import type { WriteContext } from './resources/create-ticket';
import { logAction } from './resources/log-action';
import { saysSomething } from './resources/ticket-input';
import type { StoredTicket } from './resources/ticket-rows';
import { updateTicket } from './resources/update-ticket';
import { workingDaysAfter } from './sla/working-days';
import { findCalendar, type Reference, type StatusRow } from './store/reference';
import { tickets } from './store/schema';
import { writeDesk } from './write-desk';

/** When a resolved ticket closes where its type does not say (rules §6). */
const AUTO_CLOSE_DAYS = 3;
const HOUR_MS = 3_600_000;
const BATCH = 50;

const judged = {
  id: tickets.id,
  slaId: tickets.slaId,
  priorityId: tickets.priorityId,
  ticketTypeId: tickets.ticketTypeId,
  dateResolved: tickets.dateResolved,
  resolution: tickets.resolution,
};
type Judged = Pick<StoredTicket, keyof typeof judged>;

/**
 * When a resolved ticket closes by itself: after its type's working hours, else three working days.
 * Null: not before a person has said how it was solved.
 */
function closesAt(reference: Reference, ticket: Judged): number | null {
  const calendar = findCalendar(reference, ticket.slaId, ticket.priorityId);
  if (ticket.dateResolved === null || calendar === null) return null;
  if (!saysSomething(ticket.resolution)) return null;
  const hours = reference.types.get(ticket.ticketTypeId)?.closeAfterHours ?? null;
  return hours === null
    ? workingDaysAfter(calendar, ticket.dateResolved, AUTO_CLOSE_DAYS)
    : addWorkingTime(calendar, ticket.dateResolved, hours * HOUR_MS);
}

function closedStatus(reference: Reference): StatusRow | undefined {
  return [...reference.statuses.values()].find((row) => row.isClosed);
}

async function lock(tx: Executor, id: number): Promise<StoredTicket | undefined> {
  const [ticket] = await tx.select().from(tickets).where(eq(tickets.id, id)).for('update');
  return ticket;
}

/** Closes resolved tickets whose time is over, unless the client wrote and nobody has looked. */
async function closeResolved(tenant: Tenant): Promise<void> {
  const { db, now } = tenant;
  const reference = await tenant.reference();
  const closed = closedStatus(reference);
  if (closed === undefined) return;
  const waiting = and(
    isNotNull(tickets.dateResolved),
    isNull(tickets.dateClosed),
    isNull(tickets.clientRepliedAt),
  );
  const isDue = (ticket: Judged, at: number) => (closesAt(reference, ticket) ?? Infinity) <= at;
  for (const one of await db.select(judged).from(tickets).where(waiting).orderBy(asc(tickets.id))) {
    // Each for itself: one that cannot be closed holds up no other.
    try {
      if (!isDue(one, now())) continue;
      await writeByItself(tenant, reference, async (tx, context) => {
        const ticket = await lock(tx, one.id);
        // An agent or the client may have been quicker.
        const isStill =
          ticket !== undefined &&
          ticket.dateClosed === null &&
          ticket.clientRepliedAt === null &&
          isDue(ticket, context.now);
        if (isStill) await updateTicket(tx, context, ticket, { id: one.id, status_id: closed.id });
      });
    } catch (error) {
      tenant.log.error(`Ticket ${one.id} could not be closed and is tried again`, error);
    }
  }
}

/**
 * Says in the log of a parked ticket, once for each date, that its follow-up date has come. Resolves to
 * how many were due, at most a batch.
 */
async function tellFollowUps(tenant: Tenant): Promise<number> {
  const { db, now } = tenant;
  const isUntold = or(
    isNull(tickets.followUpToldFor),
    sql`${tickets.followUpToldFor} <> ${tickets.followUpDate}`,
  );
  const isDue = (at: number) =>
    and(
      isNull(tickets.dateClosed),
      isNull(tickets.dateResolved),
      isNotNull(tickets.heldSince),
      lte(tickets.followUpDate, at),
      isUntold,
    );
  const due = await db
    .select({ id: tickets.id })
    .from(tickets)
    .where(isDue(now()))
    .orderBy(asc(tickets.id))
    .limit(BATCH);
  if (due.length === 0) return 0;
  const reference = await tenant.reference();
  await writeByItself(tenant, reference, async (tx, context) => {
    for (const { id } of due) {
      const [ticket] = await tx
        .update(tickets)
        .set({ followUpToldFor: sql`${tickets.followUpDate}`, updatedAt: context.now })
        .where(and(eq(tickets.id, id), isDue(context.now)))
        .returning({ id: tickets.id });
      if (ticket === undefined) continue;
      await logAction(tx, {
        ticketId: id,
        actionTypeId: 4,
        outcome: 'Follow-up Due',
        note: 'The follow-up date has come',
        hiddenFromUser: true,
        at: context.now,
      });
      await recordEvents(tx, context.now, [{ event: 'ticket.updated', ticketId: id }]);
    }
  });
  return due.length;
}

/** A write that no caller asked for. It is not somebody's work on the desk, so the demo desk still counts as untouched. */
async function writeByItself(
  tenant: Tenant,
  reference: Reference,
  work: (tx: Executor, context: WriteContext) => Promise<void>,
): Promise<void> {
  const { settings } = tenant;
  const caller = { agent: null, scopes: new Set(['all']), appId: 'tenant' };
  const { dialect } = settings;
  await writeDesk(
    tenant,
    (tx, now) => work(tx, { reference, now, dialect, caller, mail: deskMail(settings) }),
    { byItself: true },
  );
}

/**
 * What time does to the desk by itself: resolved tickets close, follow-up dates come. Clock states
 * need nothing: they are read at the moment of the question. Resolves to null: it looks again at its
 * own pace.
 */
export async function sweepDesk(tenant: Tenant): Promise<null> {
  await closeResolved(tenant);
  while ((await tellFollowUps(tenant)) === BATCH);
  return null;
}
