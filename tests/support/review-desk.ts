import { decisionInput, type DecisionAnswer, type DecisionInput } from '@/lib/contracts/reviews';
import type { Desk } from '@/lib/desk/context';
import { decide } from '@/lib/desk/decide';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import type { Decision } from '@/lib/domain/review';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import { fakeDesk, type FakeDesk } from './fake-desk';
import { fakeTenant, type FakeTenant } from './fake-tenant';

/** Wednesday, 09:00 in London. */
export const REVIEWED_AT = Date.UTC(2026, 10, 25, 9);
export const TICKET = 1;
/** The address of a team's manager. */
export const HELEN = 'helen@desk.example';
export const people = { maya: 3, ola: 4, rosa: 7, gone: 8, priya: 9 } as const;

const HOUR = 3_600_000;
/** When what a review decides is to be done by. */
export const DUE = REVIEWED_AT + 6 * HOUR;

const place = {
  ...{ teams: [], part: 'late' as const, seenDecision: null, ownerId: people.priya, dueAt: DUE },
  from: { statusId: 2, agentId: people.rosa, teamId: 4, priorityId: 3 },
};
/** A mail to a manager. */
export const mail = { to: [HELEN], subject: 'Escalated: #1', text: 'Look' };
/** One decision of each kind about the ticket. */
export const orders = {
  escalate: {
    ...{ ...place, kind: 'escalate', note: 'Nobody can fix it', mail },
    ...{ agentId: people.priya, teamId: 5, priorityId: 1 },
  },
  reassign: { ...place, kind: 'reassign', note: 'Has time', agentId: people.priya, teamId: 4 },
  raise: { ...place, kind: 'raise', note: '', priorityId: 1 },
  comment: { ...place, kind: 'comment', note: 'Call them <today>' },
  snooze: { ...place, kind: 'snooze', note: '' },
  accept: { ...place, kind: 'accept', note: '', cause: 'vendor' },
} as const satisfies Record<string, DecisionInput>;

/** The call that fails once, after it went well `skip` times. */
export type Failing = {
  call: string;
  skip?: number;
  when: 'before' | 'after';
  error: () => Error;
};

/** A desk with managers, technicians, two teams and one ticket, whose calls can fail. */
export type ReviewDesk = {
  tenant: FakeTenant;
  office: FakeDesk;
  /** Its clock, which goes on by a second with each look. */
  clock: { now: number };
  as: (name: keyof typeof people) => Desk;
  fail: (failing: Failing | null) => void;
  /** Calls the tenant got. */
  calls: string[];
  /** Decides about the ticket, by a key of its own unless one is given. */
  decides: (input: DecisionInput, key?: string, who?: 'maya' | 'ola') => Promise<DecisionAnswer>;
  /** What the ticket's log holds, as HTML. */
  notes: () => string[];
  /** The decisions that stand. */
  kept: () => Promise<Decision[]>;
  /** The mails of the review of the whole desk. */
  heldMails: () => Promise<Omit<HeldMail, 'isOver'>[]>;
};

/** The tenant never answered: nobody knows whether it did what it was asked. */
export const lost = () => new HaloError('timeout', 'No answer.', { outcome: 'unknown' });
export const refused = () => new HaloError('forbidden', 'Not in your team.');

/** Every way a call can fail: `arrives` tells whether it was done all the same. */
export const waysToFail = [
  { how: 'is refused', when: 'before', error: refused },
  { how: 'never arrives', when: 'before', error: lost },
  { how: 'arrives without an answer', when: 'after', error: lost },
] as const;

