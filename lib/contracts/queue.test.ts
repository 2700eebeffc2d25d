import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { balls } from '@/lib/domain/ball';
import { dateFields, noFilter, ticketMarks, type TicketFilter } from '@/lib/domain/queue-filter';
import { groupNames, sortNames, type QueueOrder } from '@/lib/domain/queue-order';
import { slaStates } from '@/lib/domain/sla-moves';
import { statusRoles } from '@/lib/domain/status';
import { COLUMN_MAX, COLUMN_MIN, columnNames } from './columns';
import {
  idRange,
  ignoredParts,
  questionOf,
  readPage,
  readQueue,
  rewriteQueue,
  SELECTION_MAX,
  serializeQueue,
} from './queue';

const paramsOf = (address: string) => new URL(address, 'http://localhost').searchParams;
const read = (query: string) => readQueue(new URLSearchParams(query));
const ignored = (query: string) =>
  ignoredParts(new URLSearchParams(query)).map(({ param, value }) => `${param}=${value}`);

const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 4 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const ids = some(fc.nat(2_147_483_647));
const text = fc.string({ unit: 'binary', maxLength: 100 });
const states = some(fc.constantFrom(...slaStates));
const day = maybe(
  fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const filter: fc.Arbitrary<TicketFilter> = fc.record({
  q: text,
  ...{ sla: states, response: states, resolution: states },
  ...{ team: ids, agent: ids, status: ids, priority: ids, type: ids, client: ids },
  // `(none)` stands for no category, and `%2C` for the comma between two.
  category: some(text.filter((path) => path !== '(none)' && !path.includes('%2C'))),
  ball: some(fc.constantFrom(...balls)),
  site: ids,
  user: ids,
  role: some(fc.constantFrom(...statusRoles)),
  is: some(fc.constantFrom(...ticketMarks)),
  date: maybe(fc.constantFrom(...dateFields)),
  from: day,
  to: day,
  zone: maybe(fc.constantFrom('UTC', 'Europe/Berlin', 'America/Argentina/Ushuaia', 'Etc/GMT+5')),
});
const order: fc.Arbitrary<QueueOrder> = fc.record({
  sort: fc.constantFrom(...sortNames),
  descending: fc.boolean(),
  group: maybe(fc.constantFrom(...groupNames)),
});
const look = fc.record({
  cols: maybe(
    fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(...columnNames),
        width: maybe(fc.integer({ min: COLUMN_MIN, max: COLUMN_MAX })),
      }),
      { maxLength: 4, selector: ({ name }) => name },
    ),
  ),
  view: maybe(fc.stringMatching(/^[\w-]{1,40}$/)),
});

