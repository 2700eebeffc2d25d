import { builtInLists, savedList, type ListView } from '@/lib/contracts/list-views';
import { ownTeamIds } from '@/lib/domain/own-teams';
import type { Desk } from './context';
import { listViews } from './views';

/**
 * The list this agent's visit begins with, as they chose; null for the whole queue, and for a view
 * that is gone.
 *
 * @throws HaloError where the tenant's lists were never read.
 */
export async function startList(desk: Desk): Promise<ListView | null> {
  const { agent, settings } = desk.viewer;
  if (settings.startPage === 'queue') return null;
  const [saved, { teams }] = await Promise.all([listViews(desk), desk.lookups()]);
  const lists = [
    ...builtInLists({ agentId: agent.id, teamIds: ownTeamIds(agent.teamNames, teams) }),
    ...saved.map(savedList),
  ];
  return lists.find(({ id }) => id === settings.startPage) ?? null;
}
