import { workingTimeBetween } from '@/lib/domain/working-time';
import { isDuringOutage } from './arrivals';
import { drawAgent } from './assignment';
import type { Calendars } from './calendars';
import { siteRows } from './client-rows';
import { demoClients, slaOf, STRUGGLING_CLIENT_ID } from './clients';
import type { DemoClient } from './clients';
import { clockCalendar, isPaused, isStopped } from './clock-facts';
import { SLA, STATUS, teamOfCategory } from './desk-settings';
import { addDays, DAY, HOUR, instantOf, localTime, shortDate, weekdayName } from './local-time';
import type { DemoUser } from './people';
import { detailsOf, drawPriorityOf, drawSource, drawTypeOf, summaryOf } from './opening';
import type { PhraseDecks } from './phrase-decks';
import type { Plan } from './plan';
import { randomFor } from './random';
import type { Random } from './random';
import { canStandIn, drawScenario } from './scenarios';
import { scheduleTicket } from './schedule';
import { drawSlots, fillSlots } from './slots';
import type { Slots } from './slots';
import { tellTicket } from './tell';
import type { Draft } from './ticket-row';
import { createTimeline } from './timeline';

export type DraftContext = {
  now: number;
  calendars: Calendars;
  peopleByClient: Map<number, DemoUser[]>;
  decks: PhraseDecks;
  /** Open tickets drawn so far, by kind. */
  openKinds: Map<string, number>;
};

/** Office hours after which nothing of priority High is left open. */
const HIGH_HOURS = 12;
const FIX_MET = 0.925;
const FIX_MET_STRUGGLING = 0.77;
const FIX_MET_OUTAGE = 0.62;

function drawPriority(plan: Plan, ageHours: number, random: Random): number {
  const drawn = drawPriorityOf(random);
  // What nobody has started on since this morning can wait.
  if (plan.status === STATUS.new && plan.rank > 13) return 4;
  if (plan.status === STATUS.new && plan.rank > 5 && drawn < 3) return 3;
  // What is high is not left for days.
  if (!isStopped(plan.status) && drawn < 3 && ageHours > HIGH_HOURS) return 3;
  // A part of what came in lately is still open because it is big.
  if (plan.status === STATUS.inProgress && ageHours < 5 && random.chance(0.25)) return 2;
  // An hour-long target is not still open days later; those were High.
  return drawn === 1 && plan.status !== STATUS.closed ? 2 : drawn;
}

/** The client; who it would have been on a weekday is drawn too, so that other days don't move. */
function drawClient(plan: Plan, now: number, random: Random): DemoClient {
  const isWeekend = [0, 6].includes(localTime(plan.created).weekday);
  // Clients whose clock never stops are not left waiting for long.
  const isQuiet = plan.status === STATUS.new && now - plan.created > 2 * HOUR;
  const usual = random.weighted(demoClients, ({ share, roundTheClock }) =>
    roundTheClock && isQuiet ? 0 : share,
  );
  const weekend = random.weighted(demoClients, ({ share, roundTheClock }) =>
    roundTheClock ? (isQuiet ? 0 : share * 5) : share,
  );
  return isWeekend ? weekend : usual;
}

function fixMet(clientId: number, isOutage: boolean): number {
  if (isOutage) return FIX_MET_OUTAGE;
  return clientId === STRUGGLING_CLIENT_ID ? FIX_MET_STRUGGLING : FIX_MET;
}

const PAUSING = [STATUS.waitingClient, STATUS.waitingThirdParty, STATUS.onHold];

