import type { HaloSession } from './client';
import { optionalList } from './optional-list';
import type { SessionContext } from './session-context';
import { ownedAssets, readAsset } from './wire/read-asset';
import { readList, readRows, requireOne } from './wire/read-list';
import { MOST_OF_CLIENT, MOST_PEOPLE, personFilters, readPerson } from './wire/read-person';

/** The calls of a session about people at clients. */
export function peopleCalls(context: SessionContext): HaloSession['people'] {
  const { dialect, get, onOdd } = context;
  return {
    async search(text, clientId) {
      const filters = personFilters(text, dialect, clientId);
      const { rows } = readList(await get('/api/Users', filters), 'users');
      const people = readRows(rows, readPerson, onOdd, 'Person');
      // A tenant may give more than it was asked for.
      return clientId === undefined
        ? people.slice(0, MOST_PEOPLE)
        : people.filter((person) => person.clientId === clientId).slice(0, MOST_OF_CLIENT);
    },
    async get(id) {
      const answer = await get(`/api/Users/${id}`, { includedetails: 'true' });
      return requireOne(answer, 'users', { id, what: 'person', read: readPerson });
    },
    async assets(personId) {
      // Real tenants filter assets by a user's name alone, but list them with the person.
      const rows =
        dialect === 'real'
          ? ownedAssets(await get(`/api/Users/${personId}`, { includedetails: 'true' }))
          : await optionalList(context, '/api/Asset', 'assets', { user_id: String(personId) });
      return readRows(rows, readAsset, onOdd, 'Asset');
    },
  };
}
