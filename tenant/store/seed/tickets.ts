import { drawAgent } from './assignment';
import { isDuringOutage } from './arrivals';
import type { Calendars } from './calendars';
import { demoClients, slaOf, siteRows, STRUGGLING_CLIENT_ID } from './clients';
import type { DemoClient } from './clients';
import { clockCalendar, clockFacts, isPaused, isStopped } from './clock-facts';
import { STATUS, teamOfCategory, TYPE } from './desk-settings';
import { DAY, HOUR, instantOf, addDays, localTime } from './local-time';
import type { DemoUser } from './people';
import type { Plan } from './plan';
import { randomFor } from './random';
import type { Random } from './random';
import type { tickets } from '../schema';
import type { Scenario } from './scenario';
import { drawScenario } from './scenarios';
import { scheduleTicket } from './schedule';
import { drawSlots, fillSlots } from './slots';
import type { Slots } from './slots';
import { tellTicket } from './tell';
import { createTimeline } from './timeline';
import type { Timeline } from './timeline';
import { requesterMail, toHtml } from './voice';

export type TicketRow = typeof tickets.$inferInsert & { id: number; dateOccurred: number };

/** A ticket as drawn, before its facts are worked out. */
export type Draft = {
  id: number;
  created: number;
  summary: string;
  details: string;
  client: DemoClient;
  user: DemoUser | null;
  siteId: number | null;
  source: TicketRow['source'];
  typeKey: Scenario['type'];
  priorityId: number;
  category: string;
  teamId: number;
  agentId: number | null;
  resolution: string | null;
  isReopened: number;
  mergedIntoId: number | null;
  followUpDate: number | null;
  timeline: Timeline;
  scenario: Scenario;
  slots: Slots;
};

export type TicketContext = {
  now: number;
  calendars: Calendars;
  peopleByClient: Map<number, DemoUser[]>;
};

/** A draft's row: what its timeline says about status, clocks and time spent. */
export function ticketRow(draft: Draft, { calendars }: TicketContext): TicketRow {
  const { timeline, client } = draft;
  const { history } = timeline;
  const slaId = slaOf(client);
  const status = timeline.current();
  const isOnTheClock = draft.typeKey !== 'change' && draft.mergedIntoId === null;
  const facts = clockFacts(
    clockCalendar(calendars, slaId, draft.priorityId),
    draft.priorityId,
    history,
  );
  const lastAt = timeline.rows.reduce((latest, row) => Math.max(latest, row.at), draft.created);
  const firstStop = history.findLastIndex((moment) => !isStopped(moment.status)) + 1;
  const resolvedAt = isStopped(status) ? (history[firstStop]?.at ?? null) : null;
  const closedAt = status === STATUS.closed ? (history.at(-1)?.at ?? null) : null;
  const effort = (charge: boolean) =>
    timeline.rows.reduce((sum, row) => sum + (row.charge === charge ? (row.minutes ?? 0) : 0), 0);
  return {
    id: draft.id,
    summary: draft.summary,
    details: draft.details,
    clientId: client.id,
    siteId: draft.siteId,
    userId: draft.user?.id ?? null,
    statusId: status,
    priorityId: draft.priorityId,
    ticketTypeId: TYPE[draft.typeKey],
    category1: draft.category,
    agentId: draft.agentId,
    teamId: draft.teamId,
    reportedBy: draft.user ? `${draft.user.firstName} ${draft.user.surname}` : 'Monitoring',
    source: draft.source,
    dateOccurred: draft.created,
    dateCreated: draft.created,
    dateResponded: timeline.facts.responded ?? resolvedAt,
    dateResolved: draft.mergedIntoId === null ? resolvedAt : null,
    dateClosed: closedAt,
    lastActionAt: timeline.rows.length > 0 ? lastAt : null,
    updatedAt: lastAt,
    followUpDate: draft.followUpDate,
    slaId,
    ...(isOnTheClock
      ? facts
      : {
          respondByDate: null,
          fixByDate: null,
          heldSince: facts.heldSince,
          remainingMs: null,
          pauses: facts.pauses,
        }),
    excludeFromSla: !isOnTheClock,
    mergedIntoId: draft.mergedIntoId,
    contractId: client.id,
    chargeableMinutes: effort(true),
    nonChargeableMinutes: effort(false),
    resolution: draft.resolution,
    isVip: draft.user?.isVip ?? false,
    reopenedCount: draft.isReopened,
  };
}

function drawPriority(plan: Plan, random: Random): number {
  const drawn = random.weighted([1, 2, 3, 4], (id) => [1.5, 11, 62.5, 25][id - 1] ?? 0);
  // An hour-long target is not still open days later; those were High.
  return drawn === 1 && plan.status !== STATUS.closed ? 2 : drawn;
}

const TYPE_SHARES: Record<number, [Scenario['type'], number][]> = {
  1: [
    ['incident', 85],
    ['alert', 15],
  ],
  2: [
    ['incident', 76],
    ['alert', 14],
    ['request', 10],
  ],
  3: [
    ['incident', 54.3],
    ['request', 36.5],
    ['alert', 6.9],
    ['change', 1.4],
    ['problem', 0.9],
  ],
  4: [
    ['incident', 54.3],
    ['request', 36.5],
    ['alert', 6.9],
    ['change', 1.7],
    ['problem', 0.6],
  ],
};

function drawClient(plan: Plan, random: Random): DemoClient {
  const isWeekend = [0, 6].includes(localTime(plan.created).weekday);
  return random.weighted(demoClients, (client) => {
    if (client.roundTheClock && plan.status === STATUS.new) return client.share / 5;
    return isWeekend && client.roundTheClock ? client.share * 5 : client.share;
  });
}

