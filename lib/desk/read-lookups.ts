import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { Desk } from './context';

/** The tenant's lists and what is chosen for the desk, with the server's clock. @throws HaloError */
export async function readLookups(desk: Desk): Promise<LookupsAnswer> {
  const [lookups, { settings }] = await Promise.all([desk.lookups(), desk.keep.system.read()]);
  return {
    ...lookups,
    routing: settings.routing,
    escalationEmail: desk.escalationEmail,
    serverNow: desk.now(),
  };
}
