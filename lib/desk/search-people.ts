import { PEOPLE_SEARCH_MIN } from '@/lib/contracts/limits';
import type { PeopleAnswer } from '@/lib/contracts/people';
import type { Desk } from './context';

/**
 * People by a part of the name, the mail address or the phone number; nobody by a single character,
 * unless they are looked for among those of one client, who are all found by an empty text.
 *
 * @throws HaloError
 */
export async function searchPeople(
  desk: Desk,
  text: string,
  clientId?: number,
): Promise<PeopleAnswer> {
  const isTooShort = clientId === undefined && text.length < PEOPLE_SEARCH_MIN;
  const people = isTooShort ? [] : await desk.halo.people.search(text, clientId);
  return { serverNow: desk.now(), people };
}
