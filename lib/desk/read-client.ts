import type { ClientCardAnswer } from '@/lib/contracts/clients';
import { hasActiveContract } from '@/lib/domain/new-ticket';
import type { Desk } from './context';
import { deskDay } from './desk-day';

/** A client with its sites and contracts. @throws HaloError */
export async function readClient(desk: Desk, clientId: number): Promise<ClientCardAnswer> {
  const { clients } = desk.halo;
  const [client, sites, contracts, lookups] = await Promise.all([
    clients.get(clientId),
    clients.sites(clientId),
    clients.contracts(clientId),
    desk.lookups(),
  ]);
  const serverNow = desk.now();
  const today = deskDay(lookups, serverNow);
  return {
    serverNow,
    client,
    sites,
    contracts,
    hasActiveContract: hasActiveContract(contracts, today),
  };
}
