import type { HaloSession } from './client';
import type { SessionContext } from './session-context';
import { readList, readRows } from './wire/read-list';
import { MOST_PEOPLE, personFilters, readPerson } from './wire/read-person';

/** The calls of a session about people at clients. */
export function peopleCalls({ dialect, get, onOdd }: SessionContext): HaloSession['people'] {
  return {
    async search(text) {
      const { rows } = readList(await get('/api/Users', personFilters(text, dialect)), 'users');
      // A tenant may give more than it was asked for.
      return readRows(rows, readPerson, onOdd, 'Person').slice(0, MOST_PEOPLE);
    },
  };
}
