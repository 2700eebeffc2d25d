import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { describe, expect, inject, test } from 'vitest';
import {
  ask,
  attachmentsOf,
  download,
  expectOk,
  expectRefusal,
  newTicket,
  serviceToken,
  upload,
  uploaded,
} from './support';
import { attachmentList, refusal, wireAttachment } from './wire';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a file on a ticket', () => {
  test('sent as a form is listed with its name, type and size, and comes back byte for byte', async () => {
    const { id } = await newTicket();
    const bytes = new Uint8Array(randomBytes(300_000));
    const file = { name: 'Screenshot 2024-02-15.png', bytes, type: 'image/png', isImage: true };
    const { status, body } = await upload(id, file);
    expect(status).toBe(201);
    const { attachments, ...attachment } = attachmentList.extend(wireAttachment.shape).parse(body);
    expect(attachments).toEqual([attachment]);
    expect(attachment).toMatchObject({
      filename: 'Screenshot 2024-02-15.png',
      contenttype: 'image/png',
      filesize: 300_000,
      isimage: true,
    });
    expect(await attachmentsOf(id)).toEqual([attachment]);

    const back = await download(attachment.id);
    expect(back.bytes.equals(Buffer.from(bytes))).toBe(true);
    expect(back.headers.get('content-type')).toBe('image/png');
    expect(back.headers.get('content-length')).toBe('300000');
    expect(back.headers.get('x-content-type-options')).toBe('nosniff');
    expect(back.headers.get('content-disposition')).toContain('attachment;');
  });

  test('sent as JSON is the same, one or several', async () => {
    const { id } = await newTicket();
    const content = randomBytes(5_000);
    const item = (filename: string) => ({
      ticket_id: id,
      filename,
      isimage: false,
      content_type: 'application/pdf',
      data_base64: content.toString('base64'),
    });
    const json = [item('a.pdf'), item('b.pdf')];
    const body = await expectOk('Attachment', { json });
    const { attachments } = attachmentList.parse(body);
    expect(attachments.map(({ filename }) => filename)).toEqual(['a.pdf', 'b.pdf']);
    expect(await attachmentsOf(id)).toEqual(attachments);
    expect((await download(attachments[1]?.id ?? 0)).bytes.equals(content)).toBe(true);
  });

  test('the fields may stand before or after the file', async () => {
    const { id } = await newTicket();
    const form = new FormData();
    form.set('file', new Blob(['late fields'], { type: 'text/plain' }), 'own-name.txt');
    form.set('ticket_id', String(id));
    expect(await expectOk('Attachment', { body: form })).toMatchObject({
      filename: 'own-name.txt',
      filesize: 11,
    });
  });

  test('two files of one name stay two, a ticket without files has none', async () => {
    const { id } = await newTicket();
    expect(await attachmentsOf(id)).toEqual([]);
    await uploaded(id, { name: 'log.txt', bytes: bytesOf('first') });
    await uploaded(id, { name: 'log.txt', bytes: bytesOf('second') });
    const listed = await attachmentsOf(id);
    const contents = await Promise.all(listed.map(async (file) => (await download(file.id)).bytes));
    expect(contents.map(String)).toEqual(['first', 'second']);
  });

  test.each([
    ['Rechnung für März – 5 €.pdf', 'Rechnung für März – 5 €.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\sue\\log.txt', 'log.txt'],
    ['in\u0000voice\u0007\u202e.txt', 'invoice.txt'],
    ["it's 100% (ok)*.txt", "it's 100% (ok)*.txt"],
  ])('a name such as %j is kept as %j', async (name, kept) => {
    const { id } = await newTicket();
    const item = { ticket_id: id, filename: name, data_base64: btoa('x') };
    const attachment = wireAttachment.parse(await expectOk('Attachment', { json: [item] }));
    expect(attachment.filename).toBe(kept);
    const disposition = (await download(attachment.id)).headers.get('content-disposition') ?? '';
    const encoded = /filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe(kept);
  });

  test('a form’s file name is cleaned like any other', async () => {
    const { id } = await newTicket();
    const file = { name: '..\\..\\boot.ini', bytes: bytesOf('x') };
    expect((await uploaded(id, file)).filename).toBe('boot.ini');
  });

  test('a page of HTML is handed out to be saved, never shown as the tenant’s own', async () => {
    const { id } = await newTicket();
    const file = { name: 'x.html', bytes: bytesOf('<script>1</script>'), type: 'text/html' };
    const { headers } = await download((await uploaded(id, file)).id);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('refusals', () => {
  test('an empty file', async () => {
    const { id } = await newTicket();
    expect(await upload(id, { name: 'empty.txt', bytes: new Uint8Array() })).toMatchObject({
      status: 400,
      body: { message: 'Invalid field value', field: 'file' },
    });
    expect(await attachmentsOf(id)).toEqual([]);
  });

  test.each([
    [2_000_000_000, 404, 'Ticket not found'],
    [0, 400, 'Invalid field value'],
    [1.5, 400, 'Invalid field value'],
  ])('a file for ticket %s', async (ticketId, status, message) => {
    const answer = await upload(ticketId, { name: 'a.txt', bytes: bytesOf('x') });
    expect(answer).toMatchObject({ status, body: { message } });
  });

  test.each([
    ['no name at all', { filename: '' }, 'filename'],
    ['a name that is only a path', { filename: '../' }, 'filename'],
    ['content that is no base64', { data_base64: 'not base64!' }, 'data_base64'],
    ['no content', { data_base64: undefined }, 'data_base64'],
    ['an action of another ticket', { action_id: 1 }, 'action_id'],
  ])('%s', async (_, over, field) => {
    const { id } = await newTicket();
    const item = { ticket_id: id, filename: 'a.txt', data_base64: btoa('x'), ...over };
    expect(await expectRefusal('Attachment', { json: [item] })).toMatchObject({
      status: 400,
      field,
    });
  });

  test('a form without a file, a broken form, and one that was cut off', async () => {
    const { id } = await newTicket();
    const form = new FormData();
    form.set('ticket_id', String(id));
    expect(await expectRefusal('Attachment', { body: form })).toMatchObject({
      status: 400,
      field: 'file',
    });
    const type = 'multipart/form-data; boundary=b';
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
    for (const [contentType, body] of [
      ['multipart/form-data', 'x'],
      [type, 'no parts here'],
      [type, `${head}cut off`],
    ] as const) {
      const headers = { 'content-type': contentType };
      expect(await expectRefusal('Attachment', { body, headers })).toMatchObject({ status: 400 });
    }
    expect(await attachmentsOf(id)).toEqual([]);
  });

  test('more than fifty megabytes: 413 in words, and the tenant goes on', async () => {
    const { id } = await newTicket();
    const answer = await upload(id, { name: 'big.iso', bytes: new Uint8Array(51 * 1024 * 1024) });
    expect(answer).toMatchObject({
      status: 413,
      body: { message: expect.stringContaining('50 MB') },
    });
    expect(await attachmentsOf(id)).toEqual([]);
  });

  test('a connection lost half-way leaves nothing behind, and the tenant goes on', async () => {
    const { id } = await newTicket();
    const { hostname, port } = new URL(inject('tenantUrl'));
    for (const type of ['multipart/form-data; boundary=b', 'application/json']) {
      const request = httpRequest({
        ...{ hostname, port, path: '/api/Attachment', method: 'POST' },
        headers: {
          authorization: `Bearer ${await serviceToken()}`,
          'content-type': type,
          'content-length': 1_000_000,
        },
      });
      const gone = new Promise((done) => request.once('close', done));
      request.on('error', () => {});
      const part = 'Content-Disposition: form-data; name="file"; filename="a.txt"';
      request.write(`--b\r\n${part}\r\n\r\n${'x'.repeat(200_000)}`, () => request.destroy());
      await gone;
    }
    expect(await attachmentsOf(id)).toEqual([]);
  });

  test('a file that is not there: 404 as JSON', async () => {
    for (const id of ['2000000000', 'abc', '0', '../1']) {
      const url = `${inject('tenantUrl')}/api/Attachment/${encodeURIComponent(id)}`;
      const headers = { authorization: `Bearer ${await serviceToken()}` };
      const response = await fetch(url, { headers });
      expect([id, response.status]).toEqual([id, 404]);
      expect(refusal.parse(await response.json()).message).toBe('Attachment not found');
    }
    expect(await ask('Attachment?ticket_id=2000000000')).toMatchObject({ status: 404 });
    expect(await ask('Attachment')).toMatchObject({ status: 400, body: { field: 'ticket_id' } });
  });
});
