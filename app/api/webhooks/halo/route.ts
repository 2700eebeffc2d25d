import { takeDelivery } from '@/lib/server/webhook-intake';

/** POST /api/webhooks/halo: the tenant says that a ticket changed. No session; the secret is checked. */
export const POST = (request: Request): Promise<Response> => takeDelivery(request);
