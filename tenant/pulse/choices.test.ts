import { describe, expect, it } from 'vitest';
import { clientRows, siteRows } from '@/tenant/store/seed/client-rows';
import { demoClients } from '@/tenant/store/seed/clients';
import { ACTION, STATUS, TYPE } from '@/tenant/store/seed/desk-settings';
import { generatePeople } from '@/tenant/store/seed/people';
import { createRandom } from '@/tenant/store/seed/random';
import { plainText } from '@/tenant/wire/plain-text';
import { deskOf } from './desk';
import { drawNewTicket } from './new-ticket';
import { drawReply, writeReply } from './replies';
import type { ReplyKind, ReplyPlan } from './replies';
import { freshState } from './state';
import { drawTurn } from './turn';
import type { LogEntry, OpenTicket, WireClient, WireUser } from './wire';

const NOW = Date.parse('2026-11-24T10:20:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REPLY_KINDS: ReplyKind[] = ['answer', 'chase', 'thanks'];

const wireClients: WireClient[] = clientRows.map((row) => ({
  id: row.id,
  name: row.name,
  email_domain: row.emailDomain ?? null,
  inactive: false,
}));
const wireUsers: WireUser[] = generatePeople().map((person) => ({
  id: person.id,
  firstname: person.firstName,
  surname: person.surname,
  client_id: person.clientId,
  site_id: person.siteId,
  site_name: siteRows.find(({ id }) => id === person.siteId)?.name ?? null,
  emailaddress: person.email,
  phonenumber: person.phone,
  isvip: person.isVip,
  title: person.title,
  inactive: person.id % 10 === 0,
}));
const desk = deskOf(wireClients, wireUsers);

const share = <T>(rows: T[], fits: (row: T) => boolean) => rows.filter(fits).length / rows.length;
const between = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

function drawMany(count: number, seed: number) {
  const state = freshState(createRandom(seed));
  return Array.from({ length: count }, () => drawNewTicket(desk, NOW, state));
}

const someone = desk.peopleByClient.get(1)?.[3];
if (someone === undefined) throw new Error('The sample desk has no such person');

function openTicket(over: Partial<OpenTicket> = {}): OpenTicket {
  const statusId = STATUS.waitingClient;
  return {
    id: 10_500,
    summary: 'Wi-Fi',
    statusId,
    userId: someone!.id,
    lastAt: NOW - HOUR,
    ...over,
  };
}

function entry(over: Partial<LogEntry> = {}): LogEntry {
  return {
    kind: ACTION.email,
    outcome: 'Ask User',
    html: '<p>Is it the same with another cable?</p>',
    isHidden: false,
    isByClient: false,
    agentName: 'Maya Okafor',
    at: NOW - HOUR,
    ...over,
  };
}

const plan = (over: Partial<ReplyPlan> = {}): ReplyPlan => ({
  kind: 'answer',
  ticket: openTicket(),
  person: someone,
  ...over,
});
const written = (log: LogEntry[], over: Partial<ReplyPlan> = {}, seed = 1) =>
  writeReply(plan(over), desk, log, NOW, freshState(createRandom(seed)));

describe('who writes', () => {
  it('is active, has an address and belongs to a client of the demo desk', () => {
    const people = [...desk.people.values()];
    expect(people.length).toBeGreaterThan(700);
    expect(people.every(({ id, email }) => id % 10 !== 0 && email.endsWith('.example'))).toBe(true);
  });

  it('is known by the client’s mail domain, else its name; strangers and closed clients are left out', () => {
    const [first, second, third] = demoClients;
    const rows: WireClient[] = [
      { id: 71, name: 'Renamed', email_domain: first?.domain ?? '', inactive: false },
      { id: 72, name: second?.name ?? '', email_domain: null, inactive: false },
      { id: 73, name: third?.name ?? '', email_domain: null, inactive: true },
      { id: 74, name: 'Somebody Else Ltd', email_domain: 'else.example', inactive: false },
    ];
    const users = [71, 72, 73, 74].map((id): WireUser => ({
      ...wireUsers[0]!,
      id,
      client_id: id,
      inactive: false,
    }));
    const { clients, people } = deskOf(rows, users);
    expect(clients.map(({ id, name, code }) => [id, name, code])).toEqual([
      [71, 'Renamed', first?.code],
      [72, second?.name, second?.code],
    ]);
    expect([...people.keys()]).toEqual([71, 72]);
  });
});

describe('new tickets', () => {
  const tickets = drawMany(2000, 11);

  it('come from where a desk’s tickets come from', () => {
    between(
      share(tickets, ({ source }) => source === 'email'),
      0.48,
      0.56,
    );
    between(
      share(tickets, ({ source }) => source === 'phone'),
      0.24,
      0.31,
    );
    between(
      share(tickets, ({ source }) => source === 'portal'),
      0.09,
      0.15,
    );
    between(
      share(tickets, ({ source }) => source === 'monitoring'),
      0.06,
      0.1,
    );
  });

  it('have the types and priorities of a desk', () => {
    const type = (...ids: number[]) => share(tickets, ({ typeId }) => ids.includes(typeId));
    between(type(TYPE.incident), 0.53, 0.61);
    between(type(TYPE.request), 0.29, 0.37);
    between(type(TYPE.alert), 0.06, 0.1);
    between(type(TYPE.change, TYPE.problem), 0.01, 0.04);
    const priority = (id: number) => share(tickets, ({ priorityId }) => priorityId === id);
    between(priority(1), 0.005, 0.03);
    between(priority(2), 0.09, 0.14);
    between(priority(3), 0.58, 0.67);
    between(priority(4), 0.21, 0.29);
  });

  it('half of them come from a fifth of the clients', () => {
    const loudest = demoClients
      .map(({ id }) => share(tickets, ({ client }) => client.id === id))
      .sort((a, b) => b - a);
    between(
      loudest.slice(0, 5).reduce((sum, part) => sum + part, 0),
      0.42,
      0.58,
    );
  });

  it('are raised by people of their own client, alerts by nobody', () => {
    for (const { source, client, person } of tickets) {
      expect(person === null).toBe(source === 'monitoring');
      if (person) expect(desk.peopleByClient.get(client.id)).toContain(person);
    }
  });

  it('leave no slot unfilled and have summaries that fit', () => {
    for (const { summary, details } of tickets) {
      expect(summary.length).toBeLessThanOrEqual(255);
      expect(summary.length).toBeGreaterThan(3);
      expect(`${summary} ${details}`).not.toMatch(/[{}]|undefined|\[object/);
    }
  });

  it('hardly ever repeat a summary of the five before', () => {
    const repeats = tickets.filter(
      ({ summary }, at) =>
        at > 0 && tickets.slice(Math.max(0, at - 5), at).some((one) => one.summary === summary),
    );
    expect(repeats.length / tickets.length).toBeLessThan(0.01);
  });

  it('are the same for the same chance', () => {
    expect(drawMany(50, 3)).toEqual(drawMany(50, 3));
    expect(drawMany(50, 3)).not.toEqual(drawMany(50, 4));
  });
});

describe('which ticket a client writes on', () => {
  const byStatus = Object.values(STATUS).map((statusId, place) =>
    openTicket({ id: 10_000 + statusId, statusId, lastAt: NOW - (5 + place) * HOUR }),
  );
  const drawn = (kind: ReplyKind, tickets: OpenTicket[]) => {
    const state = freshState(createRandom(5));
    const plans = Array.from({ length: 300 }, () => drawReply(kind, desk, tickets, NOW, state));
    return new Set(plans.map((one) => one?.ticket.statusId));
  };

  it('answers where the desk waits for them, chases where it does not, thanks where it is done', () => {
    expect(drawn('answer', byStatus)).toEqual(new Set([STATUS.waitingClient]));
    expect(drawn('thanks', byStatus)).toEqual(new Set([STATUS.resolved]));
    expect([...drawn('chase', byStatus)].sort()).toEqual([
      STATUS.new,
      STATUS.inProgress,
      STATUS.pending,
      STATUS.onHold,
      STATUS.waitingThirdParty,
    ]);
  });

  it('gives them time: two minutes to answer, four hours before they chase, three days to say thanks', () => {
    const at = (statusId: number, ms: number) => [openTicket({ statusId, lastAt: NOW - ms })];
    const none = new Set([undefined]);
    expect(drawn('answer', at(STATUS.waitingClient, 60_000))).toEqual(none);
    expect(drawn('chase', at(STATUS.inProgress, 3 * HOUR))).toEqual(none);
    expect(drawn('thanks', at(STATUS.resolved, 4 * DAY))).toEqual(none);
  });

  it('answers what was asked lately before what was asked days ago', () => {
    const old = Array.from({ length: 50 }, (_, n) => openTicket({ id: n, lastAt: NOW - 2 * DAY }));
    const tickets = [...old, openTicket({ id: 99, lastAt: NOW - 10 * 60_000 })];
    const state = freshState(createRandom(5));
    const plans = Array.from({ length: 200 }, () => drawReply('answer', desk, tickets, NOW, state));
    expect(share(plans, (one) => one?.ticket.id === 99)).toBeGreaterThan(0.5);
  });

  it('is never one of somebody who left, has no address, or is not known', () => {
    const gone = wireUsers.find(({ inactive }) => inactive)?.id ?? 0;
    const mute = wireUsers.find(({ emailaddress }) => emailaddress === null)?.id ?? 0;
    expect([gone, mute].every((id) => id > 0)).toBe(true);
    const tickets = [gone, mute, null, 999_999].map((userId) => openTicket({ userId }));
    expect(drawn('answer', tickets)).toEqual(new Set([undefined]));
  });
});

describe('what a client writes', () => {
  it('answers the very question that was asked, also below a reminder', () => {
    const log = [
      entry({
        html: '<p>Hi,</p><p>Were you on Wi-Fi or a cable for those calls?</p><p>Thanks</p>',
      }),
      entry({ outcome: 'Email User', html: '<p>A gentle nudge on the calls.</p>' }),
    ];
    const answers = Array.from({ length: 30 }, (_, seed) => written(log, {}, seed)?.html ?? '');
    expect(
      answers.every((html) =>
        /Wi-Fi|cable|office|home/i.test(plainText(html).split(/On \d/)[0] ?? ''),
      ),
    ).toBe(true);
  });

  it('has something to say to a question it never saw, without an unfilled slot', () => {
    const answers = Array.from({ length: 100 }, (_, seed) => written([entry()], {}, seed));
    expect(new Set(answers.map((mail) => mail?.html)).size).toBeGreaterThan(30);
    for (const mail of answers) {
      expect(mail?.html).not.toMatch(/[{}]|undefined/);
      expect(plainText(mail?.html ?? '').length).toBeGreaterThan(3);
    }
  });

  it('comes from the requester’s address with the ticket’s number in the subject', () => {
    expect(written([entry()])).toMatchObject({
      from: someone.email,
      subject: 'RE: [#10500] Wi-Fi',
    });
  });

  it.each(REPLY_KINDS)('is nothing where they wrote last already (%s)', (kind) => {
    const own = entry({ isByClient: true, agentName: null, outcome: 'User Update' });
    const noise = [
      entry({ isHidden: true, outcome: 'Private Note' }),
      entry({ kind: ACTION.status, outcome: 'Status Change' }),
      entry({ outcome: 'Acknowledgement', agentName: null }),
    ];
    expect(written([entry(), own, ...noise], { kind })).toBeNull();
    expect(written([entry(), own, ...noise, entry()], { kind })).not.toBeNull();
  });

  it('answers and thanks nobody who said nothing, but may ask for news', () => {
    expect(written([], { kind: 'answer' })).toBeNull();
    expect(written([], { kind: 'thanks' })).toBeNull();
    expect(written([], { kind: 'chase' })).not.toBeNull();
  });
});

describe('what happens next', () => {
  const tickets = [
    ...Array.from({ length: 40 }, (_, n) => openTicket({ id: 100 + n })),
    openTicket({ id: 200, statusId: STATUS.inProgress, lastAt: NOW - DAY }),
    openTicket({ id: 300, statusId: STATUS.resolved }),
  ];

  it('is a new ticket more often than not, and most replies are answers', () => {
    const state = freshState(createRandom(8));
    const turns = Array.from({ length: 2000 }, () => drawTurn(desk, tickets, NOW, state));
    between(
      share(turns, (turn) => turn === null),
      0.5,
      0.6,
    );
    const replies = turns.filter((turn) => turn !== null);
    between(
      share(replies, ({ kind }) => kind === 'answer'),
      0.58,
      0.71,
    );
    between(
      share(replies, ({ kind }) => kind === 'chase'),
      0.12,
      0.24,
    );
    between(
      share(replies, ({ kind }) => kind === 'thanks'),
      0.12,
      0.24,
    );
  });

  it('is a new ticket where nobody has anything to reply to', () => {
    const state = freshState(createRandom(8));
    const turns = Array.from({ length: 200 }, () => drawTurn(desk, [], NOW, state));
    expect(turns.every((turn) => turn === null)).toBe(true);
  });
});
