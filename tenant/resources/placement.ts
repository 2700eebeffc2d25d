import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Caller, Executor } from '@/tenant/context';
import { visibleClients } from '@/tenant/oauth/bearer';
import { clientRequired, invalidValue, unknownChoice } from '@/tenant/problem';
import type { Reference, StatusRow } from '@/tenant/store/reference';
import { clients, contracts, sites, users } from '@/tenant/store/schema';

type Client = typeof clients.$inferSelect;
type Contract = typeof contracts.$inferSelect;
type User = typeof users.$inferSelect;

/** The client a ticket is for. One this caller may not see is as invalid as one that is not there. */
export async function requireClient(db: Executor, caller: Caller, id: number): Promise<Client> {
  const visible = visibleClients(caller);
  const [client] = await db.select().from(clients).where(eq(clients.id, id));
  if (client === undefined || (visible !== null && !visible.includes(id))) {
    throw invalidValue('client_id', 'client_id is not one of the clients of /api/Client');
  }
  return client;
}

/** The client that a site or a requester belongs to. Throws 400 where neither is known. */
export async function clientOf(
  db: Executor,
  { site_id: siteId, user_id: userId }: { site_id?: number | null; user_id?: number | null },
): Promise<number> {
  const [site] =
    typeof siteId !== 'number' ? [] : await db.select().from(sites).where(eq(sites.id, siteId));
  const [user] =
    typeof userId !== 'number' ? [] : await db.select().from(users).where(eq(users.id, userId));
  const id = site?.clientId ?? user?.clientId;
  if (id === undefined) throw clientRequired();
  return id;
}

/** Checks that the site is the client's. */
export async function requireSite(db: Executor, clientId: number, id: number): Promise<void> {
  const [site] = await db
    .select()
    .from(sites)
    .where(and(eq(sites.id, id), eq(sites.clientId, clientId)));
  if (site === undefined)
    throw invalidValue(
      'site_id',
      `site_id is not a site of this client; ask /api/Site?client_id=${clientId}`,
    );
}

/** The requester, who must be one of the client's people. */
export async function requireUser(db: Executor, clientId: number, id: number): Promise<User> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), eq(users.clientId, clientId)));
  if (user === undefined)
    throw invalidValue(
      'user_id',
      `user_id is not a user of this client; ask /api/Users?client_id=${clientId}`,
    );
  return user;
}

/** The contract named, which must be the client's, else the one in force at `now`; null if none is. */
export async function findContract(
  db: Executor,
  clientId: number,
  contractId: number | null | undefined,
  now: number,
): Promise<Contract | null> {
  const own = eq(contracts.clientId, clientId);
  if (typeof contractId === 'number') {
    const [named] = await db
      .select()
      .from(contracts)
      .where(and(own, eq(contracts.id, contractId)));
    if (named === undefined)
      throw invalidValue(
        'contract_id',
        `contract_id is not a contract of this client; ask /api/ClientContract?client_id=${clientId}`,
      );
    return named;
  }
  const today = new Date(now).toISOString().slice(0, 10);
  const [active] = await db
    .select()
    .from(contracts)
    .where(
      and(
        own,
        eq(contracts.active, true),
        lte(contracts.startDate, today),
        or(isNull(contracts.endDate), gte(contracts.endDate, today)),
      ),
    )
    .orderBy(asc(contracts.id))
    .limit(1);
  return active ?? null;
}

/** The status of an id the tenant knows, else the contract's 400. */
export function requireStatus(reference: Reference, id: number): StatusRow {
  const status = reference.statuses.get(id);
  if (status === undefined) throw unknownChoice('status_id');
  return status;
}

/** The status a new ticket starts in: the one named New, else the first that runs. */
export function firstStatus(reference: Reference): StatusRow {
  const rows = [...reference.statuses.values()];
  const status = rows.find((row) => row.name === 'New') ?? rows.find((row) => row.clock === 'runs');
  if (status === undefined) throw new Error('The tenant has no status a ticket could start in');
  return status;
}

/** The status a ticket that waited for its client goes on in: what its type says, else In Progress. */
export function waitingGoesOnAs(reference: Reference, typeId: number): StatusRow {
  const rows = [...reference.statuses.values()].filter((row) => row.clock === 'runs');
  const said = reference.types.get(typeId)?.replyStatusId;
  const status =
    rows.find((row) => row.id === said) ??
    rows.find((row) => row.name === 'In Progress') ??
    rows.at(-1);
  if (status === undefined) throw new Error('The tenant has no status a ticket could go on in');
  return status;
}

/** An agent who exists and may work; null is nobody. */
export function requireAgent(reference: Reference, id: number | null): number | null {
  const agent = id === null ? null : reference.agents.get(id);
  if (agent === undefined || agent?.isDisabled) {
    throw invalidValue('agent_id', 'agent_id is not one of the agents of /api/Agent');
  }
  return id;
}

/** The team asked for by id or by name; undefined where neither was given. */
export function readTeam(
  reference: Reference,
  given: { team_id?: number | null; team?: string | null },
): number | null | undefined {
  if (given.team_id !== undefined) {
    if (given.team_id !== null && !reference.teams.has(given.team_id)) {
      throw invalidValue('team_id', 'team_id is not one of the teams of /api/Team');
    }
    return given.team_id;
  }
  if (given.team === undefined || given.team === null) return given.team;
  const wanted = given.team.trim().toLowerCase();
  const team = [...reference.teams.values()].find((row) => row.name.toLowerCase() === wanted);
  if (team === undefined) throw invalidValue('team', 'team is not one of the teams of /api/Team');
  return team.id;
}

/** Team by category, then by client, then by type (rules §6). */
export function routeTeam(
  reference: Reference,
  ticket: { category: string | null | undefined; client: Client; typeId: number },
): number | null {
  const byCategory = reference.categories.find((row) => row.value === ticket.category)?.teamId;
  const byType = reference.types.get(ticket.typeId)?.defaultTeamId;
  return byCategory ?? ticket.client.defaultTeamId ?? byType ?? null;
}

/** SLA by contract, then client, then type, then the tenant's default. */
export function routeSla(
  reference: Reference,
  ticket: { contract: Contract | null; client: Client; typeId: number },
): number {
  const rows = [...reference.slas.values()];
  const fallback = rows.find((row) => row.isDefault) ?? rows[0];
  const byType = reference.types.get(ticket.typeId)?.defaultSlaId;
  const id = ticket.contract?.slaId ?? ticket.client.slaId ?? byType ?? fallback?.id;
  if (id === undefined) throw new Error('The tenant has no SLA');
  return id;
}

/** The priority a new ticket gets: Medium, else the tenant's last but one. */
export function defaultPriority(reference: Reference, slaId: number): number {
  const rows = reference.priorities.filter((row) => row.slaId === slaId);
  const row = rows.find((candidate) => candidate.name === 'Medium') ?? rows.at(-2) ?? rows[0];
  if (row === undefined) throw new Error(`SLA ${slaId} has no priorities`);
  return row.priorityId;
}
