import { eq } from 'drizzle-orm';
import type { Caller, Executor } from '@/tenant/context';
import { visibleClients } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue } from '@/tenant/problem';
import type { Reference } from '@/tenant/store/reference';
import { clients, sites, users } from '@/tenant/store/schema';
import type { ClientInput, SiteInput, UserInput } from './people-input';
import { readTeam, requireClient, requireSite } from './placement';

export type PeopleWrite = { caller: Caller; reference: Reference };

async function one<T>(rows: Promise<T[]>, what: string): Promise<T> {
  const [row] = await rows;
  if (row === undefined) throw new ApiError(404, `${what} not found`, 'id');
  return row;
}

/** Creates or changes a client and returns its id; a new one has a site named Main, as in HaloPSA. Throws ApiError. */
export async function saveClient(
  tx: Executor,
  { caller, reference }: PeopleWrite,
  input: ClientInput,
): Promise<number> {
  if (input.sla_id && !reference.slas.has(input.sla_id)) {
    throw invalidValue('sla_id', 'sla_id is not one of /api/SLA');
  }
  const set = {
    name: input.name,
    inactive: input.inactive,
    slaId: input.sla_id,
    defaultTeamId: readTeam(reference, { team_id: input.default_team_id }),
    notes: input.notes,
    emailDomain: input.email_domain?.toLowerCase(),
  };
  if (input.id) {
    await requireClientOf(tx, caller, input.id);
    const [row] = await tx
      .update(clients)
      .set({ ...set, id: input.id })
      .where(eq(clients.id, input.id))
      .returning({ id: clients.id });
    return row?.id ?? input.id;
  }
  // Who sees some clients only would not see the new one.
  if (visibleClients(caller) !== null) throw new ApiError(403, 'Insufficient permissions');
  const { id } = await one(
    tx
      .insert(clients)
      .values({ ...set, name: input.name ?? '' })
      .returning({ id: clients.id }),
    'Client',
  );
  await tx.insert(sites).values({ clientId: id, name: 'Main' });
  return id;
}

async function requireClientOf(tx: Executor, caller: Caller, id: number): Promise<void> {
  const visible = visibleClients(caller);
  const found = tx.select({ id: clients.id }).from(clients).where(eq(clients.id, id));
  if (visible !== null && !visible.includes(id)) throw new ApiError(404, 'Client not found', 'id');
  await one(found, 'Client');
}

/** Creates or changes a site and returns its id; it stays its client's. Throws ApiError. */
export async function saveSite(
  tx: Executor,
  { caller }: PeopleWrite,
  input: SiteInput,
): Promise<number> {
  const set = { name: input.name, phone: input.phonenumber, address: input.address };
  if (input.id) {
    const site = await one(tx.select().from(sites).where(eq(sites.id, input.id)), 'Site');
    await requireClientOf(tx, caller, site.clientId);
    if (input.client_id && input.client_id !== site.clientId) {
      throw invalidValue('client_id', 'A site stays with its client: its tickets are there');
    }
    await tx
      .update(sites)
      .set({ ...set, id: site.id })
      .where(eq(sites.id, site.id));
    return site.id;
  }
  const client = await requireClient(tx, caller, input.client_id ?? 0);
  const values = { ...set, clientId: client.id, name: input.name ?? '' };
  return (await one(tx.insert(sites).values(values).returning({ id: sites.id }), 'Site')).id;
}

/** Creates or changes a person and returns the id; they stay their client's. Throws ApiError. */
export async function saveUser(
  tx: Executor,
  { caller }: PeopleWrite,
  input: UserInput,
): Promise<number> {
  const set = {
    firstName: input.firstname,
    surname: input.surname,
    title: input.title,
    email: input.emailaddress,
    phone: input.phonenumber,
    isVip: input.isvip,
    notes: input.notes,
    inactive: input.inactive,
  };
  if (input.id) {
    const user = await one(tx.select().from(users).where(eq(users.id, input.id)), 'User');
    await requireClientOf(tx, caller, user.clientId);
    if (input.client_id && input.client_id !== user.clientId) {
      throw invalidValue('client_id', 'A person stays with their client: their tickets are there');
    }
    if (input.site_id) await requireSite(tx, user.clientId, input.site_id);
    await tx
      .update(users)
      .set({ ...set, siteId: input.site_id, id: user.id })
      .where(eq(users.id, user.id));
    return user.id;
  }
  const [site] = input.site_id
    ? await tx.select().from(sites).where(eq(sites.id, input.site_id))
    : [];
  const visible = visibleClients(caller);
  const isSeen = site !== undefined && (visible === null || visible.includes(site.clientId));
  if (input.site_id && !isSeen) {
    throw invalidValue('site_id', 'site_id is not one of the sites of /api/Site');
  }
  const client = await requireClient(tx, caller, input.client_id ?? site?.clientId ?? 0);
  if (input.site_id) await requireSite(tx, client.id, input.site_id);
  const values = {
    ...set,
    clientId: client.id,
    siteId: input.site_id ?? null,
    firstName: input.firstname ?? '',
    surname: input.surname ?? '',
  };
  return (await one(tx.insert(users).values(values).returning({ id: users.id }), 'User')).id;
}
