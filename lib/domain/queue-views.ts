import { noFilter, type TicketFilter } from './queue-filter';
import type { QueueOrder } from './queue-order';
import { isFinished, statusRoles, type StatusRole } from './status';

/** The lists every desk has. */
export const builtInViewIds = [
  'mine',
  'unassigned',
  'team',
  'client-replied',
  'due-soon',
  'late',
  'waiting',
  'wake-up',
  'untouched',
  'open',
] as const;
export type BuiltInViewId = (typeof builtInViewIds)[number];

/** A list one comes back to. */
export type BuiltInView = {
  id: BuiltInViewId;
  name: string;
  filter: TicketFilter;
  order: QueueOrder;
};

/** Statuses that mean work is still to be done. */
export const openRoles: readonly StatusRole[] = statusRoles.filter((role) => !isFinished(role));

/**
 * The built-in views of one agent, as plain filters: a link to one shows everybody the same list. An
 * agent without a team has no list of the team's.
 */
export function builtInViews(me: { agentId: number; teamIds: readonly number[] }): BuiltInView[] {
  const dueFirst: QueueOrder = { sort: 'due', descending: false, group: null };
  const longestFirst: QueueOrder = { ...dueFirst, sort: 'touched' };
  const role = [...openRoles];
  const view = (
    id: BuiltInViewId,
    name: string,
    filter: Partial<TicketFilter>,
    order = dueFirst,
  ): BuiltInView => ({ id, name, filter: { ...noFilter, ...filter }, order });
  const hasTeam = me.teamIds.length > 0;
  return [
    view('mine', 'My tickets', { agent: [me.agentId], role }),
    view('unassigned', 'Unassigned', { agent: [0], role }),
    ...(hasTeam ? [view('team', 'My team', { team: [...me.teamIds], role })] : []),
    view('client-replied', 'Client replied', { is: ['client-replied'] }),
    view('due-soon', 'Due soon', { sla: ['at-risk'] }),
    view('late', 'Late', { sla: ['breached'] }),
    view('waiting', 'Waiting on client', { role: ['waiting-client'] }, longestFirst),
    view('wake-up', 'Wake-up due', { is: ['wake-up-due'] }, longestFirst),
    view('untouched', 'Untouched for 2 days', { is: ['untouched'] }, longestFirst),
    view('open', 'All open', { role }),
  ];
}
