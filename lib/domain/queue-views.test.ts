import { describe, expect, test } from 'vitest';
import { queueRow, serverPage } from '@/tests/support/queue-sample';
import { builtInViewIds, builtInViews, openRoles, type BuiltInViewId } from './queue-views';

const ME = 7;
const day = (number: number) => Date.UTC(2026, 10, number, 9);

/** A desk on which each ticket is of one kind; a ticket of mine and of my team unless it says more. */
const desk = {
  mine: queueRow({ id: 1, resolutionDueAt: day(28) }),
  mineToo: queueRow({ id: 2, role: 'pending', resolutionDueAt: day(27) }),
  mineDone: queueRow({ id: 3, role: 'resolved' }, { slaState: 'missed' }),
  nobodys: queueRow({ id: 4, agentId: null, agentName: null, teamId: 9, role: 'new' }),
  nobodysDone: queueRow({ id: 5, agentId: null, teamId: 9, role: 'resolved' }, { slaState: 'met' }),
  colleagues: queueRow({ id: 6, agentId: 8 }),
  elsewhere: queueRow({ id: 7, agentId: 8, teamId: 9 }),
  replied: queueRow({ id: 8, agentId: 8, teamId: 9, clientRepliedAt: day(23) }),
  repliedToDone: queueRow(
    { id: 9, agentId: 8, teamId: 9, role: 'resolved', clientRepliedAt: day(23) },
    { slaState: 'met' },
  ),
  dueSoon: queueRow({ id: 10, agentId: 8, teamId: 9 }, { slaState: 'at-risk' }),
  late: queueRow({ id: 11, agentId: 8, teamId: 9 }, { slaState: 'breached' }),
  waiting: queueRow(
    { id: 12, agentId: 8, teamId: 9, role: 'waiting-client', lastActionAt: day(22) },
    { slaState: 'paused' },
  ),
  waitingLonger: queueRow(
    { id: 13, agentId: 8, teamId: 9, role: 'waiting-client', lastActionAt: day(19) },
    { slaState: 'paused', isWakeUpDue: true },
  ),
  vendor: queueRow(
    { id: 14, agentId: 8, teamId: 9, role: 'waiting-third-party', lastActionAt: day(18) },
    { slaState: 'paused', isWakeUpDue: true },
  ),
  untouched: queueRow(
    { id: 15, agentId: 8, teamId: 9, lastActionAt: day(20) },
    { isUntouched: true },
  ),
};

const shownBy = (id: BuiltInViewId, teamIds = [1, 5]) => {
  const view = builtInViews({ agentId: ME, teamIds }).find((each) => each.id === id);
  return view && serverPage(Object.values(desk), { ...view, page: 1 }).rows;
};

describe('a built-in view', () => {
  test.each<[BuiltInViewId, (typeof desk)[keyof typeof desk][]]>([
    ['mine', [desk.mineToo, desk.mine]],
    ['unassigned', [desk.nobodys]],
    ['team', [desk.mineToo, desk.mine, desk.colleagues]],
    ['client-replied', [desk.replied, desk.repliedToDone]],
    ['due-soon', [desk.dueSoon]],
    ['late', [desk.late]],
    ['waiting', [desk.waitingLonger, desk.waiting]],
    ['wake-up', [desk.vendor, desk.waitingLonger]],
    ['untouched', [desk.untouched]],
  ])('%s shows what its name says', (id, rows) => {
    expect(shownBy(id)).toEqual(rows);
  });

  test('of all that is open shows everything but what is done', () => {
    const open = Object.values(desk).filter(({ role }) => role !== 'resolved');
    expect(shownBy('open')).toHaveLength(open.length);
    expect(shownBy('open')).toEqual(expect.arrayContaining(open));
    expect(openRoles).not.toContain('closed');
  });

  test('of the team is there for who has one', () => {
    expect(shownBy('team', [])).toBeUndefined();
    expect(shownBy('team', [9])).not.toContain(desk.mine);
  });

  test('has a name of its own, and they come in one order', () => {
    const views = builtInViews({ agentId: ME, teamIds: [1] });
    expect(views.map(({ id }) => id)).toEqual(builtInViewIds);
    expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
    const teamless = builtInViews({ agentId: ME, teamIds: [] });
    expect(teamless.map(({ id }) => id)).toEqual(builtInViewIds.filter((id) => id !== 'team'));
  });
});
