import type { clients, contracts, sites } from '../schema';
import { demoClients, slaOf } from './clients';
import { addDays, localTime } from './local-time';

export const clientRows: (typeof clients.$inferInsert & { id: number })[] = demoClients.map(
  (client) => ({
    id: client.id,
    name: client.name,
    slaId: slaOf(client),
    emailDomain: client.domain,
    notes: client.lapsed
      ? 'Contract lapsed: check with Helen before any chargeable work.'
      : (client.notes ?? null),
  }),
);

const STREETS = [
  'Mill Lane',
  'Station Road',
  'Tanner Row',
  'Canal Street',
  'Victoria Parade',
  'Foundry Way',
  'Priory Walk',
  'Church Street',
  'Albion Place',
  'Weavers Court',
];

export const siteRows: (typeof sites.$inferInsert & {
  id: number;
  clientId: number;
  name: string;
})[] = demoClients
  .flatMap((client) => client.sites.map(([name, stem]) => ({ client, name, stem })))
  .map(({ client, name, stem }, index) => ({
    id: index + 1,
    clientId: client.id,
    name,
    phone: `${stem}${String(500 + index * 7)}`,
    address: `${3 + ((index * 17) % 90)} ${STREETS[index % STREETS.length]}, ${name.split(' – ')[0]}`,
  }));

/** One support contract a client; two ended some weeks ago. */
export function contractRows(
  now: number,
): (typeof contracts.$inferInsert & { id: number; clientId: number })[] {
  const today = localTime(now).date;
  return demoClients.map((client) => {
    const end = client.lapsed
      ? addDays(today, -20 - client.id)
      : addDays(today, 60 + client.id * 11);
    return {
      id: client.id,
      clientId: client.id,
      ref: `${client.code}-${end.slice(0, 4)}-${client.roundTheClock ? 'PREM' : 'STD'}`,
      slaId: slaOf(client),
      startDate: addDays(end, -364),
      endDate: end,
      active: !client.lapsed,
    };
  });
}
