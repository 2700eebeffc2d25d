import { describe, expect, it } from 'vitest';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import {
  computeClock,
  moveClock,
  resolutionState,
  responseState,
  type ClockReading,
} from './clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const weekday = [['09:00', '17:00']];
const calendar = parseWorkingCalendar({
  timeZone: 'Europe/London',
  weekly: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
});
const targets = { responseMs: HOUR, fixMs: 4 * HOUR, calendar };
/** A Monday in winter, so local time is UTC. */
const monday = (time: string) => Date.parse(`2026-01-12T${time}:00Z`);
const tuesday = (time: string) => Date.parse(`2026-01-13T${time}:00Z`);
const fresh = { start: monday('09:00'), heldSince: null, pauses: [], excluded: false };

describe('what a ticket promises', () => {
  it('is due after its working time, over night where the day is too short', () => {
    const clock = computeClock({ ...fresh, start: monday('15:00') }, targets);
    expect(clock.respondByDate).toBe(monday('16:00'));
    expect(clock.fixByDate).toBe(tuesday('11:00'));
  });

  it('has no resolution deadline while it is paused, and what is left stands still', () => {
    const clock = computeClock({ ...fresh, heldSince: monday('10:30') }, targets);
    expect(clock.fixByDate).toBeNull();
    expect(clock.remainingMs).toBe(2.5 * HOUR);
    expect(clock.respondByDate).toBe(monday('10:00'));
  });

  it('gets its pauses back on the resolution deadline, but not on the response', () => {
    const pauses = [{ from: monday('10:00'), to: monday('12:00') }];
    const clock = computeClock({ ...fresh, pauses }, targets);
    expect(clock.fixByDate).toBe(monday('15:00'));
    expect(clock.respondByDate).toBe(monday('10:00'));
  });

  it('may be late already when it is paused', () => {
    const clock = computeClock({ ...fresh, heldSince: monday('14:00') }, targets);
    expect(clock.remainingMs).toBe(-HOUR);
  });

  it('is nothing when the ticket is excluded from the SLA', () => {
    const clock = computeClock({ ...fresh, excluded: true }, targets);
    expect([clock.respondByDate, clock.fixByDate, clock.remainingMs]).toEqual([null, null, null]);
  });
});

describe('what a change of status does to the clock', () => {
  const open = { heldSince: null, stoppedAt: null, pauses: [] };

  it('pauses from now when the ticket waits', () => {
    const moved = moveClock({ ...open, from: 'runs', to: 'paused' }, monday('10:00'));
    expect(moved).toMatchObject({ heldSince: monday('10:00'), pauses: [], reopened: false });
  });

  it('keeps the pause it is in when it goes from one waiting status to another', () => {
    const held = { ...open, heldSince: monday('10:00') };
    const moved = moveClock({ ...held, from: 'paused', to: 'paused' }, monday('11:00'));
    expect(moved).toMatchObject({ heldSince: monday('10:00'), pauses: [] });
  });

  it('credits the pause when work goes on', () => {
    const held = { ...open, heldSince: monday('10:00') };
    const moved = moveClock({ ...held, from: 'paused', to: 'runs' }, monday('11:00'));
    expect(moved).toMatchObject({
      heldSince: null,
      pauses: [{ from: monday('10:00'), to: monday('11:00') }],
    });
  });

  it('credits the pause of a ticket resolved straight from waiting', () => {
    const held = { ...open, heldSince: monday('10:00') };
    const moved = moveClock({ ...held, from: 'paused', to: 'stopped' }, monday('16:00'));
    expect(moved.stoppedAt).toBe(monday('16:00'));
    const clock = computeClock({ ...fresh, pauses: moved.pauses }, targets);
    expect(clock.fixByDate).toBe(tuesday('11:00'));
  });

  it('counts the time it stood resolved as paused once it is reopened', () => {
    const resolved = { ...open, stoppedAt: monday('11:00') };
    const moved = moveClock({ ...resolved, from: 'stopped', to: 'runs' }, tuesday('09:00'));
    expect(moved).toMatchObject({ stoppedAt: null, reopened: true });
    const clock = computeClock({ ...fresh, pauses: moved.pauses }, targets);
    expect(clock.fixByDate).toBe(tuesday('11:00'));
  });

  it('keeps the moment of resolution when a resolved ticket is closed', () => {
    const resolved = { ...open, stoppedAt: monday('11:00') };
    const moved = moveClock({ ...resolved, from: 'stopped', to: 'stopped' }, tuesday('09:00'));
    expect(moved).toMatchObject({ stoppedAt: monday('11:00'), pauses: [], reopened: false });
  });
});

describe('what the states say at a given moment', () => {
  const running: ClockReading = {
    start: monday('09:00'),
    excluded: false,
    respondBy: monday('10:00'),
    respondedAt: null,
    fixBy: monday('13:00'),
    heldSince: null,
    stoppedAt: null,
  };

  it('runs until the due instant and is breached right after it', () => {
    expect(resolutionState(running, monday('13:00'))).toBe(1);
    expect(resolutionState(running, monday('13:00') + 1)).toBe(4);
    expect(responseState(running, monday('10:00') + 1)).toBe(4);
  });

  it('judges a response and a resolution by when they came', () => {
    const answered = { ...running, respondedAt: monday('10:00'), stoppedAt: monday('13:01') };
    expect(responseState(answered, tuesday('09:00'))).toBe(3);
    expect(resolutionState(answered, tuesday('09:00'))).toBe(4);
  });

  it('takes the resolution for the response when nobody answered before', () => {
    expect(responseState({ ...running, stoppedAt: monday('09:30') }, tuesday('09:00'))).toBe(3);
  });

  it('is paused on the resolution only', () => {
    const held = { ...running, fixBy: null, heldSince: monday('09:30') };
    expect(resolutionState(held, tuesday('09:00'))).toBe(2);
    expect(responseState(held, monday('09:45'))).toBe(1);
  });

  it('has not started for an excluded ticket or one that starts in the future', () => {
    expect(resolutionState({ ...running, excluded: true }, tuesday('09:00'))).toBe(0);
    expect(responseState(running, monday('08:00'))).toBe(0);
  });
});
