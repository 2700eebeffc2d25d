import { describe, expect, it } from 'vitest';
import { WallClock } from './wall-clock';

const T = Date.parse('2026-11-26T09:00:00Z');

function clockAt(elapsedMs: number) {
  const device = { elapsed: elapsedMs };
  return { device, clock: new WallClock(T, () => device.elapsed) };
}

describe('the clock of a wall', () => {
  it('stands at the document’s time until an answer tells the server’s', () => {
    const { device, clock } = clockAt(1_000);
    device.elapsed = 9_000;
    expect(clock.now()).toBe(T);
    clock.note({ serverNow: T + 10_000, sentAt: 8_900, receivedAt: 9_000 });
    device.elapsed = 10_000;
    expect(clock.now()).toBeCloseTo(T + 11_050, 0);
  });

  it('does not believe that an answer held back was asked for when it was made', () => {
    const { device, clock } = clockAt(0);
    clock.note({ serverNow: T + 20_000, sentAt: 0, receivedAt: 20_000 });
    device.elapsed = 20_000;
    expect(clock.now()).toBe(T + 20_000);
  });

  it('follows the server over months, however slowly the two drift apart', () => {
    const { device, clock } = clockAt(0);
    let server = T;
    // The device gains two seconds a day.
    for (let call = 0; call < 3 * 4_320; call += 1) {
      device.elapsed += 20_000;
      server += 20_000 * (1 - 2 / 86_400);
      clock.note({
        serverNow: server,
        sentAt: device.elapsed - 20_000,
        receivedAt: device.elapsed,
      });
    }
    expect(Math.abs(clock.now() - server)).toBeLessThan(100);
  });
});
