import { randomUUID } from 'node:crypto';
import type { EscalatedAnswer } from '@/lib/contracts/escalation';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { DecisionAnswer, MinutesAnswer, ReviewAnswer } from '@/lib/contracts/reviews';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { routes } from '@/lib/routes';
import { Browser } from '../tests/contract/outbox-browser';
import { freePort, serviceCredentials, startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { startTenant } from '../tests/support/running-tenant';
import type { RunningTenant } from '../tests/support/running-tenant';
import { call, post, read, sessionOf, type Session } from './desk-calls';
import { expect, test } from './fixtures';
import { TenantApi } from './tenant-api';

const HOUR = 3_600_000;
const { api } = routes;
const nobodys = randomUUID();

/** All there is of reviews: its address, and what to send to it; nothing for what is read. */
const reviewRoutes: [path: string, input?: object][] = [
  [api.review([])],
  [api.yesterday([])],
  [api.reviews()],
  [api.minutes(nobodys)],
  [api.minutesCsv(nobodys)],
  [api.decisionDone(nobodys), { done: true }],
  [api.causes(), { ticketId: 1, cause: 'vendor' }],
  [api.heldMail(nobodys), { act: 'leave-out' }],
  [api.closeReview(), { teams: [] }],
  [api.ticketEscalate(1), {}],
  [api.ticketDecision(1), {}],
  [api.escalationRetry(nobodys), {}],
];

type Seen = {
  statusId: number;
  agentId: number | null;
  teamId: number | null;
  priorityId: number | null;
};

async function seen(session: Session, id: number): Promise<Seen> {
  const { ticket } = await read<TicketDetail>(session, api.ticket(id));
  const { statusId, agentId, teamId, priorityId } = ticket;
  return { statusId, agentId, teamId, priorityId };
}

async function helpers(session: Session) {
  const { teams, agents } = await read<LookupsAnswer>(session, api.lookups());
  // The last is none of those who sign in.
  const agent = agents.findLast(({ isDisabled, isMachine }) => !isDisabled && !isMachine);
  const manager = teams.flatMap(({ managers }) => managers)[0];
  if (!agent || !manager) throw new Error('The demo desk has no agents, or no managers.');
  // No other test reviews all of the teams by their names.
  return { agentId: agent.id, manager, teams: teams.map(({ id }) => id).sort((a, b) => a - b) };
}

async function mailsAbout(tenantUrl: string, subject: string): Promise<number> {
  const browser = new Browser(tenantUrl);
  await browser.signIn('manager');
  return (await browser.get('/outbox')).text.split(subject).length - 1;
}

test('a technician is refused everything of reviews, and so is a page from elsewhere', async ({
  url,
  tenant,
}) => {
  const desk = { url, tenantUrl: tenant.url };
  const [technician, manager] = [await sessionOf(desk), await sessionOf(desk, 'manager')];
  for (const path of [api.decision(nobodys), api.escalation(nobodys)]) {
    const refused = await call(technician, path, { method: 'DELETE' });
    expect([path, refused]).toMatchObject([path, { status: 403, body: { code: 'not-permitted' } }]);
    const gone = await call(manager, path, { method: 'DELETE' });
    expect([path, gone.status]).toEqual([path, 404]);
  }
  for (const [path, input] of reviewRoutes) {
    const refused = await (input ? post(technician, path, input) : call(technician, path));
    expect([path, refused]).toMatchObject([path, { status: 403, body: { code: 'not-permitted' } }]);
    if (!input) continue;
    const foreign = await call(manager, path, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    expect([path, foreign]).toMatchObject([
      path,
      { status: 403, body: { code: 'foreign-origin' } },
    ]);
  }
});

/** Gives every other ticket of a review an owner, and puts it off. */
async function decideRest(session: Session, teams: number[], agentId: number): Promise<void> {
  const { items, total } = await read<ReviewAnswer>(session, api.review(teams));
  expect(items).toHaveLength(total);
  for (const { row, part, isDecided, decision } of items) {
    if (isDecided) continue;
    const { statusId, teamId, priorityId } = row;
    const what = row.agentId === null ? { kind: 'reassign', agentId, teamId } : { kind: 'snooze' };
    const decided = await post(session, api.ticketDecision(row.id), {
      ...{ ...what, teams, part, seenDecision: decision?.id ?? null, ownerId: agentId },
      dueAt: Math.floor((Date.now() + HOUR) / 1000) * 1000,
      from: { statusId, agentId: row.agentId, teamId, priorityId },
    });
    expect(decided).toMatchObject({ status: 200 });
  }
}

// A desk of its own, which is small: a review is closed once all of its tickets are decided.
test.describe('a whole review', () => {
  let running: RunningTenant;
  let desk: RunningDesk;
  let tenant: TenantApi;

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    const port = await freePort();
    running = await startTenant({
      tickets: 20,
      env: { PUBLIC_URL: `http://localhost:${port}` },
    });
    const { client_id, client_secret } = serviceCredentials(running.data);
    desk = await startDesk({
      port,
      env: {
        ...{ HALO_URL: running.url, HALO_DIALECT: 'simplified', HALO_CLIENT_ID: 'halyard' },
        ...{ HALO_SERVICE_CLIENT_ID: client_id, HALO_SERVICE_CLIENT_SECRET: client_secret },
      },
    });
    tenant = new TenantApi(running.url, running.data);
  });
  test.afterAll(async () => {
    await desk.stop();
    await running.stop();
  });

  const site = () => ({ url: desk.url, tenantUrl: running.url });

  test('what a review decides is done at once, its mail goes once at the end, and the minutes keep it', async ({
    unique,
  }) => {
    const [manager, admin] = [await sessionOf(site(), 'manager'), await sessionOf(site(), 'admin')];
    const { id } = await tenant.createTicket({ summary: unique('Scanner is late') });
    const { agentId, manager: to, teams } = await helpers(manager);
    const from = await seen(manager, id);
    const subject = `Escalated: #${id} by a review`;
    const decision = {
      ...{
        kind: 'escalate',
        teams,
        part: 'late',
        seenDecision: null,
        from,
        note: 'It takes too long',
      },
      ...{ ownerId: agentId, dueAt: Math.floor((Date.now() + HOUR) / 1000) * 1000 },
      ...{ agentId, teamId: from.teamId, mail: { to: [to], subject, text: 'Please look' } },
    };
    const key = randomUUID();
    const [first, twice] = [
      await post(manager, api.ticketDecision(id), decision, key),
      await post(manager, api.ticketDecision(id), decision, key),
    ];
    expect(first).toMatchObject({ status: 200, body: { ticket: { agentId } } });
    const { decision: made } = first.body as DecisionAnswer;
    expect(twice).toMatchObject({ status: 200, body: { decision: made } });
    expect(await post(admin, api.ticketDecision(id), decision)).toMatchObject({
      status: 409,
      body: { code: 'decided-meanwhile', message: expect.stringContaining(made.byName) },
    });
    expect(await mailsAbout(tenant.url, subject)).toBe(0);

    const { mails, review } = await read<ReviewAnswer>(admin, api.review(teams));
    expect(mails).toMatchObject([{ ticketId: id, state: 'held' }]);
    const mailId = mails[0]?.id ?? '';
    expect(await post(admin, api.closeReview(), { teams })).toMatchObject({
      status: 409,
      body: { code: 'review-undecided' },
    });
    const stranger = { act: 'send', mail: { ...decision.mail, to: ['client@northwind.example'] } };
    expect(await post(admin, api.heldMail(mailId), stranger)).toMatchObject({
      status: 422,
      body: { code: 'not-a-manager', fields: { 'mail.to': expect.any(String) } },
    });
    const sending = { act: 'send', mail: decision.mail };
    for (const session of [admin, manager, admin]) {
      const sent = await post(session, api.heldMail(mailId), sending);
      expect(sent).toMatchObject({ status: 200, body: { mail: { state: 'sent' } } });
    }
    expect(await mailsAbout(tenant.url, subject)).toBe(1);

    const strange = await post(admin, api.closeReview(), { teams: [...teams, 99_999] });
    expect(strange).toMatchObject({ status: 422, body: { code: 'unknown-team' } });
    await decideRest(admin, teams, agentId);
    expect(await post(admin, api.closeReview(), { teams })).toMatchObject({
      status: 200,
      body: {
        review: { id: review?.id, closed: { summary: { decided: expect.any(Array), unseen: 0 } } },
      },
    });
    const again = await post(manager, api.closeReview(), { teams });
    expect(again).toMatchObject({ status: 200, body: { review: { id: review?.id } } });
    const minutes = await read<MinutesAnswer>(manager, api.minutes(made.reviewId));
    expect(minutes.decisions).toContainEqual(made);
    const csv = await fetch(`${desk.url}${api.minutesCsv(made.reviewId)}`, {
      headers: { cookie: manager.cookie },
    });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain(`\r\n${id},`);
  });
});

