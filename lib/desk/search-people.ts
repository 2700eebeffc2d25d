import { PEOPLE_SEARCH_MIN } from '@/lib/contracts/limits';
import type { PeopleAnswer } from '@/lib/contracts/people';
import type { Desk } from './context';

/**
 * People by a part of the name, the mail address or the phone number; nobody by a single character.
 *
 * @throws HaloError
 */
export async function searchPeople(desk: Desk, text: string): Promise<PeopleAnswer> {
  const people = text.length < PEOPLE_SEARCH_MIN ? [] : await desk.halo.people.search(text);
  return { serverNow: desk.now(), people };
}
