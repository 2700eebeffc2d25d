import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { ClientCard } from '@/lib/domain/client';
import type { Instant } from '@/lib/domain/instant';
import { hasActiveContract, type ClientContract } from '@/lib/domain/new-ticket';
import { chooseSla, routeTeam } from '@/lib/domain/routing';
import type { SlaBook } from '@/lib/domain/sla-book';
import { addWorkingTime } from '@/lib/domain/working-time';

/** The contract a new ticket of a client's comes under at `now`; null where none is in force. */
export function contractInForce(
  card: Pick<ClientCard, 'contracts' | 'hasActiveContract'>,
  now: Instant,
): ClientContract | null {
  if (!card.hasActiveContract) return null;
  const today = new Date(now).toISOString().slice(0, 10);
  // The desk's own day may be another one than UTC's.
  return (
    card.contracts.find((contract) => hasActiveContract([contract], today)) ??
    card.contracts.find(({ isActive }) => isActive) ??
    null
  );
}

export type ExpectedSla = { slaId: number; name: string; reason: string };

/** The SLA a new ticket gets, and by what (rules §6); null where nothing says. */
export function expectedSla(
  lookups: Pick<LookupsAnswer, 'slas' | 'types'>,
  { card, typeId, now }: { card: ClientCard | null; typeId: number | null; now: Instant },
): ExpectedSla | null {
  const contract = card ? contractInForce(card, now) : null;
  const type = lookups.types.find(({ id }) => id === typeId);
  const choice = chooseSla({
    contract: contract?.slaId ?? card?.client.slaId ?? null,
    type: type?.slaId ?? null,
    default: lookups.slas.find(({ isDefault }) => isDefault)?.id ?? null,
  });
  if (!choice) return null;
  const reasons = {
    contract: contract?.slaId ? `by contract ${contract.ref}` : 'by what the client has',
    type: `by type ${type?.name ?? ''}`,
    default: 'the default',
  };
  const name = lookups.slas.find(({ id }) => id === choice.slaId)?.name;
  return { slaId: choice.slaId, name: name ?? `SLA ${choice.slaId}`, reason: reasons[choice.by] };
}

/** `by`: the reason in two words. */
export type ExpectedTeam = { name: string; by: string; reason: string };

/**
 * The team a new ticket goes to where none is chosen, and by what: the desk's routing table, else what
 * the tenant's own lists say (rules §6); null where neither says anything.
 */
export function expectedTeam(
  lookups: Pick<LookupsAnswer, 'routing' | 'teams' | 'types' | 'categories'>,
  ticket: {
    category: string | null;
    client: { id: number; name: string } | null;
    typeId: number | null;
  },
): ExpectedTeam | null {
  const { category, client, typeId } = ticket;
  const type = lookups.types.find(({ id }) => id === typeId);
  const byCategory = lookups.categories.find(({ path }) => path === category)?.teamId ?? null;
  const byTable = routeTeam(lookups.routing, { category, clientId: client?.id ?? null, typeId });
  const byType = type?.teamId ?? null;
  const isGuessed = byTable === null && byCategory === null;
  const choice =
    byTable ??
    (byCategory === null ? null : { teamId: byCategory, by: 'category' as const }) ??
    (byType === null ? null : { teamId: byType, by: 'type' as const });
  const team = lookups.teams.find(({ id }) => id === choice?.teamId);
  if (!choice || !team) return null;
  const by = `by ${choice.by}`;
  const subjects = { category, client: client?.name, type: type?.name };
  // The tenant may have one for the client, which it does not tell.
  const doubt = isGuessed ? ', unless HaloPSA has one for the client' : '';
  return { name: team.name, by, reason: `${by}: ${subjects[choice.by] ?? ''}${doubt}` };
}

export type ExpectedDeadlines = { responseAt: Instant | null; resolutionAt: Instant | null };

/**
 * When a ticket that comes in at `now` would be due; null in a place where nothing is promised, null
 * altogether where the tenant's hours or targets are not known, or it never opens.
 */
export function expectedDeadlines(
  book: SlaBook,
  ticket: { priorityId: number | null; slaId: number | null },
  now: Instant,
): ExpectedDeadlines | null {
  const targets = book.targetsOf(ticket);
  if (!targets) return null;
  const dueAfter = (ms: number | null) =>
    ms === null ? null : addWorkingTime(targets.calendar, now, ms);
  try {
    return {
      responseAt: dueAfter(targets.responseMs),
      resolutionAt: dueAfter(targets.resolutionMs),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
