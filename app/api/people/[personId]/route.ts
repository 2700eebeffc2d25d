import { idParam } from '@/lib/contracts/ticket';
import { readPerson } from '@/lib/desk/read-person';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/people/{id}: somebody at a client, and what is looked after of theirs. */
export const GET = deskRoute<{ personId: string }>('read-tickets', async ({ params, desk }) =>
  answer(await readPerson(desk, idParam.parse(params.personId))),
);
