import { attachmentsOf } from './attachments';
import type { AttachmentPlan } from './attachments';
import { generateArrivals } from './arrivals';
import { deskCalendars } from './calendars';
import { generatePeople } from './people';
import type { DemoUser } from './people';
import { planTickets } from './plan';
import { createDecks } from './phrase-decks';
import { createRandom } from './random';
import { demoStories } from './stories';
import type { Tellers } from './story-kit';
import { draftTicket } from './draft-ticket';
import { draftMerged } from './merge-ticket';
import { ticketRow } from './ticket-row';
import type { Draft, TicketRow } from './ticket-row';
import type { ActionRow } from './timeline';

export const FIRST_TICKET_ID = 10_001;
export const DEFAULT_TICKETS = 2700;

export type DemoDesk = {
  people: DemoUser[];
  drafts: Draft[];
  tickets: TicketRow[];
  /** Ticket by ticket; their ids follow time. */
  actions: (ActionRow & { id: number; number: number })[];
  attachments: (Omit<AttachmentPlan, 'action'> & { id: number; actionId: number | null })[];
};

/**
 * The whole demo desk as it stands at `now`, made of nothing but `now` and the number of tickets;
 * `each` hears how many are thought up.
 */
export function generateDesk(
  now: number,
  count = DEFAULT_TICKETS,
  each?: (done: number) => void,
): DemoDesk {
  const people = generatePeople();
  const peopleByClient = new Map<number, DemoUser[]>();
  for (const person of people) {
    const colleagues = peopleByClient.get(person.clientId);
    if (colleagues) colleagues.push(person);
    else peopleByClient.set(person.clientId, [person]);
  }
  const context = {
    now,
    calendars: deskCalendars(now),
    peopleByClient,
    decks: createDecks(createRandom(52)),
    openKinds: new Map<string, number>(),
  };
  const stories = demoStories(context).sort((a, b) => a.created - b.created);
  const taken = new Map<number, number>();
  for (const { status } of stories) taken.set(status, (taken.get(status) ?? 0) + 1);
  const arrivals = generateArrivals(now, Math.max(0, count - stories.length), createRandom(7));
  const plans = planTickets(arrivals, taken, count, createRandom(2700));
  const drafts: Draft[] = [];
  const told: Tellers = new Map();
  const nextId = () => FIRST_TICKET_ID + drafts.length;
  for (const plan of plans) {
    for (let story = stories[0]; story && story.created <= plan.created; story = stories[0]) {
      drafts.push(story.tell(nextId(), told));
      stories.shift();
    }
    const merged = plan.isMerged ? draftMerged(plan, nextId(), drafts, context) : null;
    drafts.push(merged ?? draftTicket(plan, nextId(), context));
    each?.(drafts.length);
  }
  for (const story of stories) drafts.push(story.tell(nextId(), told));
  const ordered = drafts.flatMap((draft) => draft.timeline.rows).sort((a, b) => a.at - b.at);
  const actionIds = new Map(ordered.map((row, index) => [row, index + 1]));
  return {
    people,
    drafts,
    tickets: drafts.map((draft) => ticketRow(draft, context.calendars)),
    actions: drafts.flatMap(({ timeline }) =>
      timeline.rows
        .toSorted((a, b) => a.at - b.at)
        .map((row, index) => ({ ...row, id: actionIds.get(row) ?? 0, number: index + 1 })),
    ),
    attachments: drafts.flatMap(attachmentsOf).map(({ action, ...plan }, index) => ({
      ...plan,
      id: index + 1,
      actionId: action ? (actionIds.get(action) ?? null) : null,
    })),
  };
}