describe('a list as an address', () => {
  it('reads back as it was written, whatever it asks for and however it looks', () => {
    fc.assert(
      fc.property(filter, order, look, (filter, order, look) => {
        const address = serializeQueue('/queue', { filter, order }, look);
        const state = readQueue(paramsOf(address));
        expect(questionOf(state)).toEqual({ filter, order });
        expect({ cols: state.cols, view: state.view }).toEqual(look);
        expect(ignoredParts(paramsOf(address))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is short: what everybody gets anyway is left out', () => {
    expect(serializeQueue('/queue', {})).toBe('/queue');
    expect(questionOf(readQueue({}))).toEqual({
      filter: noFilter,
      order: { sort: 'due', descending: false, group: null },
    });
    const order = { sort: 'touched', descending: true, group: 'team' } as const;
    const filter = { ...noFilter, team: [4, 0], category: [''] };
    expect(serializeQueue('/queue', { filter, order })).toBe(
      '/queue?team=4,0&category=(none)&sort=-touched&group=team',
    );
  });

  it('names the page only where it is not the first', () => {
    expect(serializeQueue('/api/tickets', { page: 1 })).toBe('/api/tickets');
    expect(serializeQueue('/api/tickets', { page: 12 })).toBe('/api/tickets?page=12');
  });

  it('keeps what a base address says already', () => {
    const filter = { ...noFilter, q: 'a&b=c #1' };
    const address = serializeQueue('/api/tickets/ids?start=0&end=50', { filter });
    expect(idRange(paramsOf(address))).toEqual({ start: 0, end: 50 });
    expect(readQueue(paramsOf(address)).q).toBe('a&b=c #1');
  });

  it('changes part by part: the rest stays as it is', () => {
    const address = '/queue?team=4&view=late&colour=red&group=team#main';
    const changed = rewriteQueue(address, { status: [5], team: [], view: null });
    expect(changed).toBe('/queue?colour=red&group=team&status=5#main');
    expect(rewriteQueue(changed, { status: [], group: null })).toBe('/queue?colour=red#main');
  });

  it('may come as a page gets it, too', () => {
    expect(readQueue({ team: '4,5', q: ['vpn', 'mail'], agent: undefined })).toMatchObject({
      team: [4, 5],
      q: 'vpn',
      agent: [],
    });
  });
});

describe('nonsense in an address', () => {
  const long = 'x'.repeat(10_000);

  test.each([
    ['team', '4', ['x', '-1', '1.5', '1e3', 'NaN', '99999999999', '2147483648', ' 4', '٤', long]],
    ['agent', '0,7', ['Infinity', 'null', '0x10', '7;8']],
    ['user', '20', ['<b>', '20%00']],
    ['sla', 'breached,met', ['late', 'BREACHED', 'off', 'constructor', '__proto__']],
    ['response', 'missed', ['soon']],
    ['resolution', 'paused', ['🙂']],
    ['ball', 'third-party', ['nobody ', 'me']],
    ['role', 'waiting-client', ['waiting', 'toString']],
    ['is', 'vip,untouched', ['VIP', 'late']],
    ['category', 'Email > Outlook', ['y'.repeat(201)]],
    ['cols', 'number,summary:320', ['nothing', 'summary:5', 'summary:9999', 'summary:-1', long]],
  ])('%s: each bad value is named, each good one kept', (param, good, bad) => {
    const [clean, mixed] = [new URLSearchParams(), new URLSearchParams()];
    clean.set(param, good);
    mixed.set(param, [bad[0], good, ...bad.slice(1)].join(','));
    expect(readQueue(mixed)).toEqual(readQueue(clean));
    expect(ignoredParts(mixed)).toEqual(bad.map((value) => ({ param, value })));
    expect(ignoredParts(clean)).toEqual([]);
  });

  test.each([
    ['q', long],
    ['date', 'created'],
    ['from', '2026-02-30'],
    ['from', '2026-11-24T00:00'],
    ['to', '24.11.2026'],
    ['zone', 'Mars/Base'],
    ['sort', '--due'],
    ['sort', 'sla'],
    ['sort', 'due,number'],
    ['group', 'category'],
    ['group', 'hasOwnProperty'],
    ['view', 'a b'],
    ['view', long],
    ['view', '../../etc'],
    ['teams', '4'],
    ['constructor', ''],
  ])('%s=%.30s is named, and the list is as if it were not there', (param, value) => {
    const params = new URLSearchParams({ q: 'vpn', [param]: value, team: '4' });
    if (param === 'q') params.set('agent', '7');
    expect(ignoredParts(params)).toEqual(value === '' ? [] : [{ param, value }]);
    const rest = new URLSearchParams(params);
    rest.delete(param);
    expect(readQueue(params)).toEqual(readQueue(rest));
  });

  it('that comes twice counts once, and the second is named', () => {
    expect(read('team=4&team=5&q=vpn&q=mail')).toMatchObject({ team: [4], q: 'vpn' });
    expect(ignored('team=4&team=5&q=vpn&q=mail')).toEqual(['team=5', 'q=mail']);
  });

  it('that names a column again shows it once, as first asked for', () => {
    const cols = ['summary:320', ...Array.from({ length: 3_500 }, () => 'summary'), 'team'];
    expect(read(`cols=${cols.join(',')}`).cols).toEqual([
      { name: 'summary', width: 320 },
      { name: 'team', width: null },
    ]);
  });

  it('is not told of where a page on the server never gets to see it', () => {
    expect(ignored('__proto__=1&q=vpn&__proto__=2')).toEqual([]);
    expect(read('__proto__=1&q=vpn')).toEqual(read('q=vpn'));
  });

  it('is not a page from an old link, nor a part that is empty', () => {
    expect(ignored('page=7&q=&team=&sort=&category=,Email,&sla=met,,paused')).toEqual([]);
    const state = read('page=7&q=&team=&sort=&category=,Email,&sla=met,,paused');
    expect(state).toMatchObject({ q: '', team: [], category: ['Email'], sla: ['met', 'paused'] });
    expect(state.sort).toEqual({ sort: 'due', descending: false });
  });

  it('of any kind never fails, and what is left of it is an address like any other', () => {
    const names = fc.oneof(
      fc.constantFrom(...Object.keys(noFilter), 'sort', 'group', 'cols', 'view', 'page'),
      text,
    );
    const values = fc.oneof(
      fc.constantFrom('1', '0', 'breached', 'vip', '2026-11-24', '-touched', 'summary:99', ',,'),
      text,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 12 }), (pairs) => {
        const params = new URLSearchParams(pairs);
        const state = readQueue(params);
        const { cols, view } = state;
        const address = serializeQueue('/queue', questionOf(state), { cols, view });
        expect(readQueue(paramsOf(address))).toEqual(state);
        expect(ignoredParts(paramsOf(address))).toEqual([]);
        for (const { param, value } of ignoredParts(params)) {
          expect(params.getAll(param).some((given) => given.includes(value))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a stretch of a list', () => {
  const range = (query: string) => idRange(new URLSearchParams(query));

  test.each([
    ['', 0, SELECTION_MAX],
    ['start=50', 50, 50 + SELECTION_MAX],
    ['start=50&end=60', 50, 60],
    ['start=0&end=100000', 0, SELECTION_MAX],
    ['start=-5&end=NaN', 0, SELECTION_MAX],
    ['start=1e9&end=1.5', 0, SELECTION_MAX],
    ['start=2147483647', 2_147_483_647, 2_147_483_647 + SELECTION_MAX],
  ])('"%s" is from %d up to before %d', (query, start, end) => {
    expect(range(query)).toEqual({ start, end });
  });

  it('that ends before it begins is empty', () => {
    const { start, end } = range('start=9&end=3');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].slice(start, end)).toEqual([]);
  });
});

test.each([
  ['', 1],
  ['page=7', 7],
  ['page=0', 1],
  ['page=-3', 1],
  ['page=2.5', 1],
  ['page=99999999999', 1],
  ['page=x&page=2', 1],
])('an API call for "%s" is for page %d', (query, page) => {
  expect(readPage(new URLSearchParams(query))).toBe(page);
});
