import { idRange, questionOf, readQueue } from '@/lib/contracts/queue';
import { listMatching } from '@/lib/desk/list-queue';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/tickets/ids?start=&end=: the numbers of a stretch of a list, in its order. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const { searchParams } = request.nextUrl;
  const { start, end } = idRange(searchParams);
  const entries = await listMatching(desk, questionOf(readQueue(searchParams)));
  return answer({
    serverNow: desk.now(),
    matched: entries.length,
    ids: entries.slice(start, end).map(({ id }) => id),
  });
});
