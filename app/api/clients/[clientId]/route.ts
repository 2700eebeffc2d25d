import { idParam } from '@/lib/contracts/ticket';
import { readClient } from '@/lib/desk/read-client';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/clients/{id}: a client with its sites and contracts. */
export const GET = deskRoute<{ clientId: string }>('read-tickets', async ({ params, desk }) =>
  answer(await readClient(desk, idParam.parse(params.clientId))),
);
