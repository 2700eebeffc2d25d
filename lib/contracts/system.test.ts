import { describe, expect, it } from 'vitest';
import { parseSystemSettings, systemInput } from './system';

const untouched = {
  statusRoles: {},
  managerRoles: null,
  routing: { byCategory: {}, byClient: {}, byType: {} },
};

describe('system settings as they were kept', () => {
  it('are the defaults where nothing was chosen, or nothing can be read', () => {
    for (const kept of [{}, null, undefined, [], 'roles', 7]) {
      expect(parseSystemSettings(kept)).toEqual(untouched);
    }
  });

  it('keep every row that can be read beside one that cannot', () => {
    expect(
      parseSystemSettings({
        statusRoles: { 5: 'waiting-client', 6: 'asleep', x: 'closed' },
        managerRoles: 'Manager',
        routing: { byCategory: { Email: 4, Phone: 'four' }, byClient: null, byAgent: { 1: 2 } },
      }),
    ).toEqual({
      ...untouched,
      statusRoles: { 5: 'waiting-client' },
      routing: { byCategory: { Email: 4 }, byClient: {}, byType: {} },
    });
  });
});

describe('what an administrator may send', () => {
  it.each([
    { version: 0 },
    { version: 3, statusRoles: { 5: 'closed' }, managerRoles: null },
    { version: 3, managerRoles: [] },
    { version: 3, routing: { byCategory: { 'Email > Outlook': 4 }, byClient: {}, byType: {} } },
  ])('%j', (input) => {
    expect(systemInput.parse(input)).toEqual(input);
  });

  it.each([
    {},
    { version: 1, statusRoles: { 5: 'asleep' } },
    { version: 1, statusRoles: { five: 'closed' } },
    { version: 1, managerRoles: [''] },
    { version: 1, managerRoles: Array.from({ length: 51 }, (_, at) => `Role ${at}`) },
    { version: 1, routing: { byCategory: {} } },
    { version: 1, routing: { byCategory: { ' ': 4 }, byClient: {}, byType: {} } },
    { version: 1, routing: { byCategory: {}, byClient: { 1: 0 }, byType: {} } },
    { version: 1, secret: 'x' },
  ])('not %j', (input) => {
    expect(systemInput.safeParse(input).success).toBe(false);
  });
});
