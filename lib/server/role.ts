import type { Agent, DeskRole } from '@/lib/domain/ticket';

/**
 * What an agent may do (rules §8): the tenant's administrators, then the configured manager roles;
 * everybody else who can sign in is a technician.
 */
export function deskRoleOf(agent: Agent, settings: { HALO_MANAGER_ROLES: string[] }): DeskRole {
  if (agent.isAdmin) return 'admin';
  const managers = new Set(settings.HALO_MANAGER_ROLES.map((name) => name.toLowerCase()));
  return agent.roleNames.some((name) => managers.has(name.toLowerCase()))
    ? 'manager'
    : 'technician';
}
