import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockHistory } from '@/lib/domain/clock-facts';
import type { Lookups } from '@/lib/domain/lookups';
import { slaClocks, type SlaTargets } from '@/lib/domain/sla-clocks';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import { createHalo, type HaloSession } from '@/lib/halo/client';
import { serviceTokens } from '@/lib/halo/tokens';
import { SERVICE_APP } from '@/tenant/oauth/apps';
import { startClockTenant, type ClockTenant } from './clock-tenant';
import { expectOk, unique } from './support';
import { wireTicket } from './wire';

const MINUTE = 60_000;
const AGENT = 1;

let tenant: ClockTenant;
let session: HaloSession;
let lookups: Lookups;
let token: () => Promise<string>;
beforeAll(async () => {
  tenant = await startClockTenant();
  const halo = createHalo({ url: tenant.url, dialect: 'simplified', now: tenant.now });
  const tokens = serviceTokens({
    halo,
    clientId: SERVICE_APP,
    clientSecret: tenant.serviceSecret,
    now: tenant.now,
  });
  session = halo.session(tokens);
  lookups = await session.lookups();
  token = () => tokens.current();
});
afterAll(() => tenant.close());

const send = async (path: string, fields: object) =>
  expectOk(path, { base: tenant.url, token: await token(), json: [fields] });

/** What happens to a ticket next, `minutes` after what happened before. */
type Step = { minutes: number } & (
  | { kind: 'move'; statusId: number }
  | { kind: 'answer'; hidden: boolean }
  | { kind: 'priority'; priorityId: number }
);

const minutes = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5_000 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      minutes,
      kind: fc.constant('move'),
      statusId: fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ minutes, kind: fc.constant('answer'), hidden: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      minutes,
      kind: fc.constant('priority'),
      priorityId: fc.constantFrom(2, 3),
    }),
  },
);
const life = fc.record({
  /** Reported before it was created, or planned for later. */
  occurred: fc.oneof(fc.constant(0), fc.integer({ min: -2_000, max: 2_000 })),
  createdIn: fc.constantFrom(1, 1, 2, 5),
  steps: fc.array(step, { minLength: 3, maxLength: 9 }),
  after: minutes,
});

function targetsOf(priorityId: number | null): SlaTargets {
  const row = lookups.priorities.find((priority) => priority.priorityId === priorityId);
  const calendar = lookups.calendars[0]?.calendar;
  if (!row || !calendar) throw new Error('The tenant has no targets');
  return { ...row, calendar: parseWorkingCalendar(calendar) };
}

async function live({
  occurred,
  createdIn,
  steps,
  after,
}: typeof life extends fc.Arbitrary<infer T> ? T : never) {
  tenant.setTime('2026-03-04T10:00:00Z');
  const created = wireTicket.parse(
    await send('Tickets', {
      ...{
        summary: unique(),
        client_id: 1,
        tickettype_id: 1,
        status_id: createdIn,
        agent_id: AGENT,
      },
      dateoccurred: new Date(tenant.now() + occurred * MINUTE).toISOString(),
    }),
  );
  let answeredUnder: number | null = null;
  let priorityId = created.priority_id;
  for (const each of steps) {
    tenant.pass(each.minutes * MINUTE);
    const before = await session.tickets.get(created.id, lookups);
    if (each.kind === 'answer') {
      await send('Actions', {
        ticket_id: created.id,
        note: 'Looking',
        outcome: 'Note',
        actiontype_id: 0,
        hiddenfromuser: each.hidden,
        agent_id: AGENT,
      });
    } else if (each.kind === 'priority') {
      await send('Tickets', { id: created.id, priority_id: each.priorityId });
      priorityId = each.priorityId;
    } else {
      await send('Tickets', { id: created.id, status_id: each.statusId, resolution: 'Rebooted' });
    }
    const now = await session.tickets.get(created.id, lookups);
    if (before.respondedAt === null && now.respondedAt !== null) answeredUnder = priorityId;
  }
  tenant.pass(after * MINUTE);
  return { id: created.id, answeredUnder };
}

test('the tenant’s clocks, kept from write to write, are those worked out from the log alone', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (story) => {
      const { id, answeredUnder } = await live(story);
      const ticket = await session.tickets.get(id, lookups);
      const actions = await session.actions.list(id, lookups);
      const history = clockHistory(ticket, actions);
      if (!history) throw new Error('The ticket has no start');
      expect(history.isComplete).toBe(true);
      const respondedUnder = answeredUnder === null ? undefined : targetsOf(answeredUnder);
      // The log alone: what the ticket itself says of its clocks is left out.
      const bare = { ...ticket, respondedAt: null, resolvedAt: null, closedAt: null };
      const fromLog = clockHistory(bare, actions)?.facts;
      for (const facts of [history.facts, fromLog]) {
        if (!facts) throw new Error('The ticket has no start');
        const { response, resolution } = slaClocks(
          { ...facts, ...(respondedUnder && { respondedUnder }) },
          targetsOf(ticket.priorityId),
          tenant.now(),
        );
        expect(response).toMatchObject({
          state: ticket.responseState,
          dueAt: ticket.responseDueAt,
          stoppedAt: ticket.respondedAt,
        });
        expect(resolution).toMatchObject({
          state: ticket.resolutionState,
          dueAt: ticket.resolutionDueAt,
          stoppedAt: ticket.resolvedAt,
        });
        if (resolution.state === 'paused') {
          // The tenant tells what is left in hours.
          expect(
            Math.abs(Number(resolution.leftMs) - Number(ticket.remainingWhenPausedMs)),
          ).toBeLessThan(1_000);
        }
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);
