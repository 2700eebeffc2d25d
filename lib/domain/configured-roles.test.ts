import { describe, expect, it } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { clockEffect, warnOfRoles, withChosenRoles } from './configured-roles';
import { statusRoles } from './status';

describe('roles an administrator chose', () => {
  it('win over what the name says and over a guess, which they settle', () => {
    const lookups = smallTenantLookups();
    const adjusted = withChosenRoles(lookups, { 2: 'pending', 31: 'closed', 404: 'new' });
    const before = new Map(lookups.statuses.map((status) => [status.id, status]));
    for (const status of adjusted.statuses) {
      const chosen = { 2: 'pending', 31: 'closed' }[status.id];
      expect(status).toEqual(
        chosen
          ? { ...before.get(status.id), role: chosen, roleGuessed: false }
          : before.get(status.id),
      );
    }
    expect({ ...adjusted, statuses: null }).toEqual({ ...lookups, statuses: null });
  });

  it('leave the very same lists where there is nothing to change', () => {
    const lookups = smallTenantLookups();
    expect(withChosenRoles(lookups, {})).toBe(lookups);
    expect(withChosenRoles(lookups, { 404: 'closed' })).toBe(lookups);
  });
});

const status = (id: number, role: (typeof statusRoles)[number], roleGuessed = false) => ({
  id,
  name: `Status ${id}`,
  role,
  roleGuessed,
});

describe('warnings on the roles of statuses', () => {
  it('are none where each end is there once and nothing is guessed', () => {
    expect(
      warnOfRoles([
        status(1, 'new'),
        status(2, 'in-progress'),
        status(8, 'resolved'),
        status(9, 'closed'),
      ]),
    ).toEqual([]);
  });

  it('name a missing end, several closed ones, and every guess', () => {
    expect(warnOfRoles([status(2, 'in-progress', true)])).toEqual([
      { code: 'none-closed' },
      { code: 'none-resolved' },
      { code: 'none-new' },
      { code: 'guessed', statusId: 2, name: 'Status 2' },
    ]);
    expect(
      warnOfRoles([
        status(1, 'new'),
        status(8, 'resolved'),
        status(9, 'closed'),
        status(10, 'closed'),
      ]),
    ).toEqual([{ code: 'several-closed', names: ['Status 9', 'Status 10'] }]);
  });
});

it('every role does one thing to the resolution clock', () => {
  expect(statusRoles.map((role) => [role, clockEffect(role)])).toEqual([
    ['new', 'runs'],
    ['in-progress', 'runs'],
    ['pending', 'runs'],
    ['on-hold', 'pauses'],
    ['waiting-client', 'pauses'],
    ['waiting-third-party', 'pauses'],
    ['resolved', 'stops'],
    ['closed', 'stops'],
  ]);
});
