import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/lib/queries/api-problem';
import { refusedFields, standingOf, tellFailure } from './save-words';

const problem = (status: number, code: string, fields = {}) =>
  new ApiProblem({ status, code, message: 'Why', fields });

describe('a ticket that could not be saved', () => {
  it.each([
    [403, 'not-allowed', 'refused'],
    [404, 'not-found', 'refused'],
    [422, 'ticket-refused', 'refused'],
    [401, 'signed-out', 'not-yet'],
    [429, 'too-many', 'not-yet'],
    [409, 'write-in-progress', 'unknown'],
    [500, 'internal', 'unknown'],
    [504, 'outcome-unknown', 'unknown'],
    [0, 'unreachable', 'unknown'],
    [0, 'offline', 'unknown'],
    [502, 'partly-done', 'partly'],
  ])('after %d %s it is %s', (status, code, standing) => {
    expect(standingOf(problem(status, code))).toBe(standing);
  });

  it('is told as what it is', () => {
    expect(tellFailure(problem(0, 'offline'))).toBe('The ticket is not created yet.');
    expect(tellFailure(problem(422, 'ticket-refused'))).toBe('The ticket was not created.');
    expect(tellFailure(problem(504, 'outcome-unknown'))).toBe(
      'Nobody knows yet whether the ticket was created.',
    );
  });

  it('shows beside each field what the server has against it', () => {
    const fields = { summary: 'Too long', userId: 'Not of this client', other: 'x' };
    expect(refusedFields(problem(422, 'ticket-refused', fields))).toEqual([
      { name: 'person', message: 'Not of this client' },
      { name: 'summary', message: 'Too long' },
    ]);
  });
});