test('two managers who decide at the same moment make one decision', async ({
  url,
  tenant,
  unique,
}) => {
  const desk = { url, tenantUrl: tenant.url };
  const sessions = [await sessionOf(desk, 'manager'), await sessionOf(desk, 'admin')];
  const { id } = await tenant.createTicket({ summary: unique('Both look at it') });
  const { agentId, teams } = await helpers(sessions[0]!);
  const order = {
    ...{ kind: 'comment', teams, part: 'late', seenDecision: null, ownerId: agentId },
    ...{ note: unique('Call them'), dueAt: Math.floor((Date.now() + HOUR) / 1000) * 1000 },
    from: await seen(sessions[0]!, id),
  };
  const both = await Promise.all(
    sessions.map((session) => post(session, api.ticketDecision(id), order)),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { actions } = await read<TicketDetail>(sessions[0]!, api.ticket(id));
  expect(actions.filter(({ noteHtml }) => noteHtml.includes(order.note))).toHaveLength(1);
});

test('teams that are none are refused by their name', async ({ url, tenant }) => {
  const session = await sessionOf({ url, tenantUrl: tenant.url }, 'manager');
  for (const path of ['/api/reviews/current?teams=0', '/api/reviews/yesterday?teams=abc']) {
    expect(await call(session, path)).toMatchObject({
      ...{ status: 400, body: { code: 'invalid-input', fields: { teams: expect.any(String) } } },
    });
  }
});

test('a technician hands a ticket over through the API, with a note the client does not see', async ({
  url,
  tenant,
  unique,
}) => {
  const session = await sessionOf({ url, tenantUrl: tenant.url });
  const { id } = await tenant.createTicket({ summary: unique('Too hard for me') });
  const { agentId } = await helpers(session);
  const words = { tried: unique('Tried it'), found: 'Found it', needed: 'Needed it' };
  const input = { ...words, agentId, teamId: null, from: await seen(session, id) };
  const answer = await post(session, api.ticketHandOver(id), {
    ...input,
    teamId: input.from.teamId,
  });
  expect(answer.status).toBe(200);
  expect((answer.body as EscalatedAnswer).ticket).toMatchObject({ id, agentId });
  const { actions } = await read<TicketDetail>(session, api.ticket(id));
  const [note] = actions.filter(({ noteHtml }) => noteHtml.includes(words.tried));
  expect(note).toMatchObject({ kind: 'note', hiddenFromUser: true });
});
