import type { HaloSession } from './client';
import type { SessionContext } from './session-context';
import { readList } from './wire/read-list';
import { subscriptionBody, subscriptionTo } from './wire/webhook-subscription';

/** The webhook calls of a session. */
export function webhookCalls({ dialect, get, post }: SessionContext): HaloSession['webhooks'] {
  return {
    async ensure(subscription) {
      const { rows } = readList(await get('/api/Webhook'), 'webhooks');
      const id = subscriptionTo(subscription.url, rows);
      await post('/api/Webhook', [subscriptionBody(subscription, id, dialect)]);
    },
  };
}
