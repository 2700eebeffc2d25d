import { describe, expect, test } from 'vitest';
import { deskRoleOf, mayDo, permissions, type Permission } from './permissions';
import type { DeskRole } from './ticket';

describe('who may do what', () => {
  const table: [Permission, DeskRole[]][] = [
    ['read-tickets', ['technician', 'manager', 'admin']],
    ['change-tickets', ['technician', 'manager', 'admin']],
    ['own-settings', ['technician', 'manager', 'admin']],
    ['delete-shared-views', ['manager', 'admin']],
    ['review-escalations', ['manager', 'admin']],
    ['see-reports', ['manager', 'admin']],
    ['manage-boards', ['manager', 'admin']],
    ['system-settings', ['admin']],
  ];
  test.each(table)('%s: %j', (permission, roles) => {
    const all: DeskRole[] = ['technician', 'manager', 'admin'];
    expect(all.filter((role) => mayDo(role, permission))).toEqual(roles);
  });

  test('the table is whole', () => {
    expect(table.map(([permission]) => permission).sort()).toEqual([...permissions].sort());
  });

  test('what is not known is denied', () => {
    expect(mayDo('board' as DeskRole, 'read-tickets')).toBe(false);
    expect(mayDo('admin', 'toString' as Permission)).toBe(false);
  });
});

test.each<[string, { isAdmin: boolean; roleNames: string[] }, DeskRole]>([
  ['the tenant’s administrators', { isAdmin: true, roleNames: [] }, 'admin'],
  [
    'a manager role, whatever its case',
    { isAdmin: false, roleNames: ['service MANAGER'] },
    'manager',
  ],
  ['one with blanks around it', { isAdmin: false, roleNames: ['Service Manager '] }, 'manager'],
  ['anybody else who can sign in', { isAdmin: false, roleNames: ['Something'] }, 'technician'],
  ['an agent without roles', { isAdmin: false, roleNames: [] }, 'technician'],
])('%s', (_, agent, role) => {
  expect(deskRoleOf(agent, ['Service Manager'])).toBe(role);
});
