import { duplicatesQuery } from '@/lib/contracts/new-ticket';
import { findOpenDuplicates } from '@/lib/desk/find-duplicates';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/tickets/duplicates?client=&summary=: open tickets of a client with a summary like that. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const asked = duplicatesQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  return answer(await findOpenDuplicates(desk, asked));
});
