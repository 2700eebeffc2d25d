import { z } from 'zod';
import { deliverDue } from '@/tenant/webhooks/deliver';
import { startClockTenant, type ClockTenant } from './clock-tenant';
import { askToken } from './sign-in';
import { ask, expectOk, expectRefusal, type Asking } from './support';
import { tokenAnswer } from './wire';

export const SIGNING_KEY = 'sixteen-letters!';

/** A webhook as the tenant answers it: these fields and no other, so no secret. */
export const wireWebhook = z.strictObject({
  id: z.guid(),
  name: z.string(),
  url: z.string(),
  method: z.literal(0),
  content_type: z.literal('application/json'),
  authentication_type: z.int(),
  basic_username: z.string().nullable(),
  has_secret: z.boolean(),
  events: z.array(z.strictObject({ id: z.int().nullable(), name: z.string() })),
  active: z.boolean(),
  last_status: z.int().nullable(),
  date_created: z.string(),
});
export type WireWebhook = z.output<typeof wireWebhook>;

export const wireDelivery = z.strictObject({
  id: z.int(),
  event: z.string(),
  ticket_id: z.int(),
  state: z.enum(['waiting', 'delivered', 'given-up']),
  attempts: z.int(),
  last_status: z.int().nullable(),
  last_error: z.string().nullable(),
  date: z.string(),
  next_attempt: z.string().nullable(),
});
export type WireDelivery = z.output<typeof wireDelivery>;

/** What a subscriber receives. */
export const receivedBody = z.looseObject({
  id: z.string(),
  webhook_id: z.guid(),
  webhook_name: z.string(),
  event: z.string(),
  event_id: z.int().nullable(),
  timestamp: z.string(),
  ticket_id: z.int(),
  object_id: z.int(),
  ticket: z.looseObject({ id: z.int(), summary: z.string() }).nullable(),
});

const savedWebhooks = z.looseObject({ webhooks: z.array(wireWebhook) });

/** Requests of the service application, which may set up webhooks, to one tenant. */
export function webhookCalls(tenant: Pick<ClockTenant, 'url' | 'serviceSecret'>) {
  // A fresh one each time: the clock of a test outruns any token.
  async function token(scope = 'all'): Promise<string> {
    const client_secret = tenant.serviceSecret;
    const app = { client_id: 'halyard-service', client_secret, scope };
    const { body } = await askToken({ grant_type: 'client_credentials', ...app }, tenant.url);
    return tokenAnswer.parse(body).access_token;
  }
  const as = async (asking: Asking) => ({ base: tenant.url, token: await token(), ...asking });

  const call = async (path: string, asking: Asking = {}) => ask(path, await as(asking));
  const ok = async (path: string, asking: Asking = {}) => expectOk(path, await as(asking));
  return {
    token,
    call,
    ok,
    refused: async (path: string, asking: Asking = {}) => expectRefusal(path, await as(asking)),
    async save(fields: object): Promise<WireWebhook> {
      const { webhooks } = savedWebhooks.parse(await ok('Webhook', { json: [fields] }));
      return wireWebhook.parse(webhooks[0]);
    },
    list: async () => z.array(wireWebhook).parse(await ok('Webhook')),
    one: async (id: string) => wireWebhook.parse(await ok(`Webhook/${id}`)),
    deliveries: async (id: string) =>
      z.array(wireDelivery).parse(await ok(`Webhook/${id}/deliveries`)),
    ping: async (id: string) =>
      wireDelivery.parse(await ok(`Webhook/${id}/test`, { method: 'POST' })),
  };
}

export type WebhookDesk = ReturnType<typeof webhookCalls> & {
  clock: ClockTenant;
  /** Delivers what is due now; resolves to ms until the next one, or null. */
  deliver(send?: typeof fetch): Promise<number | null>;
  /** Deletes every webhook. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** A desk whose clock stands still, and which delivers only when told to. */
export async function startWebhookDesk(): Promise<WebhookDesk> {
  const clock = await startClockTenant();
  const calls = webhookCalls(clock);
  return {
    ...calls,
    clock,
    deliver: (send) => deliverDue(clock.tenant, send),
    async clear() {
      for (const { id } of await calls.list())
        await calls.ok(`Webhook/${id}`, { method: 'DELETE' });
    },
    close: () => clock.close(),
  };
}