function drawSource(
  typeKey: Scenario['type'],
  user: DemoUser | null,
  random: Random,
): TicketRow['source'] {
  if (typeKey === 'alert') return 'monitoring';
  const email = user?.email ? 56.5 : 0;
  return random.weighted(
    ['email', 'phone', 'portal'] as const,
    (source) => ({ email, phone: 29, portal: user?.email ? 13 : 0 })[source],
  );
}

function detailsOf(
  draft: { source: TicketRow['source']; user: DemoUser | null; client: DemoClient },
  body: string,
  random: Random,
): string {
  const { source, user, client } = draft;
  if (!user) return `<pre>${body}</pre>`;
  if (source === 'email') return requesterMail({ user, clientName: client.name, body, random });
  if (source === 'phone')
    return toHtml(`Call from ${user.firstName} ${user.surname}, ${user.phone}.\n\n${body}`);
  return toHtml(body);
}

/** How likely a client's ticket was resolved in time. */
function fixMet(clientId: number, isOutage: boolean): number {
  if (isOutage) return 0.62;
  return clientId === STRUGGLING_CLIENT_ID ? 0.775 : 0.918;
}

/** Draws one whole ticket with its timeline. */
export function draftTicket(
  plan: Plan,
  id: number,
  context: TicketContext,
  survivor: Draft | null,
): Draft {
  const { now, calendars, peopleByClient } = context;
  const random = randomFor('ticket', plan.index);
  const isOutage = isDuringOutage(now, plan.created);
  const client = survivor?.client ?? drawClient(plan, random);
  const priorityId = survivor?.priorityId ?? drawPriority(plan, random);
  const typeKey =
    survivor?.typeKey ?? random.weighted(TYPE_SHARES[priorityId] ?? [], ([, share]) => share)[0];
  const colleagues = peopleByClient.get(client.id) ?? [];
  const user =
    typeKey === 'alert'
      ? null
      : random.weighted(colleagues, (person) => (person.isVip ? 2 : 1 + (person.id % 5)));
  const site = user
    ? siteRows.find(({ id: siteId }) => siteId === user.siteId)
    : siteRows.find(({ clientId }) => clientId === client.id);
  const scenario =
    survivor?.scenario ??
    drawScenario(
      { type: typeKey, priorityId, industry: client.industry, isMailOutage: isOutage },
      random,
    );
  const slots = drawSlots({
    client,
    colleagues,
    user,
    siteName: site?.name ?? client.name,
    created: plan.created,
    random,
  });
  const say = (text: string) =>
    fillSlots(
      text,
      survivor && user
        ? {
            ...survivor.slots,
            user: slots.user ?? '',
            first: slots.first ?? '',
            phone: slots.phone ?? '',
          }
        : slots,
      random,
    );
  const source = drawSource(typeKey, user, random);
  const summary = say(random.pick(scenario.summaries));
  const timeline = createTimeline({
    id,
    summary,
    created: plan.created,
    userId: user?.id ?? null,
    userMail: user?.email ?? null,
  });
  const slaId = slaOf(client);
  const isAnsweredAtOnce = source === 'phone' && random.chance(0.7);
  const beats = scheduleTicket({
    created: plan.created,
    now,
    calendar: clockCalendar(calendars, slaId, priorityId),
    priorityId,
    end: plan.status,
    mood: plan.mood,
    isReopened: plan.isReopened,
    fixMet: fixMet(client.id, isOutage),
    isAnsweredAtOnce,
    random,
  });
  const teamId = teamOfCategory(scenario.category);
  const lastActiveAt = isStopped(plan.status) ? (beats.at(-1)?.at ?? plan.created) : now;
  const worker = drawAgent({ teamId, clientId: client.id, lastActiveAt, now }, random);
  if (source === 'email' || source === 'portal')
    timeline.acknowledge(Math.min(now - 1000, plan.created + random.int(4000, 40_000)));
  const resolution = tellTicket(
    {
      timeline,
      scenario,
      slots,
      user,
      client,
      agentId: worker,
      source,
      created: plan.created,
      now,
      random,
    },
    beats,
  );
  const effort = Math.min(600, Math.max(6, Math.round(random.lognormal(18, 1.15) / 6) * 6));
  timeline.spreadEffort(
    isStopped(plan.status) ? effort : Math.ceil(effort / 12) * 6,
    random.chance(0.7),
  );
  return {
    id,
    created: plan.created,
    summary,
    details: detailsOf({ source, user, client }, say(random.pick(scenario.problem)), random),
    client,
    user,
    siteId: site?.id ?? null,
    source,
    typeKey,
    priorityId,
    category: scenario.category,
    teamId,
    agentId: plan.status === STATUS.new && random.chance(0.75) ? null : worker,
    resolution,
    isReopened: timeline.history.filter(
      (moment, index, all) =>
        index > 0 && isStopped(all[index - 1]?.status ?? 0) && !isStopped(moment.status),
    ).length,
    mergedIntoId: null,
    followUpDate: isPaused(timeline.current()) ? followUp(timeline, now, random) : null,
    timeline,
    scenario,
    slots,
  };
}

/** The day a parked ticket is looked at again, 09:00; one in six has let it pass. */
function followUp(timeline: Timeline, now: number, random: Random): number {
  const since = timeline.history.at(-1)?.at ?? now;
  if (random.chance(0.16) && now - since > DAY) return now - random.int(1, 20) * HOUR;
  let date = addDays(localTime(now).date, random.int(1, 5));
  while ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) date = addDays(date, 1);
  return instantOf(date, 9 * 60);
}
