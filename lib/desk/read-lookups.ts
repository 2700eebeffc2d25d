import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { Desk } from './context';

/** The tenant's lists with the server's clock. @throws HaloError */
export async function readLookups(desk: Desk): Promise<LookupsAnswer> {
  return { ...(await desk.lookups()), serverNow: desk.now() };
}
