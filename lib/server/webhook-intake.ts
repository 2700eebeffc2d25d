import 'server-only';
import type { Instant } from '@/lib/domain/instant';
import { isGenuineDelivery, readDelivery } from '@/lib/halo/webhook-delivery';
import { serverNow } from './clock';
import { readText } from './desk-route';
import { live, webhookSecret } from './live';
import { problemResponse, RequestError } from './problem';
import { remember } from './remember';

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // It comes from the tenant all the same: something changed.
    return null;
  }
}

const last = () => remember<{ at: Instant | null }>('last-delivery', () => ({ at: null }));

/** When the tenant last delivered anything, since the start; null for never. */
export function lastDeliveryAt(): Instant | null {
  return last().at;
}

/**
 * A delivery of the tenant's: it means no more than "look at this ticket again", so a repeated or a
 * late one does no harm. 204; problem+json 401 for one that does not know the secret, 404 where none
 * is agreed on.
 */
export async function takeDelivery(request: Request): Promise<Response> {
  try {
    const secret = webhookSecret();
    if (secret === null) {
      throw new RequestError(
        404,
        'no-webhooks',
        'This desk takes no deliveries: HALO_WEBHOOK_SECRET is not set.',
      );
    }
    const body = await readText(request);
    const { headers } = request;
    if (!isGenuineDelivery({ body, headers, secret, now: serverNow() })) {
      throw new RequestError(
        401,
        'not-genuine',
        'This delivery was not signed with the secret this desk knows.',
      );
    }
    last().at = serverNow();
    (await live()).delivered(readDelivery(parsed(body)).ticketId);
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error);
  }
}
