import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { createHalo, type Dialect } from './client';
import type { TokenSource } from './tokens';

let tenant: FaultServer;
beforeEach(async () => {
  tenant = await startFaultServer();
});
afterEach(() => tenant.close());

const steady: TokenSource = { current: async () => 'token', renew: async () => 'token-2' };

function attachments(dialect: Dialect = 'simplified', tokens = steady, timeoutMs = 5_000) {
  const halo = createHalo({
    url: tenant.url,
    dialect,
    now: Date.now,
    timeoutMs,
    sleep: async () => {},
  });
  return halo.session(tokens).attachments;
}

const route = 'POST /api/Attachment';
const bytes = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));

function streamOf(sizes: number[]): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      const size = sizes.shift();
      if (size === undefined) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(from, from + size)));
      from += size;
    },
  });
}

async function received() {
  const call = tenant.callsTo(route)[0];
  if (!call) throw new Error('the tenant got no upload');
  const type = call.headers['content-type'] ?? '';
  const form = await new Response(new Uint8Array(call.body), {
    headers: { 'content-type': type },
  }).formData();
  const file = form.get('file');
  if (!(file instanceof File)) throw new Error('the upload holds no file');
  return { call, form, file };
}

describe('a file goes to the tenant', () => {
  test.each([
    ['known', 1_000],
    ['unknown', null],
  ])('as a form, byte for byte, its size %s', async (_, size) => {
    tenant.script(route, { status: 201, json: { id: 1 } });
    await attachments().upload(42, {
      filename: 'sp\u00f6ol "log".txt',
      contentType: 'text/plain',
      body: streamOf([1, 500, 499]),
      size,
    });
    const { call, form, file } = await received();
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(form.get('ticket_id')).toBe('42');
    expect(form.get('isimage')).toBe('false');
    expect(form.get('filename')).toBe('sp\u00f6ol "log".txt');
    expect(call.headers['content-length']).toBe(
      size === null ? undefined : String(call.body.length),
    );
  });

  test.each([[[1_000]], [[1, 1, 1, 997]], [[2, 998]], [[400, 600]]])(
    'as base64 JSON to a real tenant, in pieces of %j',
    async (sizes) => {
      tenant.script(route, { status: 201, json: { id: 1 } });
      await attachments('real').upload(42, {
        filename: 'a"b\r\n.png',
        contentType: 'image/png',
        body: streamOf(sizes),
        size: 1_000,
      });
      const [sent] = JSON.parse(tenant.calls[0]?.body.toString() ?? '') as Record<
        string,
        unknown
      >[];
      expect(sent).toMatchObject({ ticket_id: 42, filename: 'a"b  .png', isimage: true });
      expect(Buffer.from(String(sent?.data_base64), 'base64').equals(bytes)).toBe(true);
    },
  );

  test('a name or type with line breaks cannot add headers or fields', async () => {
    tenant.script(route, { status: 201 });
    await attachments().upload(42, {
      filename: 'x"\r\nContent-Type: text/html\r\n\r\n<b>',
      contentType: 'text/html\r\nX-Evil: 1',
      body: streamOf([10]),
      size: 10,
    });
    const { file, form } = await received();
    expect(file.type).toBe('application/octet-stream');
    expect(file.size).toBe(10);
    expect([...form.keys()].sort()).toEqual(['file', 'filename', 'isimage', 'ticket_id']);
  });

  test('is sent once even when the tenant fails, and its outcome is unknown', async () => {
    tenant.script(route, { status: 503 });
    const upload = { filename: 'a', contentType: 'text/plain', body: streamOf([10]), size: 10 };
    await expect(attachments().upload(42, upload)).rejects.toMatchObject({
      kind: 'unavailable',
      outcome: 'unknown',
    });
    expect(tenant.calls).toHaveLength(1);
  });

  test('a rejected token is renewed for the next try', async () => {
    tenant.script(route, { status: 401 });
    const rejected: string[] = [];
    const tokens = {
      current: async () => 'stale',
      renew: async (token: string) => {
        rejected.push(token);
        return 'fresh';
      },
    };
    const upload = { filename: 'a', contentType: 'text/plain', body: streamOf([10]), size: 10 };
    await expect(attachments('simplified', tokens).upload(42, upload)).rejects.toMatchObject({
      kind: 'unauthorized',
      outcome: 'refused',
    });
    expect(rejected).toEqual(['stale']);
  });

  test('a sender that breaks off is told as a fault, not as success', async () => {
    tenant.script(route, { status: 201 });
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('the browser went away')),
    });
    const upload = { filename: 'a', contentType: 'text/plain', body, size: 10 };
    await expect(attachments().upload(42, upload)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('a file comes from the tenant', () => {
  test('with its name, type and size', async () => {
    tenant.script('GET /api/Attachment/9', {
      text: 'log line',
      headers: {
        'content-type': 'text/plain',
        'content-length': '8',
        'content-disposition': `attachment; filename="spool.log"; filename*=UTF-8''sp%C3%B6ol.log`,
      },
    });
    const { body, ...facts } = await attachments().download(9);
    expect(await new Response(body).text()).toBe('log line');
    expect(facts).toEqual({
      ...{ contentType: 'text/plain', filename: 'sp\u00f6ol.log', size: 8, range: null },
    });
  });

  test('in parts where a part was asked for and the tenant can give it', async () => {
    tenant.script(
      'GET /api/Attachment/9',
      { status: 206, text: 'log', headers: { 'content-range': 'bytes 0-2/8' } },
      { text: 'log line', headers: { 'content-range': 'bytes 0-2/8' } },
      { status: 416 },
    );
    const part = await attachments().download(9, 'bytes=0-2');
    expect(await new Response(part.body).text()).toBe('log');
    expect(part.range).toBe('bytes 0-2/8');
    expect(tenant.calls[0]?.headers).toMatchObject({
      ...{ range: 'bytes=0-2', 'accept-encoding': 'identity' },
    });
    const whole = await attachments().download(9, 'bytes=0-2');
    expect(await new Response(whole.body).text()).toBe('log line');
    expect(whole.range).toBeNull();
    await expect(attachments().download(9, 'bytes=9-')).rejects.toMatchObject({ status: 416 });
  });

  test('a file that is a web page is a file all the same', async () => {
    tenant.script('GET /api/Attachment/9', {
      text: '<html>',
      headers: { 'content-type': 'text/html' },
    });
    const { body, filename } = await attachments().download(9);
    expect(await new Response(body).text()).toBe('<html>');
    expect(filename).toBeNull();
  });

  test('a tenant that stops half-way fails the download', async () => {
    tenant.script('GET /api/Attachment/9', { text: 'half', fault: 'cut' });
    const { body } = await attachments().download(9);
    await expect(new Response(body).text()).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('a file that is not there is not found', async () => {
    await expect(attachments().download(9)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('the list reads both spellings', async () => {
    tenant.script('GET /api/Attachment', {
      json: {
        attachments: [
          {
            id: 1,
            filename: 'a.png',
            contenttype: 'image/png',
            action_id: 7,
            filesize: 12,
            datecreated: '2024-02-15T09:00:00Z',
          },
          { id: 2, content_type: 'text/plain', filesize: -1, action_id: 0 },
        ],
      },
    });
    expect(await attachments().list(42)).toEqual([
      {
        id: 1,
        ticketId: 42,
        actionId: 7,
        filename: 'a.png',
        contentType: 'image/png',
        size: 12,
        at: Date.parse('2024-02-15T09:00:00Z'),
      },
      {
        id: 2,
        ticketId: 42,
        actionId: null,
        filename: 'attachment-2',
        contentType: 'text/plain',
        size: null,
        at: null,
      },
    ]);
  });
});
