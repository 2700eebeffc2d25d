import { randomUUID } from 'node:crypto';
import { asc, count, desc, eq, inArray } from 'drizzle-orm';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Executor, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { webhookDeliveries, webhooks } from '@/tenant/store/schema';
import { writeDelivery, writeWebhook, type StoredWebhook } from '@/tenant/wire/webhook';
import { writeDesk } from '@/tenant/write-desk';
import { readObjects } from './input';
import { readWebhookInput, webhookAfter, type WebhookInput } from './webhook-input';

const MOST_WEBHOOKS = 100;
const DELIVERIES_SHOWN = 100;

const webhookId = z.guid().toLowerCase();

/** Webhooks carry every client's tickets out of the desk: for whoever may see and set up everything. */
function requireAdmin(c: Context<ApiEnv>): void {
  const { agent } = callerWith(c, 'admin');
  if (agent === null || (agent.isAdmin && agent.visibleClientIds === null)) return;
  const detail = 'Only an administrator who may see every client may set up webhooks';
  throw new ApiError(403, 'Insufficient permissions', undefined, detail);
}

function webhookNotFound(): ApiError {
  return new ApiError(404, 'Webhook not found', 'id');
}

async function findWebhook(db: Executor, idText: string, isLocked = false): Promise<StoredWebhook> {
  const id = webhookId.safeParse(idText).data;
  if (id === undefined) throw webhookNotFound();
  const query = db.select().from(webhooks).where(eq(webhooks.id, id));
  const [row] = await (isLocked ? query.for('update') : query);
  if (row === undefined) throw webhookNotFound();
  return row;
}

async function saveWebhook(tx: Executor, now: number, input: WebhookInput): Promise<string> {
  if (input.id === null) {
    const id = randomUUID();
    await tx.insert(webhooks).values({ id, dateCreated: now, ...webhookAfter(null, input) });
    return id;
  }
  const before = await findWebhook(tx, input.id, true);
  await tx.update(webhooks).set(webhookAfter(before, input)).where(eq(webhooks.id, before.id));
  return before.id;
}

/** `/api/Webhook`: who is told of what happens on the desk, and how the telling went. */
export function webhookRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db } = tenant;
  const routes = new Hono<ApiEnv>();
  routes.use(async (c, next) => {
    requireAdmin(c);
    await next();
  });

  routes.get('/', async (c) => {
    const rows = await db
      .select()
      .from(webhooks)
      .orderBy(asc(webhooks.dateCreated), asc(webhooks.id));
    return c.json(rows.map(writeWebhook));
  });

  routes.get('/:id', async (c) => c.json(writeWebhook(await findWebhook(db, c.req.param('id')))));

  routes.post('/', async (c) => {
    const inputs = readObjects(await readJson(c)).map(readWebhookInput);
    const rows = await writeDesk(tenant, async (tx, now) => {
      const ids: string[] = [];
      for (const input of inputs) ids.push(await saveWebhook(tx, now, input));
      const [total] = await tx.select({ value: count() }).from(webhooks);
      if ((total?.value ?? 0) > MOST_WEBHOOKS) {
        throw invalidValue(
          'body',
          `There may be at most ${MOST_WEBHOOKS} webhooks; delete one first`,
        );
      }
      const stored = await tx.select().from(webhooks).where(inArray(webhooks.id, ids));
      return ids.flatMap((id) => stored.find((row) => row.id === id) ?? []);
    });
    const saved = rows.map(writeWebhook);
    return c.json({ ...saved.at(-1), webhooks: saved }, 201);
  });

  routes.delete('/:id', async (c) => {
    const id = await writeDesk(tenant, async (tx) => {
      const row = await findWebhook(tx, c.req.param('id'), true);
      await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.webhookId, row.id));
      await tx.delete(webhooks).where(eq(webhooks.id, row.id));
      return row.id;
    });
    return c.json({ id });
  });

  routes.get('/:id/deliveries', async (c) => {
    const { id } = await findWebhook(db, c.req.param('id'));
    const rows = await db
      .select()
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.webhookId, id))
      .orderBy(desc(webhookDeliveries.id))
      .limit(DELIVERIES_SHOWN);
    return c.json(rows.map(writeDelivery));
  });

  routes.post('/:id/test', async (c) => {
    const queued = await writeDesk(tenant, async (tx, now) => {
      const { id, active } = await findWebhook(tx, c.req.param('id'), true);
      if (!active) throw invalidValue('active', 'This webhook is off; switch it on to test it');
      const ping = { webhookId: id, event: 'ping', ticketId: 0, payload: {}, at: now };
      return tx
        .insert(webhookDeliveries)
        .values({ ...ping, state: 'waiting', nextAttemptAt: now })
        .returning();
    });
    return c.json(queued.map(writeDelivery)[0], 201);
  });

  return routes;
}
