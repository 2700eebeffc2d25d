import { clientsQuery } from '@/lib/contracts/clients';
import { searchClients } from '@/lib/desk/search-clients';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/clients?q=: clients by a part of the name. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const { q } = clientsQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  return answer(await searchClients(desk, q));
});
