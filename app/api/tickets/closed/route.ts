import { closedQuery } from '@/lib/contracts/closed-tickets';
import { listClosed } from '@/lib/desk/list-closed';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/tickets/closed: a page of closed tickets, searched in the tenant. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const query = closedQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  return answer(await listClosed(desk, query));
});
