import type { BoardFilter } from '@/lib/domain/board';
import { facetValue, isNone, type QueueEntry } from '@/lib/domain/queue-entry';
import type { Desk } from './context';
import { DeskError } from './context';

const SHOWN_TEAMS = 5;
/** New ones are proved in batches, later the more agents look. */
const PROVED_MS = 2 * 60_000;

/**
 * A board shows the whole desk's tickets to whoever stands before it, so who makes one must see at least
 * one ticket of each client and each team it is open to: those it names, else all that have tickets within
 * what it names. Types and priorities do not count, as tickets of others come later; what changed just now
 * neither, as it may not be proved yet. Clients are not named: who may not see them learns no names.
 * Answers the tickets this agent sees.
 *
 * @throws DeskError `board-beyond-sight`; `desk-loading` while nobody can tell. HaloError.
 */
export async function demandSight(desk: Desk, filter: BoardFilter): Promise<readonly QueueEntry[]> {
  if (desk.live.health().readAt === null) {
    throw new DeskError(
      'desk-loading',
      'Halyard is still reading the open tickets, so nobody can tell yet what the board would show. Try again in a moment.',
    );
  }
  const { entries: own } = await desk.live.list();
  const scope = (part: Pick<BoardFilter, 'client' | 'team'>) =>
    desk.wall
      .scope({ ...part, type: [], priority: [] })
      .filter(({ row }) => (row.updatedAt ?? row.createdAt ?? 0) <= desk.now() - PROVED_MS);
  const { client, team } = filter;
  const byClient = scope({ client, team: client.length > 0 ? [] : team });
  const byTeam = scope({ team, client: team.length > 0 ? [] : client });
  const clients = unseen('client', byClient, own);
  const teams = unseen('team', byTeam, own);
  if (clients.length === 0 && teams.length === 0) return own;
  const teamNames = teams.slice(0, SHOWN_TEAMS).map((name) => `“${name}”`);
  const more = teams.length - teamNames.length;
  const whose = [
    clients.length > 0 && (clients.length === 1 ? 'a client' : `${clients.length} clients`),
    teams.length > 0 &&
      `the ${teams.length === 1 ? 'team' : 'teams'} ${teamNames.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  ]
    .filter(Boolean)
    .join(' and of ');
  throw new DeskError(
    'board-beyond-sight',
    `This board would show tickets of ${whose} that you may not see yourself. Narrow its filter to clients and teams you do see, or ask somebody who sees them all to make it.`,
  );
}

/** The values of a facet in `scope` that are not in `own`, by name. */
function unseen(
  facet: 'client' | 'team',
  scope: readonly QueueEntry[],
  own: readonly QueueEntry[],
): string[] {
  const seen = new Set(own.map(({ row }) => facetValue(row, facet).id));
  const names = new Map<unknown, string>();
  for (const { row } of scope) {
    const { id, name } = facetValue(row, facet);
    if (!isNone(id) && !seen.has(id)) names.set(id, name);
  }
  return [...names.values()].sort();
}
