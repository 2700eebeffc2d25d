import { builtInLists, savedList, type ListView } from '@/lib/contracts/list-views';
import { ownTeamIds } from '@/lib/domain/own-teams';
import type { Desk } from './context';
import { listViews } from './views';

/**
 * A view this agent has, by its id; null where it is none, or gone.
 *
 * @throws HaloError where the tenant's lists were never read.
 */
export async function findView(desk: Desk, id: string): Promise<ListView | null> {
  const { agent } = desk.viewer;
  const [saved, { teams }] = await Promise.all([listViews(desk), desk.lookups()]);
  const lists = [
    ...builtInLists({ agentId: agent.id, teamIds: ownTeamIds(agent.teamNames, teams) }),
    ...saved.map(savedList),
  ];
  return lists.find((list) => list.id === id) ?? null;
}
