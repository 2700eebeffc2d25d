import type { ClientsAnswer } from '@/lib/contracts/clients';
import type { Desk } from './context';

/** Clients by a part of the name, the first ones by name where it is empty. @throws HaloError */
export async function searchClients(desk: Desk, text: string): Promise<ClientsAnswer> {
  return { clients: await desk.halo.clients.search(text), serverNow: desk.now() };
}
