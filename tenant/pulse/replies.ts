import { ACTION, STATUS } from '@/tenant/store/seed/desk-settings';
import { apologies } from '@/tenant/store/seed/chase-phrases';
import {
  DAY,
  HOUR,
  localTime,
  MINUTE,
  shortDate,
  weekdayName,
} from '@/tenant/store/seed/local-time';
import { drawSlots, fillSlots } from '@/tenant/store/seed/slots';
import { thanks } from '@/tenant/store/seed/stock-phrases';
import { requesterMail } from '@/tenant/store/seed/voice';
import { plainText } from '@/tenant/wire/plain-text';
import type { PulseDesk, PulsePerson } from './desk';
import { anyAnswers, clientChases } from './phrases';
import { findAnswers, slotsIn } from './questions';
import type { PulseState } from './state';
import type { LogEntry, OpenTicket } from './wire';

export type ReplyKind = 'answer' | 'chase' | 'thanks';

/** Who is about to write on which ticket, and what for. */
export type ReplyPlan = { kind: ReplyKind; ticket: OpenTicket; person: PulsePerson };

/** A mail from a client to the desk. */
export type ClientMail = { from: string; subject: string; html: string };

const READING_MS = 2 * MINUTE;
const PATIENCE_MS = 4 * HOUR;
const THANKS_UNTIL_MS = 3 * DAY;
const CHASED: number[] = [
  STATUS.new,
  STATUS.inProgress,
  STATUS.pending,
  STATUS.onHold,
  STATUS.waitingThirdParty,
];
/** What a person knows of the desk and the colleagues, whatever the ticket is about. */
const OWN_SLOTS = [
  'user',
  'first',
  'title',
  'phone',
  'client',
  'app',
  'vendor',
  'domain',
  'site',
  'other',
  'otherFirst',
  'manager',
  'managerFirst',
  'third',
  'soon',
  'askedDay',
];

const plainThanks = thanks.filter((text) => slotsIn(text).length === 0);

function fits(kind: ReplyKind, { statusId, lastAt }: OpenTicket, now: number): boolean {
  const quietMs = now - lastAt;
  if (kind === 'answer') return statusId === STATUS.waitingClient && quietMs >= READING_MS;
  if (kind === 'chase') return CHASED.includes(statusId) && quietMs >= PATIENCE_MS;
  return statusId === STATUS.resolved && quietMs >= READING_MS && quietMs < THANKS_UNTIL_MS;
}

/** The reply of a kind that comes next; null where no ticket waits for one. */
export function drawReply(
  kind: ReplyKind,
  desk: PulseDesk,
  tickets: readonly OpenTicket[],
  now: number,
  { random }: PulseState,
): ReplyPlan | null {
  const plans = tickets.flatMap((ticket) => {
    const person = desk.people.get(ticket.userId ?? 0);
    return person && fits(kind, ticket, now) ? [{ kind, ticket, person }] : [];
  });
  if (plans.length === 0) return null;
  // Who was asked lately answers soonest.
  const weight = ({ ticket }: ReplyPlan) =>
    kind === 'chase' ? 1 : 1 / (0.2 + (now - ticket.lastAt) / HOUR);
  return random.weighted(plans, weight);
}

/** What the client has seen of a ticket's log, machine-made entries left out; oldest first. */
function conversation(log: readonly LogEntry[]): LogEntry[] {
  return log.filter(
    (entry) =>
      !entry.isHidden && entry.kind !== ACTION.status && entry.outcome !== 'Acknowledgement',
  );
}

function answerTo(
  asked: LogEntry[],
  ticket: OpenTicket,
  own: Record<string, string>,
  state: PulseState,
): string {
  const { random, decks } = state;
  for (const entry of asked.toReversed()) {
    const found = findAnswers(plainText(entry.html).replace(/\s+/g, ' '), ticket.summary);
    const slots = { ...own, ...found?.slots };
    const sayable = found?.answers.filter((text) => slotsIn(text).every((slot) => slot in slots));
    if (sayable && sayable.length > 0) return fillSlots(random.pick(sayable), slots, random);
  }
  return fillSlots(decks.draw(anyAnswers), own, random);
}

/**
 * The words of a reply, given its ticket's log (oldest first); null where the client wrote last
 * already, or nobody asked or told them anything.
 */
export function writeReply(
  { kind, ticket, person }: ReplyPlan,
  desk: PulseDesk,
  log: readonly LogEntry[],
  now: number,
  state: PulseState,
): ClientMail | null {
  const { random, decks } = state;
  const talk = conversation(log);
  const last = talk.at(-1);
  if (last?.isByClient || (kind !== 'chase' && !last)) return null;
  const client = desk.clients.find(({ id }) => id === person.clientId);
  if (!client) return null;

  const drawn = drawSlots({
    client,
    colleagues: desk.peopleByClient.get(client.id) ?? [],
    user: person,
    siteName: person.siteName,
    created: now,
    random,
  });
  const askedAt = last?.at ?? now;
  const { date } = localTime(askedAt);
  const askedDay = now - askedAt < 6 * DAY ? weekdayName(date) : shortDate(date);
  const own = Object.fromEntries(OWN_SLOTS.map((slot) => [slot, drawn[slot] ?? '']));
  own.askedDay = askedDay;
  const say = (text: string) => fillSlots(text, own, random);

  const asked = talk.slice(talk.findLastIndex((entry) => entry.isByClient) + 1);
  const isLate = kind === 'answer' && now - askedAt > 1.4 * DAY && random.chance(0.6);
  const body = {
    answer: () => (isLate ? say(decks.draw(apologies)) : '') + answerTo(asked, ticket, own, state),
    chase: () => say(decks.draw(clientChases)),
    thanks: () => say(decks.draw(plainThanks)),
  }[kind]();
  const quoted =
    last?.agentName && random.chance(0.3)
      ? { at: last.at, name: last.agentName, html: last.html }
      : undefined;
  return {
    from: person.email,
    subject: `RE: [#${ticket.id}] ${ticket.summary}`,
    html: requesterMail({
      user: person,
      clientName: client.name,
      body,
      random,
      isAnswer: true,
      quoted,
    }),
  };
}
