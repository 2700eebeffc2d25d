import { builtInLists, savedList } from '@/lib/contracts/list-views';
import type { ViewsAnswer } from '@/lib/contracts/views';
import { ownTeamIds } from '@/lib/domain/own-teams';
import { countMatching } from '@/lib/domain/queue';
import type { SavedView } from '@/lib/domain/saved-view';
import { HaloError } from '@/lib/halo/errors';
import type { Desk } from './context';
import { listViews } from './views';

/**
 * The views this agent has, with how many tickets are in each. Where the tenant does not say what the
 * agent may see, or was never read, the counts are left out, and so are the teams where its lists were
 * never read.
 */
export async function countViews(desk: Desk): Promise<ViewsAnswer> {
  const [views, teamIds] = await Promise.all([listViews(desk), teamsOf(desk)]);
  return { serverNow: desk.now(), views, teamIds, ...(await countsOf(desk, views, teamIds)) };
}

async function teamsOf(desk: Desk): Promise<number[]> {
  const { teamNames } = desk.viewer.agent;
  if (teamNames.length === 0) return [];
  try {
    return ownTeamIds(teamNames, (await desk.lookups()).teams);
  } catch (error) {
    if (error instanceof HaloError) return [];
    throw error;
  }
}

async function countsOf(
  desk: Desk,
  saved: readonly SavedView[],
  teamIds: readonly number[],
): Promise<Pick<ViewsAnswer, 'counts' | 'version'>> {
  const unknown = { counts: {}, version: desk.live.version() };
  if (desk.live.health().readAt === null) return unknown;
  try {
    const { entries, version } = await desk.live.list();
    const lists = [
      ...builtInLists({ agentId: desk.viewer.agent.id, teamIds }),
      ...saved.map(savedList),
    ];
    const counts = lists.map(({ id, question }) => [id, countMatching(entries, question.filter)]);
    return { counts: Object.fromEntries(counts), version };
  } catch (error) {
    if (error instanceof HaloError) return unknown;
    throw error;
  }
}
