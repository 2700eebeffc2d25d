import { addWorkingTime, isWorkingTime, subtractWorkingTime } from '@/lib/domain/working-time';
import { siteRows } from './client-rows';
import { clientOf } from './clients';
import { teamOfCategory } from './desk-settings';
import type { DraftContext } from './draft-ticket';
import { addDays, DAY, HOUR, instantOf, localTime, MINUTE } from './local-time';
import type { DemoUser } from './people';
import { createRandom } from './random';
import type { Draft, TicketRow } from './ticket-row';
import { createTimeline } from './timeline';
import type { Timeline } from './timeline';
import { requesterMail, technicianMail, toHtml } from './voice';
import { agentName } from './agents';

/** A hand-written ticket: when it came in, the status it ends in, and how to tell it. */
export type Story = {
  created: number;
  status: number;
  tell: (id: number, tellers: Tellers) => Draft;
};

/** What earlier stories came out as, so that a duplicate can name what it repeats. */
export type Tellers = Map<string, Draft>;

type Facts = {
  user: DemoUser;
  summary: string;
  body: string;
  priorityId: number;
  category: string;
  teamId?: number;
  typeKey?: Draft['typeKey'];
  source?: TicketRow['source'];
  agentId: number | null;
};

/** Instants of a story, so told that it works at any hour of any day. */
export function storyTime({ now, calendars }: DraftContext) {
  const { office } = calendars;
  const isWorkingDay = (date: string) => isWorkingTime(office, instantOf(date, 720));
  return {
    /** Working hours of the office before now. */
    workAgo: (hours: number) => subtractWorkingTime(office, now, hours * HOUR),
    /** Working hours of the office after an instant. */
    later: (at: number, hours: number) => addWorkingTime(office, at, hours * HOUR),
    /** Working hours of the office before an instant. */
    before: (at: number, hours: number) => subtractWorkingTime(office, at, hours * HOUR),
    /** Early on the next working day, before the desk opens. */
    nextMorning: (at: number) => {
      let date = addDays(localTime(at).date, 1);
      while (!isWorkingDay(date)) date = addDays(date, 1);
      return instantOf(date, 7 * 60 + 12);
    },
    /** When the last day shift ended: ten to six of a working day. */
    lastShiftEnd: () => {
      const end = subtractWorkingTime(office, now, 20 * MINUTE);
      let date = localTime(end).date;
      while (instantOf(date, 17 * 60 + 50) > end || !isWorkingDay(date)) date = addDays(date, -1);
      return instantOf(date, 17 * 60 + 50);
    },
    /** Calendar days before now, on the office's clock. */
    daysAgo: (days: number) => {
      const at = now - days * DAY;
      return isWorkingTime(office, at) ? at : subtractWorkingTime(office, at, 20 * MINUTE);
    },
  };
}

/** The people of a client, its heads first. */
export function peopleOf(context: DraftContext, clientId: number): DemoUser[] {
  return context.peopleByClient.get(clientId) ?? [];
}

/** One of a client's people with a mail address, at a site of that name where it is given. */
export function personAt(
  context: DraftContext,
  clientId: number,
  nth: number,
  siteName?: string,
): DemoUser {
  const site = siteRows.find((row) => row.clientId === clientId && row.name === siteName);
  const fitting = peopleOf(context, clientId).filter(
    (person) => person.email !== null && !person.isVip && (!site || person.siteId === site.id),
  );
  const person = fitting[nth % fitting.length];
  if (!person)
    throw new RangeError(`client ${clientId} has nobody with mail at ${siteName ?? 'any site'}`);
  return person;
}

/** A story's draft and the words to tell it with. */
export function beginStory(id: number, created: number, facts: Facts) {
  const { user, summary, body, source = 'email' } = facts;
  const client = clientOf(user.clientId);
  const random = createRandom(id);
  const timeline: Timeline = createTimeline({
    id,
    summary,
    created,
    userId: user.id,
    userMail: user.email,
  });
  const details =
    source === 'email'
      ? requesterMail({ user, clientName: client.name, body, random })
      : source === 'phone'
        ? toHtml(`Call from ${user.firstName} ${user.surname}, ${user.phone}.\n\n${body}`)
        : toHtml(body);
  const draft: Draft = {
    id,
    created,
    summary,
    details,
    client,
    user,
    siteId: user.siteId,
    source,
    typeKey: facts.typeKey ?? 'incident',
    priorityId: facts.priorityId,
    category: facts.category,
    teamId: facts.teamId ?? teamOfCategory(facts.category),
    agentId: facts.agentId,
    resolution: null,
    mergedIntoId: null,
    followUpDate: null,
    timeline,
    origin: null,
  };
  if (source !== 'phone') timeline.acknowledge(created + 9000);
  const reply = (agentId: number, at: number, text: string, status?: number, minutes = 6) =>
    timeline.mail(agentId, {
      at,
      html: technicianMail(agentName(agentId), user.firstName, text, random),
      status,
      minutes,
    });
  const note = (agentId: number, at: number, text: string, status?: number, minutes?: number) =>
    timeline.note(agentId, { at, html: toHtml(text), status, minutes });
  const write = (at: number, text: string, status?: number) =>
    timeline.requester({
      at,
      html: requesterMail({ user, clientName: client.name, body: text, random, isAnswer: true }),
      status,
    });
  return { draft, timeline, reply, note, write };
}
