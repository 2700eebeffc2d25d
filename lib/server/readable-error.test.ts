import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, it } from 'vitest';
import { readableError } from './readable-error';

it('a query that failed is told in the log, and what it was asked with is not', () => {
  const cause = new Error('duplicate key value violates unique constraint');
  const error = new DrizzleQueryError('insert into sessions', ['hash-of-a-token', 'sealed'], cause);
  const told = JSON.stringify(readableError(error));
  expect(told).toContain('Failed query: insert into sessions');
  expect(told).toContain('duplicate key value');
  expect(told).toContain('readable-error.test');
  expect(told).not.toContain('hash-of-a-token');
  expect(told).not.toContain('sealed');
});

it('any other error is told whole', () => {
  expect(readableError(new RangeError('Not so far'))).toMatchObject({
    type: 'RangeError',
    message: 'Not so far',
  });
});
