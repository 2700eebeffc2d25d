import type { PersonCardAnswer } from '@/lib/contracts/people';
import type { Desk } from './context';

/** Somebody at a client, and what is looked after of theirs. @throws HaloError */
export async function readPerson(desk: Desk, personId: number): Promise<PersonCardAnswer> {
  const { people } = desk.halo;
  const [person, assets] = await Promise.all([people.get(personId), people.assets(personId)]);
  return { serverNow: desk.now(), person, assets };
}
