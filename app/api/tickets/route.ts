import { questionOf, readPage, readQueue } from '@/lib/contracts/queue';
import { listQueue } from '@/lib/desk/list-queue';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/tickets: a page of the tickets that are not closed, by the queue's URL parameters. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const { searchParams } = request.nextUrl;
  const question = questionOf(readQueue(searchParams));
  return answer(await listQueue(desk, { ...question, page: readPage(searchParams) }));
});
