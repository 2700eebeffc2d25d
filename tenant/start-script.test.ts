import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeFailure } from './start-script';

test('a database that refuses is told by what it said, without the statement and its values', () => {
  const said = new Error('invalid input syntax for type bigint: "1.5"');
  const error = new DrizzleQueryError('insert into "tickets" values ($1)', ['1.5'], said);
  const told = describeFailure(error);
  expect(told).toContain(said.message);
  expect(told).not.toContain('insert into');
});

test('any other failure is told in its own words', () => {
  expect(describeFailure(new Error('Port 4310 is taken.'))).toBe('Port 4310 is taken.');
});
