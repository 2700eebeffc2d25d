import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { Desk } from './context';

/** The tenant's lists and the desk's routing, with the server's clock. @throws HaloError */
export async function readLookups(desk: Desk): Promise<LookupsAnswer> {
  const [lookups, { settings }] = await Promise.all([desk.lookups(), desk.keep.system.read()]);
  return { ...lookups, routing: settings.routing, serverNow: desk.now() };
}
