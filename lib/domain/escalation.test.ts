import { describe, expect, test } from 'vitest';
import { clockDanger, escalationReasons, isDueForEscalation } from './escalation';
import type { EscalationFacts } from './escalation';
import type { SlaFacts } from './sla';
import { parseWorkingCalendar } from './working-time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const office: [string, string][] = [['09:00', '17:00']];
const calendar = parseWorkingCalendar({
  timeZone: 'UTC',
  weekly: { mon: office, tue: office, wed: office, thu: office, fri: office },
});
const tue = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
const mon = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);

describe('the danger a clock is in', () => {
  const clock = (over: Partial<SlaFacts> = {}): SlaFacts => ({
    role: 'in-progress',
    dueAt: tue('09:30'),
    stoppedAt: null,
    paused: false,
    riskMs: HOUR,
    ...over,
  });
  test.each<[string, SlaFacts, number, ReturnType<typeof clockDanger>]>([
    ['none while there is time', clock(), mon('16:30'), null],
    [
      'at risk since the evening before, in working time',
      clock(),
      mon('16:31'),
      { state: 'at-risk', since: mon('16:30') },
    ],
    ['late since it was due', clock(), tue('09:31'), { state: 'breached', since: tue('09:30') }],
    ['none while it stands', clock({ paused: true }), tue('12:00'), null],
    [
      'none once it has stopped, however late',
      clock({ stoppedAt: tue('11:00') }),
      tue('12:00'),
      null,
    ],
    ['none without a due instant', clock({ dueAt: null }), tue('12:00'), null],
    ['none once the work is over', clock({ role: 'resolved' }), tue('12:00'), null],
  ])('%s', (_, facts, now, danger) => {
    expect(clockDanger(facts, calendar, now)).toEqual(danger);
  });

  test('is told also where the calendar was never open for as long as the risk window', () => {
    const fair = parseWorkingCalendar({
      timeZone: 'UTC',
      dateOverrides: { '2026-11-24': [['09:00', '09:30']] },
    });
    expect(clockDanger(clock(), fair, tue('09:10'))).toEqual({
      state: 'at-risk',
      since: tue('08:30'),
    });
  });

  test('counts wall time where no calendar is known, and an hour where no target is', () => {
    expect(clockDanger(clock({ riskMs: undefined }), null, tue('09:00'))).toEqual({
      state: 'at-risk',
      since: tue('08:30'),
    });
  });
});

describe('due for escalation', () => {
  const ticket = (over: Partial<EscalationFacts> = {}): EscalationFacts => ({
    role: 'in-progress',
    paused: false,
    response: null,
    resolution: null,
    wakeUpDueAt: null,
    unansweredAt: [],
    escalatedAt: null,
    ...over,
  });
  const late = { state: 'breached', since: tue('10:00') } as const;
  const risky = { state: 'at-risk', since: tue('09:00') } as const;
  const now = tue('12:00');

  test.each<[string, Partial<EscalationFacts>, string[]]>([
    ['nothing wrong', {}, []],
    ['late', { resolution: late }, ['resolution-breached']],
    ['at risk', { response: risky }, ['response-at-risk']],
    [
      'both clocks, the late one first',
      { response: risky, resolution: late },
      ['resolution-breached', 'response-at-risk'],
    ],
    ['not while it is paused', { resolution: late, paused: true }, []],
    ['not once it is resolved', { resolution: late, role: 'resolved' }, []],
    ['not once it is closed', { resolution: late, role: 'closed' }, []],
    ['not once it was escalated', { resolution: late, escalatedAt: tue('10:00') }, []],
    [
      'again when it breaches after it was escalated at risk',
      { resolution: late, escalatedAt: tue('09:30') },
      ['resolution-breached'],
    ],
    [
      'parked and its wake-up has passed',
      { paused: true, role: 'on-hold', wakeUpDueAt: tue('12:00') },
      ['wake-up-due'],
    ],
    ['parked and its wake-up is to come', { paused: true, wakeUpDueAt: tue('12:01') }, []],
    ['a wake-up of a ticket that is worked on', { wakeUpDueAt: tue('09:00') }, []],
    [
      'the client wrote twice',
      { unansweredAt: [tue('09:00'), tue('11:00')], role: 'waiting-third-party', paused: true },
      ['client-wrote-twice'],
    ],
    ['the client wrote once', { unansweredAt: [tue('09:00')] }, []],
    [
      'the client wrote twice, and a manager took it up since',
      { unansweredAt: [tue('09:00'), tue('11:00')], escalatedAt: tue('11:30') },
      [],
    ],
    [
      'nothing on a closed ticket',
      { unansweredAt: [tue('09:00'), tue('11:00')], role: 'closed' },
      [],
    ],
  ])('%s', (_, over, codes) => {
    const facts = ticket(over);
    expect(escalationReasons(facts, now).map(({ code }) => code)).toEqual(codes);
    expect(isDueForEscalation(facts, now)).toBe(codes.length > 0);
  });
});
