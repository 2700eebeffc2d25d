import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { startSmallTenant } from './ready-desks';
import {
  addAction,
  agentToken,
  ask,
  attachmentsOf,
  clientIds,
  download,
  expectOk,
  expectRefusal,
  newTicket,
  serviceToken,
  uploaded,
} from './support';
import { tenantToken } from './tenant-token';
import { attachmentList, refusal, wireAttachment } from './wire';

const content = (size = 5_000) => new Uint8Array(randomBytes(size));

function isOnDisk(bytes: Uint8Array): boolean {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const folder = join(inject('tenantData'), 'tenant', 'attachments');
  return existsSync(join(folder, hash.slice(0, 2), hash.slice(2)));
}

const remove = (id: number, token?: string) => ask(`Attachment/${id}`, { method: 'DELETE', token });

describe('part of a file, as a browser asks for it to go on with a broken download', () => {
  const size = 10_000;
  const bytes = content(size);
  let id: number;
  beforeAll(async () => {
    const ticket = await newTicket();
    id = (await uploaded(ticket.id, { name: 'trace.bin', bytes })).id;
  });

  async function part(headers: Record<string, string>) {
    const authorization = `Bearer ${await serviceToken()}`;
    const url = `${inject('tenantUrl')}/api/Attachment/${id}`;
    const response = await fetch(url, { headers: { authorization, ...headers } });
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body };
  }

  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-99', 0, 99],
    ['bytes=100-199', 100, 199],
    ['bytes=9990-', 9_990, 9_999],
    ['bytes=-10', 9_990, 9_999],
    ['bytes=0-', 0, 9_999],
    ['bytes=9999-9999', 9_999, 9_999],
    ['bytes=9990-20000', 9_990, 9_999],
    ['bytes=-20000', 0, 9_999],
    ['bytes=0-9999999999', 0, 9_999],
  ])('%s gives exactly these bytes and says which', async (range, first, last) => {
    const { status, headers, body } = await part({ range });
    expect(status).toBe(206);
    expect(headers.get('content-range')).toBe(`bytes ${first}-${last}/${size}`);
    expect(headers.get('content-length')).toBe(String(last - first + 1));
    expect(headers.get('content-disposition')).toContain('trace.bin');
    expect(body.equals(Buffer.from(bytes.slice(first, last + 1)))).toBe(true);
  });

  test.each([
    'bytes=0-1,5-6',
    'bytes=',
    'bytes=-',
    'bytes=5-1',
    'bytes=a-b',
    'lines=1-2',
    'bytes=0-1, 3-4',
    'bytes 0-5',
    'bytes=0-99999999999999999999',
  ])('%s is answered with the whole file', async (range) => {
    const { status, headers, body } = await part({ range });
    expect([status, headers.get('content-range')]).toEqual([200, null]);
    expect(headers.get('accept-ranges')).toBe('bytes');
    expect(body.equals(Buffer.from(bytes))).toBe(true);
  });

  test.each(['bytes=10000-', 'bytes=10000-10001', 'bytes=99999999-', 'bytes=-0'])(
    '%s lies behind the end: 416 with the size, in words',
    async (range) => {
      const { status, headers, body } = await part({ range });
      expect([status, headers.get('content-range')]).toEqual([416, `bytes */${size}`]);
      expect(refusal.parse(JSON.parse(String(body))).message).toContain('10000');
    },
  );

  test('goes on only with the file it began with', async () => {
    const etag = (await part({})).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const range = 'bytes=5-9';
    expect((await part({ range, 'if-range': etag })).status).toBe(206);
    for (const other of ['"0000"', `W/${etag}`, 'Wed, 15 Feb 2024 09:00:00 GMT']) {
      const { status, body } = await part({ range, 'if-range': other });
      expect([other, status, body.length]).toEqual([other, 200, size]);
    }
    expect((await part({ range: 'bytes=10000-', 'if-range': '"0000"' })).status).toBe(200);
  });

  test('put together the parts are the file', async () => {
    const parts = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        part({ range: `bytes=${at * 1_000}-${at * 1_000 + 999}` }),
      ),
    );
    expect(Buffer.concat(parts.map(({ body }) => body)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('asked for the head alone, it sends none of the bytes', async () => {
    const url = `${inject('tenantUrl')}/api/Attachment/${id}`;
    const headers = { authorization: `Bearer ${await serviceToken()}` };
    const response = await fetch(url, { method: 'HEAD', headers });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, String(size)]);
    expect((await response.arrayBuffer()).byteLength).toBe(0);
  });
});

