import type { Agent, DeskRole } from './ticket';

const everybody: readonly DeskRole[] = ['technician', 'manager', 'admin'];
const leaders: readonly DeskRole[] = ['manager', 'admin'];
const admins: readonly DeskRole[] = ['admin'];

/** Who may do what (rules §8). Which tickets, the tenant decides by the agent's own token. */
const allowed = {
  'read-tickets': everybody,
  'change-tickets': everybody,
  'own-settings': everybody,
  'delete-shared-views': leaders,
  'review-escalations': leaders,
  'see-reports': leaders,
  'manage-boards': leaders,
  'system-settings': admins,
} as const satisfies Record<string, readonly DeskRole[]>;

export type Permission = keyof typeof allowed;

/** Every permission there is. */
export const permissions = Object.keys(allowed) as Permission[];

/** True where a role may do this (rules §8); a role or permission that is none may nothing. */
export function mayDo(role: DeskRole, permission: Permission): boolean {
  if (!Object.hasOwn(allowed, permission)) return false;
  return (allowed[permission] as readonly DeskRole[]).includes(role);
}

/**
 * What an agent is (rules §8): the tenant's administrators are admins, the configured manager roles
 * managers, everybody else who can sign in a technician. Role names are compared without case
 * and the blanks around them.
 */
export function deskRoleOf(
  agent: Pick<Agent, 'isAdmin' | 'roleNames'>,
  managerRoles: readonly string[],
): DeskRole {
  if (agent.isAdmin) return 'admin';
  const fold = (name: string) => name.trim().toLowerCase();
  const wanted = new Set(managerRoles.map(fold));
  return agent.roleNames.some((name) => wanted.has(fold(name))) ? 'manager' : 'technician';
}
