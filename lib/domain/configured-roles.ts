import type { Lookups } from './lookups';
import { isPausing, type StatusRole } from './status';

/** Roles an administrator chose, by status id. */
export type ChosenRoles = Readonly<Record<string, StatusRole>>;

type Status = Lookups['statuses'][number];

/** Statuses with the roles an administrator chose; others keep their own. */
export function withRoles(statuses: readonly Status[], roles: ChosenRoles): Status[] {
  return statuses.map((status) => {
    const role = Object.hasOwn(roles, status.id) ? roles[status.id] : undefined;
    return role ? { ...status, role, roleGuessed: false } : status;
  });
}

/** A tenant's lists with the roles an administrator chose; the very same where none is of theirs. */
export function withChosenRoles(lookups: Lookups, roles: ChosenRoles): Lookups {
  const statuses = withRoles(lookups.statuses, roles);
  const isSame = statuses.every((status, at) => status === lookups.statuses[at]);
  return isSame ? lookups : { ...lookups, statuses };
}

/** What is odd about the roles of a tenant's statuses. */
export type RoleWarning =
  /** Nothing but a guess says what it means. */
  | { code: 'guessed'; statusId: number; name: string }
  /** No status stands for this, so that nothing can ever reach it. */
  | { code: 'none-closed' | 'none-resolved' | 'none-new' }
  /** All of them close a ticket, and agents cannot tell which to take. */
  | { code: 'several-closed'; names: string[] };

/** The warnings on a tenant's statuses, the gravest first. */
export function warnOfRoles(
  statuses: readonly Pick<Status, 'id' | 'name' | 'role' | 'roleGuessed'>[],
): RoleWarning[] {
  const named = (role: StatusRole) =>
    statuses.filter((status) => status.role === role).map(({ name }) => name);
  const warnings: RoleWarning[] = [];
  const closed = named('closed');
  if (closed.length === 0) warnings.push({ code: 'none-closed' });
  if (named('resolved').length === 0) warnings.push({ code: 'none-resolved' });
  if (named('new').length === 0) warnings.push({ code: 'none-new' });
  if (closed.length > 1) warnings.push({ code: 'several-closed', names: closed });
  for (const { id, name, roleGuessed } of statuses) {
    if (roleGuessed) warnings.push({ code: 'guessed', statusId: id, name });
  }
  return warnings;
}

/** What the resolution clock of a ticket does, by the role of its status. */
export type ClockEffect = 'runs' | 'pauses' | 'stops';

/** What the resolution clock does while a ticket's status has this role (rules §5). */
export function clockEffect(role: StatusRole): ClockEffect {
  if (role === 'resolved' || role === 'closed') return 'stops';
  return isPausing(role) ? 'pauses' : 'runs';
}
