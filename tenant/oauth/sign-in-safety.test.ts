import { describe, expect, it } from 'vitest';
import { createFormGuard } from './form-guard';
import { isAllowedRedirect, isAllowedReturn } from './redirects';
import { grantScope } from './scopes';
import { createThrottle } from './throttle';

const app = 'https://desk.example';

describe('where a sign-in may send the browser', () => {
  it.each([
    'https://desk.example/api/auth/callback/halo',
    'http://localhost:3999/api/auth/callback/halo',
    'http://127.0.0.1:3000/api/auth/callback/halo',
    'http://[::1]:3000/api/auth/callback/halo',
  ])('lets it go back to %s', (uri) => expect(isAllowedRedirect(uri, app)).toBe(true));

  it.each([
    undefined,
    '',
    'https://evil.example/api/auth/callback/halo',
    'https://desk.example/api/auth/callback/halo?x=1',
    'https://desk.example/other',
    'http://localhost:3000/other',
    'https://localhost:3000/api/auth/callback/halo',
    'http://localhost.evil.example/api/auth/callback/halo',
    'http://localhost:3000@evil.example/api/auth/callback/halo',
    'http://user@localhost:3000/api/auth/callback/halo',
    'http://localhost:3000/api/auth/callback/halo#x',
    'http://localhost:3000/api/auth/callback/halo\0',
    ' http://localhost:3000/api/auth/callback/halo',
    'http://localhost:3000/api/auth/./callback/halo',
    'http:\\\\localhost\\api\\auth\\callback\\halo',
    'http://localhost:99999/api/auth/callback/halo',
    'javascript:alert(1)',
  ])('never sends it to %s', (uri) => expect(isAllowedRedirect(uri, app)).toBe(false));

  it('returns after sign-out only to the desk itself', () => {
    expect(isAllowedReturn('https://desk.example/sign-in', app)).toBe(true);
    expect(isAllowedReturn('https://desk.example.evil.example/', app)).toBe(false);
    expect(isAllowedReturn('javascript:alert(1)', app)).toBe(false);
  });
});

describe('guessing passwords', () => {
  const guessTenTimes = () => {
    const throttle = createThrottle();
    for (let at = 0; at < 10; at += 1) expect(throttle.enter('anna', 'cafe', at)).toBe(0);
    return throttle;
  };

  it('has to wait after ten failures, for this name only, and not for ever', () => {
    const throttle = guessTenTimes();
    expect(throttle.enter('anna', 'cafe', 10)).toBe(30);
    expect(throttle.enter('ben', 'cafe', 10)).toBe(0);
    expect(throttle.enter('anna', 'cafe', 40_000)).toBe(0);
  });

  it('counts guesses made side by side, before any of them is answered', () => {
    const throttle = createThrottle();
    const waits = Array.from({ length: 40 }, () => throttle.enter('anna', 'cafe', 0));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it('does not lock out the person whose name is guessed from elsewhere', () => {
    expect(guessTenTimes().enter('anna', 'her desk', 10)).toBe(0);
  });

  it('waits for a name that is tried from everywhere', () => {
    const throttle = createThrottle();
    for (let at = 0; at < 100; at += 1) throttle.enter('anna', `address ${at}`, 0);
    expect(throttle.enter('anna', 'one more', 1)).toBe(30);
  });

  it('is forgotten once the right password came', () => {
    const throttle = guessTenTimes();
    throttle.forgive('anna', 'cafe');
    expect(throttle.enter('anna', 'cafe', 10)).toBe(0);
  });
});

describe('the sign-in form', () => {
  it('is taken once, from the browser it was given to, within the hour', () => {
    const guard = createFormGuard();
    const value = guard.issue('cookie', 0);
    expect(guard.redeem(value, 'another', 1)).toBe(false);
    expect(guard.redeem(value, 'cookie', 1)).toBe(true);
    expect(guard.redeem(value, 'cookie', 2)).toBe(false);
    expect(guard.redeem(guard.issue('cookie', 0), 'cookie', 3_600_001)).toBe(false);
    expect(guard.redeem('made.up.value', 'cookie', 1)).toBe(false);
  });
});

describe('what a token may do', () => {
  it('is what was asked for, of what the program has', () => {
    expect(grantScope('read:tickets nonsense', 'all')).toBe('read:tickets');
    expect(grantScope('all', 'read:tickets')).toBeNull();
    expect(grantScope(undefined, 'read:tickets')).toBe('read:tickets');
  });
});
