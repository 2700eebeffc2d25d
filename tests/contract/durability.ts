import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { z } from 'zod';
import { startTenant, type RunningTenant } from '@/tests/support/running-tenant';
import { expectOk, unique } from './support';
import { tenantToken } from './tenant-token';
import { actionList, attachmentList, named, savedTickets, ticketList, wireTicket } from './wire';

const kinds = ['created', 'noted', 'moved', 'filed', 'mailed'] as const;
type Kind = (typeof kinds)[number];

/** What was acknowledged in one life of the tenant: marks by kind, and the tickets they are on. */
type Round = { tickets: Record<Kind, number>; kept: Record<Kind, string[]> };

const people = z.object({
  users: z.array(
    z.looseObject({ id: z.int(), client_id: z.int(), emailaddress: z.string().nullable() }),
  ),
});

/** The bytes of a file, told by its name: some thousand. */
function bytesOf(name: string): Buffer {
  return Buffer.concat(
    Array.from({ length: 150 }, (_, at) => createHash('sha256').update(`${name}${at}`).digest()),
  );
}

/**
 * Kills a tenant so many times in the middle of a crowd of writes, each time after another number of
 * answers, and expects all it acknowledged to be there afterwards and nothing half done.
 */
export async function expectNothingLost(first: RunningTenant, kills: number): Promise<void> {
  const { url: base, data } = first;
  const port = Number(new URL(base).port);
  let tenant = first;
  onTestFinished(() => tenant.stop().then(() => {}));
  const token = await tenantToken(tenant);
  const get = (path: string) => expectOk(path, { base, token });

  const { users } = people.parse(await get('Users?page_size=100'));
  const requester = users.find(({ emailaddress }) => emailaddress !== null);
  const email = requester?.emailaddress ?? '';
  const [type] = z.array(named).parse(await get('TicketType'));
  const statuses = z.array(named).parse(await get('Status'));
  const status = (name: string) => statuses.find((row) => row.name === name)?.id ?? 0;
  const draft = {
    client_id: requester?.client_id,
    user_id: requester?.id,
    tickettype_id: type?.id,
    source: 'phone',
  };

  /** One write of a kind; resolves once it is acknowledged. */
  async function write(kind: Kind, ticketId: number, mark: string): Promise<void> {
    const send = (path: string, json: object) => expectOk(path, { base, token, json: [json] });
    switch (kind) {
      case 'created':
        return void (await send('Tickets', { ...draft, summary: mark }));
      case 'noted': {
        const note = { note: mark, actiontype_id: 0, timetaken: 6, charge: true };
        return void (await send('Actions', { ticket_id: ticketId, ...note }));
      }
      case 'moved': {
        const to = mark.endsWith('0') ? 'In Progress' : 'Pending';
        const note = { note: mark, actiontype_id: 0, new_status: status(to) };
        return void (await send('Actions', { ticket_id: ticketId, ...note }));
      }
      case 'filed': {
        const data_base64 = bytesOf(mark).toString('base64');
        return void (await send('Attachment', {
          ticket_id: ticketId,
          filename: mark,
          data_base64,
        }));
      }
      case 'mailed': {
        const mail = { from: email, subject: `Re: [#${ticketId}]`, text: mark };
        return void (await send('IncomingMail', mail));
      }
    }
  }

  /** Two of each kind write again and again until the tenant is killed, at the `last` answer. */
  async function crowd(last: number): Promise<Round> {
    const json = kinds.map((kind) => ({
      ...draft,
      summary: unique(kind),
      ...(kind === 'mailed' ? { status_id: status('Waiting on Client') } : {}),
    }));
    const saved = savedTickets.parse(await expectOk('Tickets', { base, token, json })).tickets;
    const round: Round = {
      tickets: { created: 0, noted: 0, moved: 0, filed: 0, mailed: 0 },
      kept: { created: [], noted: [], moved: [], filed: [], mailed: [] },
    };
    kinds.forEach((kind, at) => (round.tickets[kind] = saved[at]?.id ?? 0));
    let answers = 0;
    const gone = once(tenant.child, 'close');
    const writers = [...kinds, ...kinds].map(async (kind) => {
      for (let at = 0; ; at += 1) {
        const mark = `${unique(kind).replaceAll(' ', '-')}-${at % 2}`;
        await write(kind, round.tickets[kind], mark);
        round.kept[kind].push(mark);
        answers += 1;
        if (answers === last) tenant.child.kill('SIGKILL');
      }
    });
    await Promise.allSettled(writers);
    await gone;
    return round;
  }

  async function logOf(id: number) {
    return actionList.parse(await get(`Actions?ticket_id=${id}`)).actions;
  }

  async function check({ tickets, kept }: Round): Promise<void> {
    const ticketOf = async (kind: Kind) => wireTicket.parse(await get(`Tickets/${tickets[kind]}`));

    for (const mark of kept.created) {
      const query = { search: mark };
      const list = ticketList.parse(await expectOk('Tickets', { base, token, query }));
      expect(list.tickets.map(({ summary }) => summary)).toEqual([mark]);
    }

    const notes = await logOf(tickets.noted);
    expect(notes.map(({ note }) => note)).toEqual(expect.arrayContaining(kept.noted));
    // Time in the log is time on the ticket, whatever became of the last, unanswered ones.
    expect((await ticketOf('noted')).chargeabletime).toBeCloseTo(notes.length / 10, 6);

    const moves = await logOf(tickets.moved);
    expect(moves.map(({ note }) => note)).toEqual(expect.arrayContaining(kept.moved));
    let now = status('New');
    for (const { note, old_status, new_status } of moves) {
      if (new_status === null) continue;
      expect([note, old_status]).toEqual([note, now]);
      now = z.int().parse(new_status);
    }
    expect((await ticketOf('moved')).status_id).toBe(now);

    const files = attachmentList.parse(await get(`Attachment?ticket_id=${tickets.filed}`));
    const names = files.attachments.map(({ filename }) => filename);
    expect(names).toEqual(expect.arrayContaining(kept.filed));
    for (const { id, filename } of files.attachments) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${base}/api/Attachment/${id}`, { headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([filename, bytes.equals(bytesOf(filename))]).toEqual([filename, true]);
    }

    const mails = await logOf(tickets.mailed);
    expect(mails.map(({ note }) => note)).toEqual(
      expect.arrayContaining(kept.mailed.map((mark) => `<p>${mark}</p>`)),
    );
    const mailed = await ticketOf('mailed');
    expect(mailed.client_replied).toBe(mails.length > 0);
    const goesOn = mails.length > 0 ? 'In Progress' : 'Waiting on Client';
    expect(mailed.status_name).toBe(goesOn);
    expect(mails.filter(({ new_status_name: to }) => to === 'In Progress')).toHaveLength(
      Math.min(1, mails.length),
    );
  }

  const rounds: Round[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const round = await crowd(1 + ((kill * 7) % 20));
    rounds.push(round);
    tenant = await startTenant({ data, port });
    await check(round);
  }
  for (const round of rounds) await check(round);
  const acknowledged = rounds.flatMap(({ kept }) => Object.values(kept).flat());
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills);

  // Numbers go on behind all that were given out.
  const summary = unique('afterwards');
  const json = [{ ...draft, summary }];
  const [fresh] = savedTickets.parse(await expectOk('Tickets', { base, token, json })).tickets;
  const given = rounds.flatMap(({ tickets }) => Object.values(tickets));
  expect(fresh?.id).toBeGreaterThan(Math.max(...given));
  expect(await tenant.stop()).toBe(0);
}
