import { and, asc, eq, inArray, lt, lte, min, ne, notInArray } from 'drizzle-orm';
import type { Tenant } from '@/tenant/context';
import { selectTickets } from '@/tenant/resources/ticket-rows';
import { tickets, webhookDeliveries, webhooks } from '@/tenant/store/schema';
import { writeTicket } from '@/tenant/wire/ticket';
import { writeDeliveryBody, type StoredDelivery, type StoredWebhook } from '@/tenant/wire/webhook';
import { MAX_ATTEMPTS, retryDelay } from '../backoff';
import { postBody, type Outcome } from './post-body';
import { signBody } from './sign';

const KEPT_MS = 7 * 86_400_000;
const SWEPT_AT_ONCE = 100;
const GONE = 410;

type Owed = { delivery: StoredDelivery; webhook: StoredWebhook };

const isWaiting = eq(webhookDeliveries.state, 'waiting');

/** Gives up what waits for a webhook that is off or gone; removes what was over a week ago. */
async function tidy({ db, now }: Tenant): Promise<void> {
  const at = now();
  const subscribed = db.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.active, true));
  await db
    .update(webhookDeliveries)
    .set({ state: 'given-up', lastError: 'The webhook was switched off', nextAttemptAt: at })
    .where(and(isWaiting, notInArray(webhookDeliveries.webhookId, subscribed)));
  // The oldest rows only: each pass is short, and what is left is for the next one.
  const oldest = db
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .orderBy(asc(webhookDeliveries.id))
    .limit(SWEPT_AT_ONCE);
  await db
    .delete(webhookDeliveries)
    .where(
      and(
        inArray(webhookDeliveries.id, oldest),
        ne(webhookDeliveries.state, 'waiting'),
        lt(webhookDeliveries.nextAttemptAt, at - KEPT_MS),
      ),
    );
}

async function webhooksOwed({ db, now }: Tenant): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: webhooks.id })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(and(isWaiting, lte(webhookDeliveries.nextAttemptAt, now()), eq(webhooks.active, true)));
  return rows.map(({ id }) => id);
}

async function nextOwed({ db, now }: Tenant, webhookId: string): Promise<Owed | undefined> {
  const [owed] = await db
    .select({ delivery: webhookDeliveries, webhook: webhooks })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(
      and(
        isWaiting,
        lte(webhookDeliveries.nextAttemptAt, now()),
        eq(webhooks.id, webhookId),
        eq(webhooks.active, true),
      ),
    )
    .orderBy(asc(webhookDeliveries.nextAttemptAt), asc(webhookDeliveries.id))
    .limit(1);
  return owed;
}

async function bodyOf(tenant: Tenant, { delivery, webhook }: Owed): Promise<string> {
  const { dialect } = tenant.settings;
  const [row] = await selectTickets(tenant.db).where(eq(tickets.id, delivery.ticketId));
  const context = { reference: await tenant.reference(), now: tenant.now(), dialect };
  const ticket = row === undefined ? null : writeTicket(row, context, false);
  return JSON.stringify(writeDeliveryBody(delivery, webhook, ticket));
}

function headersFor(webhook: StoredWebhook, body: string, now: number): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'user-agent': 'HaloPSA-Embedded-Tenant',
  };
  if (webhook.authentication === 'basic') {
    const pair = Buffer.from(`${webhook.username ?? ''}:${webhook.secret ?? ''}`);
    headers.authorization = `Basic ${pair.toString('base64')}`;
  }
  if (webhook.authentication === 'hmac') {
    const timestamp = Math.floor(now / 1000);
    headers['x-webhook-timestamp'] = String(timestamp);
    headers['x-webhook-signature'] = signBody(webhook.secret ?? '', timestamp, body);
  }
  return headers;
}

async function record(
  { db, now }: Tenant,
  { id, webhookId, attempts: before }: StoredDelivery,
  { status, error }: Outcome,
): Promise<void> {
  const attempts = before + 1;
  const isLost = error !== null && (status === GONE || attempts >= MAX_ATTEMPTS);
  const state = error === null ? 'delivered' : isLost ? 'given-up' : 'waiting';
  const nextAttemptAt = now() + (state === 'waiting' ? retryDelay(attempts) : 0);
  await db.transaction(async (tx) => {
    await tx
      .update(webhookDeliveries)
      .set({ state, attempts, lastStatus: status, lastError: error, nextAttemptAt })
      .where(eq(webhookDeliveries.id, id));
    await tx.update(webhooks).set({ lastStatus: status }).where(eq(webhooks.id, webhookId));
  });
}

async function attempt(tenant: Tenant, send: typeof fetch, owed: Owed): Promise<Outcome> {
  let body: string;
  try {
    body = await bodyOf(tenant, owed);
  } catch (cause) {
    // Counted like any failure, or one ticket that cannot be written would stop the webhook for good.
    tenant.log.error(`Webhook delivery ${owed.delivery.id} could not be prepared`, cause);
    return { status: 0, error: 'It could not be prepared; the log of the tenant says more' };
  }
  const headers = headersFor(owed.webhook, body, tenant.now());
  return postBody(send, owed.webhook.url, headers, body);
}

async function deliverNext(tenant: Tenant, send: typeof fetch, webhookId: string): Promise<void> {
  const owed = await nextOwed(tenant, webhookId);
  if (owed === undefined) return;
  await record(tenant, owed.delivery, await attempt(tenant, send, owed));
}

/**
 * Sends what subscribers are owed until nothing is due: each webhook one delivery at a time, oldest
 * due first, and no webhook waits for another. A delivery counts as made only after its 2xx is
 * noted, so a crash sends it again: the same `id` tells the receiver. What fails is tried again after 5 s,
 * 15 s, 45 s … 1 h, 12 times in all; later ones go meanwhile. 410 ends it at once.
 *
 * Any http or https address is delivered to, this machine's own included: a desk and its subscriber on one
 * machine are the normal case, and only an administrator may set an address.
 *
 * Resolves to ms until the next one falls due, or null. Rejects where the database fails.
 */
export async function deliverDue(
  tenant: Tenant,
  send: typeof fetch = fetch,
): Promise<number | null> {
  await tidy(tenant);
  const busy = new Map<string, Promise<void>>();
  const failures: unknown[] = [];
  let ring: () => void = () => undefined;
  const deafen = tenant.bell.listen(() => ring());

  function start(id: string): void {
    const delivering = deliverNext(tenant, send, id)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => busy.delete(id));
    busy.set(id, delivering);
  }

  try {
    for (;;) {
      const rung = new Promise<void>((resolve) => (ring = resolve));
      if (failures.length === 0) {
        const owed = await webhooksOwed(tenant);
        owed.filter((id) => !busy.has(id)).forEach(start);
      }
      if (busy.size === 0) break;
      await Promise.race([...busy.values(), rung]);
    }
  } finally {
    deafen();
    await Promise.all(busy.values());
  }
  if (failures.length > 0) throw failures[0];

  const [next] = await tenant.db
    .select({ at: min(webhookDeliveries.nextAttemptAt) })
    .from(webhookDeliveries)
    .where(isWaiting);
  const at = next?.at ?? null;
  return at === null ? null : Math.max(0, at - tenant.now());
}