export function reviewDesk(): ReviewDesk {
  const clock = { now: REVIEWED_AT };
  const tenant = fakeTenant(() => (clock.now += 1000));
  const person = { teamNames: [], isDisabled: false, isMachine: false, isOnLeave: false };
  const agent = (id: number, name: string, isDisabled = false) =>
    tenant.lookups.agents.push({ ...person, id, name, isDisabled, workdayId: null });
  agent(people.maya, 'Maya Berg');
  agent(people.ola, 'Ola Nordmann');
  agent(people.priya, 'Priya Nair');
  agent(people.gone, 'Karl Gone', true);
  tenant.lookups.priorities.push(
    ...[
      { priorityId: 1, name: 'Critical', resolutionMs: 1 },
      { priorityId: 4, name: 'Low', resolutionMs: 9 },
    ].map((each) => ({ ...each, slaId: 1, responseMs: 1, workdayId: null })),
  );
  tenant.put({
    ...{ id: TICKET, summary: 'Mail is down', teamId: 4, teamName: 'Service Desk' },
    ...{ agentId: people.rosa, agentName: 'Rosa Lind', occurredAt: REVIEWED_AT - 3_600_000 },
  });
  const office = fakeDesk(tenant);
  office.isRead = true;
  const calls: string[] = [];
  let failing: Failing | null = null;
  const fail = (when: 'before' | 'after') => (call: string) => {
    if (when === 'before') calls.push(call);
    if (failing?.call !== call || failing.when !== when) return;
    const { error, skip = 0 } = failing;
    failing = skip > 0 ? { ...failing, skip: skip - 1 } : null;
    if (skip === 0) throw error();
  };
  office.onCall = { before: fail('before'), after: fail('after') };
  const names = new Map(tenant.lookups.agents.map(({ id, name }) => [id, name]));
  const as = (name: keyof typeof people) =>
    office.of({ id: people[name], name: names.get(people[name]) ?? name }, 'manager');
  let presses = 0;
  return {
    ...{ tenant, office, clock, calls, as },
    decides: (input, key = `press-number-${(presses += 1)}`, who = 'maya') =>
      decide(as(who), TICKET, key, decisionInput.parse(input)),
    notes: () => office.log(TICKET).map(({ noteHtml }) => noteHtml),
    kept: async () => (await as('maya').keep.reviews.standing()).map(({ decision }) => decision),
    async heldMails() {
      const { reviews, escalations } = as('maya').keep;
      const { open } = await reviews.sittings([]);
      return escalations.mailsFor(open?.id ?? null);
    },
    fail(next) {
      failing = next;
    },
  };
}

/** A desk whose lists show a ticket that is late, one that breaks in an hour, and one without a target. */
export async function morningDesk() {
  const desk = reviewDesk();
  let presses = 0;
  const put = (id: number, over: Partial<Ticket>) =>
    desk.tenant.put({
      ...{ id, summary: `Ticket ${id}`, teamId: 4, teamName: 'Service Desk' },
      ...{ agentId: people.rosa, clientId: 1, clientName: 'Northwind' },
      ...{ occurredAt: REVIEWED_AT - 2 * HOUR, ...over },
    });
  put(1, { resolutionDueAt: REVIEWED_AT - HOUR });
  put(2, { resolutionDueAt: REVIEWED_AT + HOUR, teamId: 5, teamName: 'Escalation' });
  put(3, {});
  await desk.office.read();

  /** Decides about a ticket, which was seen as it is. */
  async function press(
    ticketId: number,
    over: Partial<DecisionInput> & { kind: string },
    who: 'maya' | 'ola' = 'maya',
  ): Promise<DecisionAnswer> {
    const { statusId, agentId, teamId, priorityId } = await desk.tenant.get(
      ticketId,
      desk.tenant.lookups,
    );
    const input = {
      ...{ ...place, dueAt: REVIEWED_AT + 3 * HOUR, note: '' },
      ...{ from: { statusId, agentId, teamId, priorityId }, ...over },
    };
    const key = `press-number-${(presses += 1)}`;
    return decide(desk.as(who), ticketId, key, decisionInput.parse(input));
  }

  /** The desk of somebody in whose lists a ticket is not. */
  function without(ticketId: number, who: keyof typeof people = 'maya'): Desk {
    const own = desk.as(who);
    const list = async () => {
      const shown = await own.live.list();
      return { ...shown, entries: shown.entries.filter(({ id }) => id !== ticketId) };
    };
    return { ...own, live: { ...own.live, list } };
  }

  /** The desk of somebody whom the tenant does not show a ticket. */
  function blindTo(ticketId: number, who: keyof typeof people = 'maya'): Desk {
    const own = without(ticketId, who);
    const { tickets } = own.halo;
    const get: typeof tickets.get = (id, lookups) =>
      id === ticketId
        ? Promise.reject(new HaloError('not-found', 'No such ticket'))
        : tickets.get(id, lookups);
    return { ...own, halo: { ...own.halo, tickets: { ...tickets, get } } };
  }

  return { ...desk, put, press, without, blindTo };
}

/** A desk in the morning, with what tests do there. */
export type MorningDesk = Awaited<ReturnType<typeof morningDesk>>;