describe('deleting a file', () => {
  test('takes it out of the list, and its content from the disk', async () => {
    const { id } = await newTicket();
    const bytes = content();
    const file = await uploaded(id, { name: 'a.bin', bytes });
    const other = await uploaded(id, { name: 'b.bin', bytes: content() });
    expect(isOnDisk(bytes)).toBe(true);
    expect(await remove(file.id)).toMatchObject({ status: 200, body: { id: file.id } });
    expect((await attachmentsOf(id)).map((left) => left.id)).toEqual([other.id]);
    expect(await expectRefusal(`Attachment/${file.id}`)).toMatchObject({
      status: 404,
      message: 'Attachment not found',
    });
    expect(isOnDisk(bytes)).toBe(false);
    expect((await remove(file.id)).status).toBe(404);
  });

  test('leaves the content that another ticket has as well', async () => {
    const bytes = content();
    const [first, second] = [await newTicket(), await newTicket()];
    const mine = await uploaded(first.id, { name: 'a.bin', bytes });
    const theirs = await uploaded(second.id, { name: 'b.bin', bytes });
    await remove(mine.id);
    expect((await download(theirs.id)).bytes.equals(Buffer.from(bytes))).toBe(true);
    await remove(theirs.id);
    expect(isOnDisk(bytes)).toBe(false);
  });

  test('never loses the content somebody else uploads at that moment', async () => {
    const { id } = await newTicket();
    for (let round = 0; round < 25; round += 1) {
      const bytes = content(200);
      const old = await uploaded(id, { name: 'old.bin', bytes });
      const [fresh, also] = await Promise.all([
        uploaded(id, { name: 'fresh.bin', bytes }),
        uploaded(id, { name: 'also.bin', bytes }),
        remove(old.id),
      ]);
      expect((await download(fresh.id)).bytes.equals(Buffer.from(bytes))).toBe(true);
      await Promise.all([remove(fresh.id), download(also.id)]);
      expect((await download(also.id)).bytes.equals(Buffer.from(bytes))).toBe(true);
      await remove(also.id);
      expect(isOnDisk(bytes)).toBe(false);
    }
  });

  test('an agent who may not see the ticket is told there is no such file, and it stays', async () => {
    const token = await agentToken('restricted');
    const own = await clientIds(token);
    const others = (await clientIds()).filter((id) => !own.includes(id));
    const hidden = await newTicket({ client_id: others[0] });
    const file = await uploaded(hidden.id, { name: 'a.bin', bytes: content() });
    expect(await remove(file.id, token)).toMatchObject({
      status: 404,
      body: { message: 'Attachment not found' },
    });
    expect(await attachmentsOf(hidden.id)).toMatchObject([{ id: file.id }]);
    const shown = await newTicket({ client_id: own[0] });
    const theirs = await uploaded(shown.id, { name: 'a.bin', bytes: content() });
    expect((await remove(theirs.id, token)).status).toBe(200);
  });

  test('a deleted ticket takes its files’ contents along, but not those others have', async () => {
    const [ticket, other] = [await newTicket(), await newTicket()];
    const [own, shared] = [content(), content()];
    await uploaded(ticket.id, { name: 'own.bin', bytes: own });
    await uploaded(ticket.id, { name: 'again.bin', bytes: own });
    await uploaded(ticket.id, { name: 'shared.bin', bytes: shared });
    const kept = await uploaded(other.id, { name: 'shared.bin', bytes: shared });
    await expectOk(`Tickets/${ticket.id}`, { method: 'DELETE' });
    expect([isOnDisk(own), isOnDisk(shared)]).toEqual([false, true]);
    expect((await download(kept.id)).bytes.equals(Buffer.from(shared))).toBe(true);
    expect((await ask(`Attachment?ticket_id=${ticket.id}`)).status).toBe(404);
  });
});

