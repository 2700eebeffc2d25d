import { describe, expect, it } from 'vitest';
import { countScreens, darkScreens, describeContact, isExpired, reloadState } from './screen-words';

const NOW = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;
const screen = {
  id: 's',
  linkId: 'l',
  width: 1920,
  height: 1080,
  firstContactAt: NOW - 60 * MINUTE,
  lastContactAt: NOW - 5_000,
  reloadAt: null,
};
const away = { ...screen, lastContactAt: NOW - 4 * MINUTE };

describe('screens in words', () => {
  it('say when they were last heard of', () => {
    expect(describeContact(screen.lastContactAt, NOW, 'UTC')).toBe('now');
    expect(describeContact(away.lastContactAt, NOW, 'UTC')).toBe('4 min ago');
  });

  it('are counted, and those without contact for a minute are away', () => {
    expect(countScreens([], NOW)).toBe('No screen shows it yet');
    expect(countScreens([screen], NOW)).toBe('1 screen, up');
    expect(countScreens([away], NOW)).toBe('1 screen, away');
    expect(countScreens([screen, away], NOW)).toBe('1 of 2 screens are up');
    const minuteAgo = { ...screen, lastContactAt: NOW - MINUTE };
    expect(countScreens([minuteAgo], NOW)).toBe('1 screen, away');
  });

  it('were reloaded once they are heard of after they were asked to', () => {
    expect(reloadState(screen, NOW)).toBe(null);
    expect(reloadState({ ...screen, reloadAt: NOW - 1_000 }, NOW)).toBe('asked');
    expect(reloadState({ ...screen, reloadAt: NOW - MINUTE }, NOW)).toBe('reloaded');
    expect(reloadState({ ...screen, reloadAt: NOW - 20 * MINUTE }, NOW)).toBe(null);
    expect(reloadState({ ...away, reloadAt: NOW - MINUTE }, NOW)).toBe('asked');
  });

  it('that go dark are counted before anybody agrees to it', () => {
    expect(darkScreens([])).toMatch(/^No screen/);
    expect(darkScreens([screen])).toMatch(/^The screen .* goes dark/);
    expect(darkScreens([screen, away])).toMatch(/^The 2 screens .* go dark/);
  });
});

describe('a link', () => {
  it('opens nothing from the instant it expires, and one without an end never expires', () => {
    expect(isExpired({ expiresAt: null }, NOW)).toBe(false);
    expect(isExpired({ expiresAt: NOW + 1 }, NOW)).toBe(false);
    expect(isExpired({ expiresAt: NOW }, NOW)).toBe(true);
  });
});
