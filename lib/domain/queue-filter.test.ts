import { describe, expect, test } from 'vitest';
import { entriesOf, queueRow } from '@/tests/support/queue-sample';
import { judgeBy } from './queue-verdict';
import type { QueueRow } from './queue-entry';
import { choiceFields, isNarrowed, noFilter, type TicketFilter } from './queue-filter';

const at = Date.parse;

/** The numbers of the rows a filter leaves, ascending. */
function left(rows: QueueRow[], filter: Partial<TicketFilter>): number[] {
  const judge = judgeBy({ ...noFilter, ...filter });
  const fitting = entriesOf(rows).filter((entry) => judge(entry) === 'in');
  return fitting.map(({ id }) => id).sort((a, b) => a - b);
}

describe('what a filter leaves', () => {
  const desk = [
    queueRow(
      { id: 1, category: 'Email', siteId: 3, userId: 20, isVip: true, role: 'new' },
      { slaState: 'at-risk', responseSla: 'at-risk', resolutionSla: 'on-track' },
    ),
    queueRow(
      { id: 2, category: 'Email > Outlook', siteId: 4, typeId: 2, clientRepliedAt: 1 },
      { slaState: 'on-track', responseSla: 'met', resolutionSla: 'on-track', isUntouched: true },
    ),
    queueRow(
      { id: 3, category: 'Emails', clientId: 9, role: 'waiting-client', isVip: true },
      { slaState: 'paused', responseSla: 'missed', resolutionSla: 'paused', isWakeUpDue: true },
    ),
    queueRow(
      { id: 4, category: null, userId: null, role: 'resolved', clientRepliedAt: 1, isVip: true },
      { slaState: 'met', responseSla: 'met', resolutionSla: 'met' },
    ),
  ];

  test.each<[string, Partial<TicketFilter>, number[]]>([
    [
      'a category and all below it, not one that only begins alike',
      { category: ['Email'] },
      [1, 2],
    ],
    ['a category below another alone', { category: ['Email > Outlook'] }, [2]],
    ['no category', { category: [''] }, [4]],
    ['no category or one of two', { category: ['', 'Emails'] }, [3, 4]],
    ['nothing for a category nobody has', { category: ['Mail'] }, []],
    ['a client', { client: [9] }, [3]],
    ['a type', { type: [2] }, [2]],
    ['a site, or none', { site: [3, 0] }, [1, 3, 4]],
    ['a user, or none', { user: [20, 0] }, [1, 4]],
    ['roles', { role: ['new', 'resolved'] }, [1, 4]],
    ['who has the ball', { ball: ['us'] }, [1, 2, 4]],
    ['waiting for the client', { ball: ['client'] }, [3]],
    ['the clock that is shown', { sla: ['at-risk', 'met'] }, [1, 4]],
    ['the response clock', { response: ['met'] }, [2, 4]],
    ['the resolution clock', { resolution: ['on-track'] }, [1, 2]],
    ['both clocks', { response: ['met'], resolution: ['on-track'] }, [2]],
    ['VIPs', { is: ['vip'] }, [1, 3, 4]],
    ['where the client replied', { is: ['client-replied'] }, [2, 4]],
    ['all marks that are chosen together', { is: ['vip', 'client-replied'] }, [4]],
    ['what is to be looked at again', { is: ['wake-up-due'] }, [3]],
    ['what nobody touched', { is: ['untouched'] }, [2]],
    ['nothing where one ticket would need two roles', { is: ['wake-up-due', 'untouched'] }, []],
  ])('%s', (_, filter, ids) => {
    expect(left(desk, filter)).toEqual(ids);
  });
});

describe('a range of days', () => {
  const desk = [
    queueRow({
      id: 1,
      occurredAt: at('2026-11-23T22:59Z'),
      lastActionAt: at('2026-11-25T08:00Z'),
      responseDueAt: at('2026-11-24T12:00Z'),
      resolutionDueAt: at('2026-11-30T12:00Z'),
    }),
    queueRow({
      id: 2,
      occurredAt: at('2026-11-23T23:00Z'),
      lastActionAt: null,
      createdAt: null,
      resolutionDueAt: at('2026-11-24T22:59Z'),
    }),
    queueRow({ id: 3, occurredAt: null, createdAt: at('2026-11-24T22:59Z') }),
    queueRow({
      id: 4,
      occurredAt: at('2026-11-24T23:00Z'),
      resolutionDueAt: at('2026-11-25T00:00Z'),
    }),
  ];
  const day = { from: '2026-11-24', to: '2026-11-24', zone: 'Europe/Berlin' };

  test.each<[string, Partial<TicketFilter>, number[]]>([
    ['when it came in, from midnight to midnight in the zone', { date: 'occurred', ...day }, [2]],
    ['in UTC where no zone is given', { date: 'occurred', ...day, zone: null }, [4]],
    ['when it is due: by the clock that breaks next', { date: 'due', ...day }, [1, 2]],
    ['when it was last touched, or came in where nobody did', { date: 'touched', ...day }, [2, 3]],
    ['an open end', { date: 'occurred', ...day, to: null }, [2, 4]],
    ['an open beginning', { date: 'occurred', ...day, from: null }, [1, 2]],
    ['no day without a date', { date: null, ...day }, [1, 2, 3, 4]],
    ['no date without a day', { date: 'due', zone: 'Europe/Berlin' }, [1, 2, 3, 4]],
    ['an end before the beginning', { date: 'occurred', from: '2026-11-25', to: '2026-11-23' }, []],
  ])('%s', (_, filter, ids) => {
    expect(left(desk, filter)).toEqual(ids);
  });
});

describe('a list is narrowed', () => {
  test('by a choice of any field', () => {
    expect(isNarrowed(noFilter)).toBe(false);
    const one: Partial<TicketFilter>[] = choiceFields.map((field) => ({ [field]: [0] }));
    for (const choice of one) expect(isNarrowed({ ...noFilter, ...choice })).toBe(true);
  });

  test.each<[Partial<TicketFilter>, boolean]>([
    [{ q: 'vpn' }, true],
    [{ q: '  ' }, false],
    [{ date: 'due', from: '2026-11-24' }, true],
    [{ date: 'due', to: '2026-11-24' }, true],
    [{ date: 'due' }, false],
    [{ from: '2026-11-24', to: '2026-11-25', zone: 'Europe/Berlin' }, false],
  ])('by %o: %s', (filter, expected) => {
    expect(isNarrowed({ ...noFilter, ...filter })).toBe(expected);
  });
});