/** Draws one whole ticket with its timeline. */
export function draftTicket(plan: Plan, id: number, context: DraftContext): Draft {
  const { now, calendars, peopleByClient } = context;
  const { created } = plan;
  const random = randomFor('ticket', plan.index);
  const client = drawClient(plan, now, random);
  const ageHours = workingTimeBetween(calendars.office, created, now) / HOUR;
  const priorityId = drawPriority(plan, ageHours, random);
  // Nobody can be asked about an alert.
  const wantedType = drawTypeOf(priorityId, random, plan.status !== STATUS.waitingClient);
  const colleagues = peopleByClient.get(client.id) ?? [];
  const drawnUser = random.weighted(colleagues, (person) =>
    person.isVip ? 2 : 1 + (person.id % 5),
  );
  const site = siteRows.find((row) => row.id === drawnUser.siteId);
  const isOutage = isDuringOutage(now, created);
  const calendar = clockCalendar(calendars, slaOf(client), priorityId);
  const scenario = drawScenario(
    {
      type: wantedType,
      priorityId,
      industry: client.industry,
      status: plan.status,
      ageHours,
      clockHours: workingTimeBetween(calendar, created, now) / HOUR,
      isMailOutage: isOutage,
      openKinds: context.openKinds,
    },
    random,
  );
  const typeKey = scenario.type;
  const user = typeKey === 'alert' ? null : drawnUser;
  const drawn = drawSlots({
    client,
    colleagues,
    user,
    siteName: site?.name ?? client.name,
    created,
    aheadOf: isStopped(plan.status) ? created : now,
    random,
  });
  const source = drawSource(typeKey, user, random);
  const isAnsweredAtOnce = source === 'phone' && random.chance(0.7) && plan.status !== STATUS.new;

  const beats = scheduleTicket({
    created,
    now,
    calendar,
    office: calendars.office,
    priorityId,
    end: plan.status,
    mood: plan.mood,
    isReopened: plan.isReopened && typeKey === 'incident',
    fixMet: fixMet(client.id, isOutage),
    takesMs: (scenario.takesHours ?? 0) * HOUR,
    isAnsweredAtOnce,
    pausesIn: PAUSING.filter(
      (status) =>
        canStandIn(scenario, status) && !(status === STATUS.onHold && scenario.pace === 'urgent'),
    ),
    pace: scenario.pace,
    asks: scenario.ask.length,
    isAwake: typeKey === 'alert' || slaOf(client) === SLA.roundTheClock,
    random,
  });
  const resolved = beats.find((beat) => beat.kind === 'resolve');
  if (resolved) settleDates(drawn, created, resolved.at);
  const thing = fillSlots(scenario.thing, drawn, random);
  const slots = { ...drawn, thing, theThing: thing.replace(/^your /, 'the ') };
  const say = (text: string) => fillSlots(text, slots, random);
  // Open tickets are read side by side: of one kind no two have the same title or story.
  const pick = (texts: string[]) =>
    isStopped(plan.status) ? random.pick(texts) : context.decks.draw(texts, 'open');
  const summary = summaryOf(pick(scenario.summaries), user, say, random);
  const body = say(pick(scenario.problem));
  const details = detailsOf(
    { source, user, client },
    typeKey === 'alert' ? `${summary}\n\n${body}` : body,
    random,
  );
  const teamId = teamOfCategory(scenario.category);
  const lastActiveAt = isStopped(plan.status) ? (beats.at(-1)?.at ?? created) : now;
  const worker = drawAgent({ teamId, clientId: client.id, lastActiveAt, now }, random);
  const timeline = createTimeline({
    id,
    summary,
    created,
    userId: user?.id ?? null,
    userMail: user?.email ?? null,
  });
  if (source === 'email' || source === 'portal') {
    timeline.acknowledge(Math.min(now - 1000, created + random.int(4000, 40_000)));
  }
  const resolution = tellTicket(
    {
      timeline,
      scenario,
      slots,
      user,
      client,
      agentId: worker,
      source,
      created,
      staysNew: plan.status === STATUS.new,
      staysOpen: !isStopped(plan.status),
      decks: context.decks,
      random,
    },
    beats,
  );
  const effort = Math.min(600, Math.max(6, Math.round(random.lognormal(18.5, 1.3) / 6) * 6));
  timeline.spreadEffort(
    isStopped(plan.status) ? effort : Math.ceil(effort / 12) * 6,
    random.chance(0.7),
    !isStopped(plan.status),
  );
  return {
    id,
    created,
    summary,
    details,
    client,
    user,
    siteId: site?.id ?? null,
    source,
    typeKey,
    priorityId,
    category: scenario.category,
    teamId,
    agentId:
      plan.status === STATUS.new && !timeline.facts.responded && random.chance(0.9) ? null : worker,
    resolution,
    mergedIntoId: null,
    followUpDate: isPaused(timeline.current())
      ? followUp(timeline.history.at(-1)?.at ?? now, now, random)
      : null,
    timeline,
    origin: { scenario, slots },
  };
}

/** What a finished ticket was to be ready for lay when it was finished, not later. */
function settleDates(slots: Slots, created: number, resolvedAt: number): void {
  const { date } = localTime(resolvedAt);
  if (date === localTime(created).date) return;
  const isNear = resolvedAt - created < 6 * DAY;
  slots.leaveDay = shortDate(date);
  slots.soon = isNear ? weekdayName(date) : shortDate(date);
}

function weekdayBefore(date: string): string {
  let day = addDays(date, -1);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, -1);
  return day;
}

/** The day a parked ticket is looked at again, 09:00; one in six has let it pass. */
function followUp(since: number, now: number, random: Random): number {
  const isMissed = random.chance(0.16);
  const hours = random.int(1, 20);
  let date = addDays(localTime(now).date, random.int(1, 5));
  const missed = instantOf(weekdayBefore(localTime(now - hours * HOUR).date), 9 * 60);
  if (isMissed && missed - since > HOUR) return missed;
  while ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) date = addDays(date, 1);
  return instantOf(date, 9 * 60);
}