describe('the list of files', () => {
  test('comes in pages that hold each once, with how many there are', async () => {
    const { id } = await newTicket();
    const json = Array.from({ length: 7 }, (_, at) => ({
      ticket_id: id,
      filename: `${at}.txt`,
      data_base64: btoa(String(at)),
    }));
    await expectOk('Attachment', { json });
    const page = async (page_no: number) =>
      attachmentList.parse(
        await expectOk('Attachment', {
          query: { ticket_id: String(id), page_size: '3', page_no: String(page_no) },
        }),
      );
    const pages = await Promise.all([1, 2, 3, 4].map(page));
    expect(pages.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([
      ['0.txt', '1.txt', '2.txt'],
      ['3.txt', '4.txt', '5.txt'],
      ['6.txt'],
      [],
    ]);
    for (const { record_count, page_size } of pages)
      expect([record_count, page_size]).toEqual([7, 3]);
    expect(await attachmentsOf(id)).toHaveLength(7);
  });

  test('of one entry of the log', async () => {
    const { id } = await newTicket();
    const note = { ticket_id: id, note: 'see the file', actiontype_id: 0 };
    const [entry, other] = [await addAction(note), await addAction(note)];
    const file = { ticket_id: id, filename: 'a.txt', data_base64: btoa('x'), action_id: entry.id };
    const saved = wireAttachment.parse(await expectOk('Attachment', { json: [file] }));
    expect(saved).toMatchObject({ action_id: entry.id });
    await uploaded(id, { name: 'loose.txt', bytes: content() });
    const of = async (action: number) => {
      const query = { ticket_id: String(id), action_id: String(action) };
      return attachmentList.parse(await expectOk('Attachment', { query })).attachments;
    };
    expect((await of(entry.id)).map(({ filename }) => filename)).toEqual(['a.txt']);
    expect([await of(other.id), await of(2_000_000_000)]).toEqual([[], []]);
  });

  test('a deleted entry leaves its files with the ticket', async () => {
    const { id } = await newTicket();
    const entry = await addAction({ ticket_id: id, note: 'x', actiontype_id: 0 });
    const file = { ticket_id: id, filename: 'a.txt', data_base64: btoa('x'), action_id: entry.id };
    const saved = wireAttachment.parse(await expectOk('Attachment', { json: [file] }));
    await expectOk(`Actions/${entry.id}`, { method: 'DELETE' });
    expect(await attachmentsOf(id)).toMatchObject([{ id: saved.id, action_id: null }]);
    expect(String((await download(saved.id)).bytes)).toBe('x');
  });
});

describe('a tenant that speaks as real ones do', () => {
  let tenant: RunningTenant;
  let token: string;
  let tickets: number[];
  beforeAll(async () => {
    tenant = await startSmallTenant({ TENANT_DIALECT: 'real' });
    token = await tenantToken(tenant);
    const list = z.object({ tickets: z.array(z.looseObject({ id: z.int() })) });
    tickets = list.parse(await real('Tickets')).tickets.map(({ id }) => id);
  });
  afterAll(() => tenant?.stop());
  const real = (path: string, asking: Parameters<typeof expectOk>[1] = {}) =>
    expectOk(path, { base: tenant.url, token, ...asking });

  test('takes a form at /Attachment/image and shows the file like any other', async () => {
    const [ticketId = 0] = tickets;
    const bytes = content();
    const form = new FormData();
    form.set('ticket_id', String(ticketId));
    form.set('file', new Blob([bytes], { type: 'image/png' }), 'shot.png');
    const saved = wireAttachment.parse(await real('Attachment/image', { body: form }));
    expect(saved).toMatchObject({ filename: 'shot.png', content_type: 'image/png', isimage: true });
    const url = `${tenant.url}/api/Attachment/${saved.id}`;
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, range: 'bytes=0-9' },
    });
    const first = Buffer.from(await response.arrayBuffer());
    expect([response.status, first.equals(Buffer.from(bytes.slice(0, 10)))]).toEqual([206, true]);
  });

  test('ties a file to an entry by the entry’s number within its ticket', async () => {
    const [, first = 0, second = 0] = tickets;
    const note = (ticket_id: number) => ({ ticket_id, outcome: 'Private Note', note: 'x' });
    const numbered = z.looseObject({ id: z.int() });
    const entry = numbered.parse(await real('Actions', { json: [note(first)] }));
    const elsewhere = numbered.parse(await real('Actions', { json: [note(second)] }));
    const file = (ticket_id: number, action_id: number) => ({
      ticket_id,
      action_id,
      filename: 'a.txt',
      data_base64: btoa('x'),
    });
    const saved = await real('Attachment', { json: [file(first, entry.id)] });
    expect(saved).toMatchObject({ ticket_id: first, action_id: entry.id });
    await real('Attachment', { json: [file(second, elsewhere.id)] });
    const query = { ticket_id: String(first), action_id: String(entry.id) };
    const { attachments } = attachmentList.parse(await real('Attachment', { query }));
    expect(attachments).toMatchObject([{ ticket_id: first, action_id: entry.id }]);
    expect(
      await expectRefusal('Attachment', { base: tenant.url, token, json: [file(first, 9_999)] }),
    ).toMatchObject({ status: 400, field: 'action_id' });
  });
});
