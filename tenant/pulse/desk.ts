import { demoClients } from '@/tenant/store/seed/clients';
import type { DemoClient } from '@/tenant/store/seed/clients';
import type { DemoUser } from '@/tenant/store/seed/people';
import type { WireClient, WireUser } from './wire';

/** Somebody who may write to the desk. */
export type PulsePerson = DemoUser & { email: string; siteName: string };

/** Who there is at the other end: the demo desk's clients as the tenant has them now. */
export type PulseDesk = {
  clients: DemoClient[];
  /** By client id. */
  peopleByClient: Map<number, PulsePerson[]>;
  /** By user id. */
  people: Map<number, PulsePerson>;
};

function personOf(row: WireUser, client: DemoClient): PulsePerson[] {
  const email = row.emailaddress?.trim() ?? '';
  if (row.inactive || email === '') return [];
  return [
    {
      id: row.id,
      clientId: client.id,
      siteId: row.site_id ?? 0,
      siteName: row.site_name ?? client.name,
      firstName: row.firstname,
      surname: row.surname,
      email,
      phone: row.phonenumber ?? '',
      isVip: row.isvip,
      title: row.title ?? '',
    },
  ];
}

/**
 * The part of a tenant the pulse lives on: clients of the demo desk, known by mail domain or name,
 * and those of their people who are active and have an address. What else a tenant holds is left out.
 */
export function deskOf(clients: readonly WireClient[], users: readonly WireUser[]): PulseDesk {
  const known = clients.flatMap((row) => {
    const demo = demoClients.find(
      ({ domain, name }) => domain === row.email_domain?.toLowerCase() || name === row.name,
    );
    return demo && !row.inactive ? [{ ...demo, id: row.id, name: row.name }] : [];
  });
  const peopleByClient = new Map(
    known.map((client) => [
      client.id,
      users.filter((row) => row.client_id === client.id).flatMap((row) => personOf(row, client)),
    ]),
  );
  return {
    clients: known.filter(({ id }) => (peopleByClient.get(id) ?? []).length > 0),
    peopleByClient,
    people: new Map([...peopleByClient.values()].flat().map((person) => [person.id, person])),
  };
}
