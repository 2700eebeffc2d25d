import fc from 'fast-check';
import type { QueuePageQuestion } from '@/lib/contracts/queue';
import { balls } from '@/lib/domain/ball';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { dateFields, ticketMarks, type TicketFilter } from '@/lib/domain/queue-filter';
import { groupNames, sortNames, type QueueOrder, type QueueRanks } from '@/lib/domain/queue-order';
import { slaStates } from '@/lib/domain/sla-moves';
import { statusRoles } from '@/lib/domain/status';
import { queueRow, type Step } from './queue-sample';

const HOUR = 3_600_000;
const FIRST = Date.UTC(2026, 9, 23);
const LAST_ID = 14;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
/** Few, so that many tickets share one; around the end of summer time in Europe. */
const instant = fc.integer({ min: 0, max: 16 }).map((at) => FIRST + at * 6 * HOUR);

/** By id, 0 is none. Two may share a name, and the tenant may know none for an id. */
const names = {
  team: [null, 'Service Desk', 'Network', null],
  agent: [null, 'Rosa Lind', 'Ömer Şahin', 'sam okafor'],
  priority: [null, 'Critical', 'High', 'Low', null],
  type: [null, 'Incident', 'Request'],
  client: [null, 'Northwind', 'Acme 10', 'Acme 9', 'Northwind'],
  site: [null, 'Main Street', null],
  user: [null, 'Ana Ruiz', 'Bo Li'],
} as const;
const statuses = [
  { statusId: 1, statusName: 'New', role: 'new' },
  { statusId: 2, statusName: 'In Progress', role: 'in-progress' },
  { statusId: 4, statusName: 'On Hold', role: 'on-hold' },
  { statusId: 5, statusName: 'Waiting on Client', role: 'waiting-client' },
  { statusId: 6, statusName: 'Waiting on Vendor', role: 'waiting-third-party' },
  { statusId: 8, statusName: 'Resolved', role: 'resolved' },
] as const;
const categories = ['Email', 'Email > Outlook', 'Email > Outlook > Rules', 'Emails', 'Network'];

/** A tenant's ranks that leave out a status and a priority, and have two statuses in one place. */
export const someRanks: QueueRanks = {
  status: new Map([
    [1, 1],
    [2, 3],
    [4, 3],
    [5, 2],
    [8, 9],
  ]),
  priority: new Map([
    [2, 0],
    [1, 1],
    [3, 2],
  ]),
};

const oneOf = (kind: keyof typeof names) => {
  const known: readonly (string | null)[] = names[kind];
  return fc.nat(known.length - 1).map((id) => ({ id: id || null, name: known[id] ?? null }));
};

const standing = fc.record({
  slaState: fc.constantFrom(...slaStates),
  responseSla: fc.constantFrom(...slaStates),
  resolutionSla: fc.constantFrom(...slaStates),
  isWakeUpDue: fc.boolean(),
  isUntouched: fc.boolean(),
});

/** Rows numbered from 1 to 14, different in everything a list can be narrowed, sorted or parted by. */
export const anyRow: fc.Arbitrary<QueueRow> = fc
  .record({
    facts: fc.record({
      id: fc.integer({ min: 1, max: LAST_ID }),
      summary: fc.constantFrom('Printer jams', 'VPN drops', 'printer offline, VPN too', 'Äpfel'),
      category: maybe(fc.constantFrom(...categories)),
      isVip: fc.boolean(),
      clientRepliedAt: maybe(instant),
      occurredAt: maybe(instant),
      lastActionAt: maybe(instant),
      respondedAt: maybe(instant),
      responseDueAt: maybe(instant),
      resolutionDueAt: maybe(instant),
      remainingWhenPausedMs: maybe(fc.nat(2)),
      onHold: fc.boolean(),
    }),
    status: fc.constantFrom(...statuses),
    team: oneOf('team'),
    agent: oneOf('agent'),
    priority: oneOf('priority'),
    type: oneOf('type'),
    client: oneOf('client'),
    site: oneOf('site'),
    user: oneOf('user'),
    standing,
  })
  .map(({ facts, status, standing, team, agent, priority, type, client, site, user }) =>
    queueRow(
      {
        ...facts,
        ...status,
        ...{ teamId: team.id, teamName: team.name, agentId: agent.id, agentName: agent.name },
        ...{ priorityId: priority.id, priorityName: priority.name },
        ...{ typeId: type.id, typeName: type.name, clientId: client.id, clientName: client.name },
        ...{ siteId: site.id, siteName: site.name, userId: user.id, userName: user.name },
      },
      standing,
    ),
  );

/** A small desk. */
export const anyRows = fc.uniqueArray(anyRow, {
  selector: ({ id }) => id,
  maxLength: LAST_ID,
  size: 'max',
});

/** Mostly left open, or hardly a ticket would fit. */
const someOf = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 24, arbitrary: fc.constant<Value[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }) },
  );
const idOf = (kind: keyof typeof names) => someOf(fc.nat(names[kind].length));
const day = fc.constantFrom(null, null, null, '2026-10-23', '2026-10-25', '2026-10-26');

/** Filters of every kind, of values that occur, of "none" and of values that do not occur. */
export const anyFilter: fc.Arbitrary<TicketFilter> = fc.record({
  q: fc.oneof(
    { weight: 9, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('printer', 'vpn PRINTER', '#1', 'rosa', 'sahin') },
  ),
  sla: someOf(fc.constantFrom(...slaStates)),
  response: someOf(fc.constantFrom(...slaStates)),
  resolution: someOf(fc.constantFrom(...slaStates)),
  team: idOf('team'),
  agent: idOf('agent'),
  status: someOf(fc.constantFrom(1, 2, 4, 5, 6, 8, 99)),
  priority: idOf('priority'),
  type: idOf('type'),
  client: idOf('client'),
  category: someOf(fc.constantFrom('', 'Printing', ...categories)),
  ball: someOf(fc.constantFrom(...balls)),
  site: idOf('site'),
  user: idOf('user'),
  role: someOf(fc.constantFrom(...statusRoles)),
  is: someOf(fc.constantFrom(...ticketMarks)),
  date: maybe(fc.constantFrom(...dateFields)),
  from: day,
  to: day,
  zone: maybe(fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/Havana')),
});

/** Every sort, both ways round, parted by anything or not. */
export const anyOrder: fc.Arbitrary<QueueOrder> = fc.record({
  sort: fc.constantFrom(...sortNames),
  descending: fc.boolean(),
  group: maybe(fc.constantFrom(...groupNames)),
});

export const anyQuestion: fc.Arbitrary<QueuePageQuestion> = fc.record({
  filter: anyFilter,
  order: anyOrder,
  page: fc.integer({ min: 1, max: 4 }),
});

/** What may happen to a desk. */
export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    anyRow.map((after) => ({ id: after.id, after })),
    fc.integer({ min: 1, max: LAST_ID }).map((id) => ({ id, after: null })),
  ),
  { minLength: 1, maxLength: 8 },
);
