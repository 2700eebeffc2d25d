import type { assets } from '../schema';
import { siteRows } from './client-rows';
import { clientOf, demoClients } from './clients';
import type { DemoClient } from './clients';
import type { DemoUser } from './people';
import { randomFor } from './random';

export const LAPTOPS = [
  '14-inch standard',
  '15-inch standard',
  'lightweight 13-inch',
  'engineering 16-inch',
];
const DESKTOPS = ['small form factor', 'mini tower', 'all-in-one 24-inch'];
const PRINTERS = ['A4 laser', 'A3 colour copier', 'label printer'];
const SERVERS = ['DC01', 'FS01', 'APP01'];

/** Prime and above the number of any client's people, so that no two of them get the same number. */
const NUMBERS = 389;

/** The number on somebody's computer: fixed by who it is, in no order anybody would notice. */
export function assetNumber({ id }: Pick<DemoUser, 'id'>): number {
  return ((id * 11) % NUMBERS) + 1;
}

/** "HB-LT-014": what a client's computers are called. */
export function computerTag(client: DemoClient, kind: 'Laptop' | 'Desktop', no: number): string {
  return `${client.code}-${kind === 'Laptop' ? 'LT' : 'PC'}-${String(no).padStart(3, '0')}`;
}

/** "PS-PRN-02": what a site's printers are called. */
export function printerTag(siteName: string, no: number): string {
  const mark = siteName.replace(/[^A-Z]/g, '').slice(0, 2) || 'HQ';
  return `${mark}-PRN-${String(no).padStart(2, '0')}`;
}

type AssetRow = typeof assets.$inferInsert & { id: number };

/** What the desk looks after: a computer for most people, each client's servers, each site's printers. */
export function assetRows(people: readonly DemoUser[]): AssetRow[] {
  const computers = people.flatMap((user): Omit<AssetRow, 'id'>[] => {
    const random = randomFor('asset', user.id);
    if (random.chance(0.1)) return [];
    const kind = random.chance(0.7) ? 'Laptop' : 'Desktop';
    const { clientId, siteId, id: userId } = user;
    const tag = computerTag(clientOf(clientId), kind, assetNumber(user));
    const model = random.pick(kind === 'Laptop' ? LAPTOPS : DESKTOPS);
    return [{ clientId, siteId, userId, tag, kind, model }];
  });
  const servers = demoClients.flatMap((client) => {
    const site = siteRows.find(({ clientId }) => clientId === client.id);
    const shared = { clientId: client.id, siteId: site?.id, kind: 'Server', model: 'rack server' };
    return SERVERS.map((name) => ({ ...shared, tag: `${client.code}-${name}` }));
  });
  const printers = siteRows.flatMap((site) =>
    PRINTERS.map((model, index) => ({
      ...{ clientId: site.clientId, siteId: site.id, kind: 'Printer', model },
      tag: printerTag(site.name, index + 1),
    })),
  );
  return [...computers, ...servers, ...printers].map((row, index) => ({ ...row, id: index + 1 }));
}
