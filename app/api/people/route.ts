import { peopleQuery } from '@/lib/contracts/people';
import { searchPeople } from '@/lib/desk/search-people';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/people?q=&client=: people of the clients, or of one, by name, mail address or phone number. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const { q, client } = peopleQuery.parse(Object.fromEntries(request.nextUrl.searchParams));
  return answer(await searchPeople(desk, q, client));
});
