import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { addWorkingTime } from '@/lib/domain/working-time';
import type { Executor, Tenant } from './context';
import { deskMail } from './mail/queue-mail';
import { recordEvents } from './events';
import type { WriteContext } from './resources/create-ticket';
import { logAction } from './resources/log-action';
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

/** When a resolved ticket closes by itself: after its type's working hours, else three working days. */
function closesAt(reference: Reference, ticket: StoredTicket): number | null {
  const calendar = findCalendar(reference, ticket.slaId, ticket.priorityId);
  if (ticket.dateResolved === null || calendar === null) return null;
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
  const resolved = await db.select().from(tickets).where(waiting).orderBy(asc(tickets.id));
  const due = resolved.filter((ticket) => (closesAt(reference, ticket) ?? Infinity) <= now());
  for (let from = 0; from < due.length; from += BATCH) {
    await writeByItself(tenant, reference, async (tx, context) => {
      for (const { id } of due.slice(from, from + BATCH)) {
        const ticket = await lock(tx, id);
        // An agent or the client may have been quicker.
        const isStill =
          ticket !== undefined &&
          ticket.dateClosed === null &&
          ticket.clientRepliedAt === null &&
          (closesAt(reference, ticket) ?? Infinity) <= context.now;
        if (isStill) await updateTicket(tx, context, ticket, { id, status_id: closed.id });
      }
    });
  }
}

/** Says in the log of a parked ticket, once for each date, that its follow-up date has come. */
async function tellFollowUps(tenant: Tenant): Promise<void> {
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
  const due = await db.select({ id: tickets.id }).from(tickets).where(isDue(now())).limit(BATCH);
  if (due.length === 0) return;
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
  await tellFollowUps(tenant);
  return null;
}
