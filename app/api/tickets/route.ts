import { newTicketInput } from '@/lib/contracts/new-ticket';
import { questionOf, readPage, readQueue } from '@/lib/contracts/queue';
import { createTicket } from '@/lib/desk/create-ticket';
import { listQueue } from '@/lib/desk/list-queue';
import { answer, deskRoute, idempotencyKey, readJson } from '@/lib/server/desk-route';

/** GET /api/tickets: a page of the tickets that are not closed, by the queue's URL parameters. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const { searchParams } = request.nextUrl;
  const question = questionOf(readQueue(searchParams));
  return answer(await listQueue(desk, { ...question, page: readPage(searchParams) }));
});

/** POST /api/tickets: create a ticket. */
export const POST = deskRoute('change-tickets', async ({ request, desk }) => {
  const order = await readJson(request, newTicketInput);
  return answer(await createTicket(desk, idempotencyKey(request), order), 201);
});
