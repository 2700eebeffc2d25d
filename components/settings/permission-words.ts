import type { Permission } from '@/lib/domain/permissions';
import type { DeskRole } from '@/lib/domain/ticket';

/** What each permission lets one do. */
export const permissionWords: Readonly<Record<Permission, string>> = {
  'read-tickets': 'Read the queues and tickets HaloPSA shows them',
  'change-tickets': 'Change, create and write on those tickets',
  'own-settings': 'Keep settings and views of their own',
  'delete-shared-views': 'Delete views others shared with a team',
  'review-escalations': 'Review escalations',
  'see-reports': 'See reports',
  'manage-boards': 'Make wall boards and their keys',
  'system-settings': 'Change these system settings',
};

export const deskRoles = ['technician', 'manager', 'admin'] as const satisfies DeskRole[];

export const deskRoleWords: Readonly<Record<DeskRole, string>> = {
  technician: 'Technician',
  manager: 'Manager',
  admin: 'Administrator',
};
