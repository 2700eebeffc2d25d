import { describe, expect, it } from 'vitest';
import { ownPath, signInProblem } from './sign-in-problem';

const host = 'localhost:3000';

describe('a sign-in that did not work', () => {
  it('says nothing when nothing went wrong', () => {
    expect(signInProblem(undefined)).toBeNull();
  });

  it('tells it in words, with the code for whoever helps', () => {
    expect(signInProblem('SessionExpired')?.message).toMatch(/session ended/i);
    expect(signInProblem('constructor')?.message).toMatch(/did not work/);
    expect(signInProblem('x'.repeat(500))?.code).toHaveLength(40);
  });
});

describe('where one comes back to', () => {
  it.each([
    ['/tickets/12?x=1', '/tickets/12?x=1'],
    ['http://localhost:3000/queue?team=2', '/queue?team=2'],
    ['https://elsewhere.example/queue', '/queue'],
    ['//elsewhere.example', '/queue'],
    ['/\\elsewhere.example', '/queue'],
    ['javascript:alert(1)', '/queue'],
    [undefined, '/queue'],
  ])('%s leads to %s', (asked, path) => {
    expect(ownPath(asked, host, '/queue')).toBe(path);
  });
});
