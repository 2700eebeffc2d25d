import { generateArrivals } from './arrivals';
import { deskCalendars } from './calendars';
import { generatePeople } from './people';
import type { DemoUser } from './people';
import { planTickets } from './plan';
import { createRandom } from './random';
import { draftTicket, ticketRow } from './tickets';
import type { Draft, TicketRow } from './tickets';
import type { ActionRow } from './timeline';

export const FIRST_TICKET_ID = 10_001;
export const DEFAULT_TICKETS = 2700;

export type DemoDesk = {
  people: DemoUser[];
  drafts: Draft[];
  tickets: TicketRow[];
  actions: (ActionRow & { id: number })[];
};

/** The whole demo desk as it stands at `now`, made of nothing but `now` and the number of tickets. */
export function generateDesk(now: number, count = DEFAULT_TICKETS): DemoDesk {
  const people = generatePeople();
  const peopleByClient = new Map<number, DemoUser[]>();
  for (const person of people) {
    const colleagues = peopleByClient.get(person.clientId);
    if (colleagues) colleagues.push(person);
    else peopleByClient.set(person.clientId, [person]);
  }
  const context = { now, calendars: deskCalendars(now), peopleByClient };
  const random = createRandom(2700);
  const arrivals = generateArrivals(now, count, random);
  const plans = planTickets(arrivals, new Map(), count, random);
  const drafts: Draft[] = [];
  for (const plan of plans)
    drafts.push(draftTicket(plan, FIRST_TICKET_ID + plan.index, context, null));
  const rows = drafts.flatMap((draft) => draft.timeline.rows);
  const ordered = rows.sort((a, b) => a.at - b.at);
  return {
    people,
    drafts,
    tickets: drafts.map((draft) => ticketRow(draft, context)),
    actions: ordered.map((row, index) => ({ ...row, id: index + 1 })),
  };
}
