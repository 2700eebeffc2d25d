import type { DemoClient } from '@/tenant/store/seed/clients';
import { TYPE } from '@/tenant/store/seed/desk-settings';
import { localTime } from '@/tenant/store/seed/local-time';
import {
  detailsOf,
  drawPriorityOf,
  drawSource,
  drawTypeOf,
  summaryOf,
} from '@/tenant/store/seed/opening';
import type { Scenario } from '@/tenant/store/seed/scenario';
import { drawAnyScenario } from '@/tenant/store/seed/scenarios';
import { drawSlots, fillSlots } from '@/tenant/store/seed/slots';
import type { PulseDesk, PulsePerson } from './desk';
import { isNight } from './interval';
import type { PulseState } from './state';

/** A ticket about to come in. */
export type NewTicket = {
  source: 'email' | 'phone' | 'portal' | 'monitoring';
  client: DemoClient;
  /** Who raised it; null: monitoring did. */
  person: PulsePerson | null;
  siteId: number | null;
  typeId: number;
  priorityId: number;
  category: string;
  summary: string;
  /** HTML. */
  details: string;
};

const SUMMARY_MAX = 255;
/** A kind does not come up again within so many tickets, where the desk has others. */
const RECENT = 12;
const TRIES = 6;
const ROUND_THE_CLOCK_AT_NIGHT = 5;

function drawClient(desk: PulseDesk, now: number, { random }: PulseState): DemoClient {
  const isQuiet = isNight(now) || [0, 6].includes(localTime(now).weekday);
  return random.weighted(desk.clients, ({ share, roundTheClock }) =>
    roundTheClock && isQuiet ? share * ROUND_THE_CLOCK_AT_NIGHT : share,
  );
}

function drawKind(client: DemoClient, priorityId: number, state: PulseState): Scenario {
  const { random, recentKinds } = state;
  const want = {
    type: drawTypeOf(priorityId, random, true),
    priorityId,
    industry: client.industry,
    ageHours: Infinity,
    isMailOutage: false,
  };
  let kind = drawAnyScenario(want, random);
  for (let tries = 1; tries < TRIES && recentKinds.includes(kind.key); tries += 1) {
    kind = drawAnyScenario(want, random);
  }
  recentKinds.push(kind.key);
  if (recentKinds.length > RECENT) recentKinds.shift();
  return kind;
}

/**
 * The next ticket that comes in at `now` (epoch ms), with the demo desk's shares of clients, sources,
 * types and priorities. Throws a RangeError for a desk with nobody to raise one.
 */
export function drawNewTicket(desk: PulseDesk, now: number, state: PulseState): NewTicket {
  const { random, decks } = state;
  const client = drawClient(desk, now, state);
  const priorityId = drawPriorityOf(random);
  const kind = drawKind(client, priorityId, state);
  const colleagues = desk.peopleByClient.get(client.id) ?? [];
  const drawn = random.weighted(colleagues, (one) => (one.isVip ? 2 : 1 + (one.id % 5)));
  const person = kind.type === 'alert' ? null : drawn;
  const slots = drawSlots({
    client,
    colleagues,
    user: person,
    siteName: drawn.siteName,
    created: now,
    random,
  });
  const say = (text: string) => fillSlots(text, slots, random);
  const source = person === null ? 'monitoring' : drawSource(kind.type, person, random);
  const summary = summaryOf(decks.draw(kind.summaries), person, say, random).slice(0, SUMMARY_MAX);
  const body = say(decks.draw(kind.problem));
  return {
    source: source === 'manual' ? 'phone' : source,
    client,
    person,
    siteId: drawn.siteId || null,
    typeId: TYPE[kind.type],
    priorityId,
    category: kind.category,
    summary,
    details: detailsOf(
      { source, user: person, client },
      person === null ? `${summary}\n\n${body}` : body,
      random,
    ),
  };
}
