import { describe, expect, it } from 'vitest';
import { statusRoles } from '@/lib/domain/status';
import { describeRoleChange, describeRoleWarning } from './role-words';

describe('what another role means, before it is given', () => {
  it('is told by what the clocks do', () => {
    expect(describeRoleChange('in-progress', 'waiting-client')[0]).toBe(
      'The resolution clock of its tickets stands still, instead of running.',
    );
    expect(describeRoleChange('on-hold', 'pending')[0]).toBe(
      'The resolution clock of its tickets runs, instead of standing still.',
    );
    expect(describeRoleChange('closed', 'new')[0]).toBe(
      'The resolution clock of its tickets runs, instead of being stopped.',
    );
    expect(describeRoleChange('new', 'pending')[0]).toMatch(/goes on as before/);
  });

  it('names tickets that leave or enter the queue, and the resolution that is asked for', () => {
    const closing = describeRoleChange('in-progress', 'closed').join(' ');
    expect(closing).toMatch(/leave the queue/);
    expect(closing).toMatch(/asks for a resolution/);
    expect(describeRoleChange('closed', 'resolved').join(' ')).toMatch(/come into the queue/);
    expect(describeRoleChange('closed', 'resolved').join(' ')).not.toMatch(/asks for/);
  });

  it('always says that it counts for everybody', () => {
    for (const from of statusRoles) {
      for (const to of statusRoles) {
        expect(describeRoleChange(from, to).at(-1)).toMatch(/at once and for everybody/);
      }
    }
  });
});

it('a guess names its status and what it was taken for', () => {
  expect(describeRoleWarning({ code: 'guessed', statusId: 31, name: 'Invoiced' })).toBe(
    '“Invoiced” says nothing Halyard knows, so it counts as In progress. Please check it.',
  );
});
