import { VIEWS_MAX } from '@/lib/contracts/limits';
import type { ViewAnswer, ViewChange, ViewInput } from '@/lib/contracts/views';
import { mayDo } from '@/lib/domain/permissions';
import type { SavedView } from '@/lib/domain/saved-view';
import type { Desk } from './context';
import { DeskError } from './context';

/** This agent's own views and those shared with their teams. */
export function listViews(desk: Desk): Promise<SavedView[]> {
  const { id, teamNames } = desk.viewer.agent;
  return desk.keep.views.list(id, teamNames);
}

/**
 * Makes a view of this agent's own, or replaces it.
 *
 * @throws DeskError `not-your-team`, `not-your-view`, `too-many-views`
 */
export async function saveView(desk: Desk, id: string, input: ViewInput): Promise<ViewAnswer> {
  const { agent } = desk.viewer;
  const { team, position = null } = input;
  demandOwnTeam(desk, team);
  const owner = { ownerId: agent.id, ownerName: agent.name };
  const view = await desk.keep.views.save({ ...input, ...owner, id, position }, VIEWS_MAX);
  if (view === 'taken') throw notYours();
  if (view === 'full') {
    throw new DeskError(
      'too-many-views',
      `You have ${VIEWS_MAX} views already. Delete one you no longer need, then save this one.`,
    );
  }
  return { serverNow: desk.now(), view };
}

/**
 * Changes what is named of one of this agent's own views.
 *
 * @throws DeskError `not-your-team`, `not-your-view`, `view-gone`
 */
export async function changeView(desk: Desk, id: string, change: ViewChange): Promise<ViewAnswer> {
  const { views } = desk.keep;
  demandOwnTeam(desk, change.team ?? null);
  const view = await views.change(id, desk.viewer.agent.id, change);
  if (view) return { serverNow: desk.now(), view };
  if (await views.find(id)) throw notYours();
  throw new DeskError(
    'view-gone',
    'This view was deleted meanwhile, so nothing was changed. Save the list as a new view to have it again.',
  );
}

/**
 * Deletes a view: one's own, or a shared one where the role may. One that is gone is no error.
 *
 * @throws DeskError `not-your-view`
 */
export async function removeView(desk: Desk, id: string): Promise<void> {
  const { agent, role } = desk.viewer;
  const view = await desk.keep.views.find(id);
  if (!view) return;
  const isShared = view.team !== null;
  if (view.ownerId !== agent.id && !(isShared && mayDo(role, 'delete-shared-views'))) {
    throw notYours();
  }
  await desk.keep.views.remove(id);
}

function demandOwnTeam(desk: Desk, team: string | null): void {
  if (team === null || desk.viewer.agent.teamNames.includes(team)) return;
  throw new DeskError(
    'not-your-team',
    `You are not in the team “${team}”, so the view was not saved. Share it with one of your own teams, or keep it to yourself.`,
  );
}

function notYours(): DeskError {
  return new DeskError(
    'not-your-view',
    'This view is somebody else’s, so nothing was changed. Save one of your own instead.',
  );
}
