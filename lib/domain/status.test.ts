import { describe, expect, test } from 'vitest';
import { isFinished, isPausing, isStatusRole, roleOfStatus, statusRoles } from './status';

describe('what a status does to the clock', () => {
  test('parked and waiting tickets stand, resolved and closed ones are over', () => {
    expect(statusRoles.filter(isPausing)).toEqual([
      'on-hold',
      'waiting-client',
      'waiting-third-party',
    ]);
    expect(statusRoles.filter(isFinished)).toEqual(['resolved', 'closed']);
  });

  test('a role from outside is only taken when it is in the list', () => {
    expect(isStatusRole('on-hold')).toBe(true);
    expect(['On Hold', '', null, 4].some(isStatusRole)).toBe(false);
  });
});

describe("what a tenant's status means", () => {
  test.each([
    [1, 'New', 'new'],
    [2, 'In Progress', 'in-progress'],
    [3, 'Pending', 'pending'],
    [4, 'On Hold', 'on-hold'],
    [5, 'Waiting on Client', 'waiting-client'],
    [6, 'Waiting on Third Party', 'waiting-third-party'],
    [8, 'Resolved', 'resolved'],
    [9, 'Closed', 'closed'],
    [31, ' in-progress ', 'in-progress'],
    [32, 'ON  HOLD', 'on-hold'],
    [33, 'Waiting for client', 'waiting-client'],
    [34, 'Awaiting client', 'waiting-client'],
    [35, 'With User', 'waiting-client'],
    [36, 'With Supplier', 'waiting-third-party'],
    [37, 'Awaiting 3rd party', 'waiting-third-party'],
  ])('%i "%s" is %s', (id, name, role) => {
    expect(roleOfStatus({ id, name })).toEqual({ role, guessed: false });
  });

  test('the name counts, not the number, where a tenant has renumbered', () => {
    expect(roleOfStatus({ id: 5, name: 'Closed' }).role).toBe('closed');
    expect(roleOfStatus({ id: 9, name: 'New' }).role).toBe('new');
  });

  test('a default number under another name is a guess, never silently a waiting status', () => {
    expect(roleOfStatus({ id: 5, name: 'Invoice sent' })).toEqual({
      role: 'in-progress',
      guessed: true,
    });
  });

  test('a default number counts for a status without a name', () => {
    expect(roleOfStatus({ id: 5, name: ' ' })).toEqual({ role: 'waiting-client', guessed: false });
    expect(roleOfStatus({ id: 7, name: '' })).toEqual({ role: 'in-progress', guessed: true });
  });

  test('what was configured and is no role counts for nothing', () => {
    const configured = JSON.parse('{"1":"resolvedd"}');
    expect(roleOfStatus({ id: 1, name: 'New' }, configured)).toEqual({
      role: 'new',
      guessed: false,
    });
  });

  test('what the desk configured wins over everything', () => {
    expect(roleOfStatus({ id: 9, name: 'Closed' }, { 9: 'resolved' })).toEqual({
      role: 'resolved',
      guessed: false,
    });
  });

  test('what the tenant calls closed is closed, and so is its fixed status 9', () => {
    expect(roleOfStatus({ id: 40, name: 'Archived', isClosed: true }).role).toBe('closed');
    expect(roleOfStatus({ id: 9, name: 'Archived' }).role).toBe('closed');
    expect(roleOfStatus({ id: 9, name: 'Archived', isClosed: false }).guessed).toBe(true);
  });
});
