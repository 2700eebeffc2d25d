import type { HaloSession } from './client';
import type { SessionContext } from './session-context';
import { optionalList } from './optional-list';
import { readClient, readContract, readSite } from './wire/read-client';
import { readList, readRows, requireOne } from './wire/read-list';

const MOST_CLIENTS = 50;
/** More places than any one client has. */
const MOST_SITES = 500;

/** The calls of a session about the desk's customers. */
export function clientCalls(context: SessionContext): HaloSession['clients'] {
  const { get, onOdd } = context;
  return {
    async search(text) {
      const query = { search: text.trim(), count: String(MOST_CLIENTS), order: 'name' };
      const { rows } = readList(await get('/api/Client', query), 'clients');
      return readRows(rows, readClient, onOdd, 'Client')
        .filter(({ isInactive }) => !isInactive)
        .slice(0, MOST_CLIENTS)
        .map(({ id, name }) => ({ id, name }));
    },
    async get(id) {
      const answer = await get(`/api/Client/${id}`, { includedetails: 'true' });
      return requireOne(answer, 'clients', { id, what: 'client', read: readClient });
    },
    async sites(clientId) {
      const query = { client_id: String(clientId), count: String(MOST_SITES) };
      const { rows } = readList(await get('/api/Site', query), 'sites');
      return readRows(rows, readSite, onOdd, 'Site');
    },
    async contracts(clientId) {
      const query = { client_id: String(clientId) };
      const rows = await optionalList(context, '/api/ClientContract', 'contracts', query);
      return readRows(rows, readContract, onOdd, 'Contract');
    },
  };
}
