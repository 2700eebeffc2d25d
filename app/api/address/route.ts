import { publicAddress } from '@/lib/server/public-address';

/** GET /api/address?to=/path: redirects to that path at the one public address. */
export const GET = (request: Request): Response => publicAddress(request);
