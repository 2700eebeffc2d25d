import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
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
  ticketDraft,
  upload,
  uploaded,
} from './support';
import { named } from './wire';

describe('texts made to keep the tenant busy', () => {
  // Each took the tenant longer than a test may take.
  test('a note of four hundred thousand opened tags is taken like any other', async () => {
    const { id } = await newTicket();
    const note = '<'.repeat(400_000);
    expect((await addAction({ ticket_id: id, note, actiontype_id: 0 })).note).toBe(note);
    const blank = '<p>&nbsp;</p>\n'.repeat(20_000);
    const json = [{ ticket_id: id, note: blank, actiontype_id: 0 }];
    expect(await expectRefusal('Actions', { json })).toMatchObject({ status: 400, field: 'note' });
  });

  test('base64 of nothing but blanks and one wrong letter is refused', async () => {
    const { id } = await newTicket();
    for (const data_base64 of [`${' '.repeat(500_000)}!`, `${'A= '.repeat(200_000)}`]) {
      const json = [{ ticket_id: id, filename: 'a.bin', data_base64 }];
      expect(await expectRefusal('Attachment', { json })).toMatchObject({
        status: 400,
        field: 'data_base64',
      });
    }
  });

  test('base64 in lines, padded, is understood', async () => {
    const { id } = await newTicket();
    const item = { ticket_id: id, filename: 'a.txt', data_base64: 'aGVs\r\nbG8=\r\n' };
    await expectOk('Attachment', { json: [item] });
    const [file] = await attachmentsOf(id);
    expect(String((await download(file?.id ?? 0)).bytes)).toBe('hello');
  });
});

describe('a NUL character', () => {
  test.each(['summary', 'details', 'category_1', 'reportedby', 'resolution'])(
    'in %s of a ticket: 400 that names the field',
    async (field) => {
      const json = [await ticketDraft({ [field]: 'a\0b' })];
      expect(await expectRefusal('Tickets', { json })).toMatchObject({ status: 400, field });
    },
  );

  test.each(['note', 'outcome', 'emailto', 'emailsubject'])(
    'in %s of an action: 400 that names the field',
    async (field) => {
      const { id } = await newTicket();
      const json = [{ ticket_id: id, note: 'x', [field]: 'a\0b' }];
      expect(await expectRefusal('Actions', { json })).toMatchObject({ status: 400, field });
    },
  );

  test.each(['Tickets?search=', 'Tickets?team=', 'Client?search=', 'Users?search='])(
    'in a search (%s): 400',
    async (path) => expect((await ask(`${path}a%00b`)).status).toBe(400),
  );
});

describe('files that are refused', () => {
  const isOnDisk = (bytes: Uint8Array) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const folder = join(inject('tenantData'), 'tenant', 'attachments');
    return existsSync(join(folder, hash.slice(0, 2), hash.slice(2)));
  };
  const content = () => new Uint8Array(randomBytes(5_000));

  test('a file that is taken is on the disk', async () => {
    const { id } = await newTicket();
    const bytes = content();
    await uploaded(id, { name: 'kept.bin', bytes });
    expect(isOnDisk(bytes)).toBe(true);
  });

  test.each([
    ['a ticket that is not there', 'ticket_id', '2000000000', 404],
    ['an action of another ticket', 'action_id', '1', 400],
    ['no usable name', 'filename', '../', 400],
  ])('for %s leave nothing on the disk', async (_, field, value, status) => {
    const { id } = await newTicket();
    for (const order of ['before', 'after'] as const) {
      const bytes = content();
      const form = new FormData();
      const fields: Record<string, string> = { ticket_id: String(id), [field]: value };
      const file = new Blob([bytes]);
      if (order === 'after') form.set('file', file, 'a.bin');
      for (const [name, text] of Object.entries(fields)) form.set(name, text);
      if (order === 'before') form.set('file', file, 'a.bin');
      expect([order, (await ask('Attachment', { body: form })).status]).toEqual([order, status]);
      expect(isOnDisk(bytes)).toBe(false);
    }
  });

  test('several as JSON of which the last is refused leave nothing', async () => {
    const { id } = await newTicket();
    const bytes = content();
    const data_base64 = Buffer.from(bytes).toString('base64');
    const good = { ticket_id: id, filename: 'a.bin', data_base64 };
    const json = [good, { ...good, action_id: 1 }];
    expect(await expectRefusal('Attachment', { json })).toMatchObject({ status: 400 });
    expect(isOnDisk(bytes)).toBe(false);
    expect(await attachmentsOf(id)).toEqual([]);
  });

  test('never take away the same content from another ticket', async () => {
    const { id } = await newTicket();
    const bytes = content();
    const refused = () => upload(2_000_000_000, { name: 'a.bin', bytes });
    const late = () => {
      const form = new FormData();
      form.set('file', new Blob([bytes]), 'a.bin');
      form.set('ticket_id', '2000000000');
      return ask('Attachment', { body: form });
    };
    const [file] = await Promise.all([
      uploaded(id, { name: 'a.bin', bytes }),
      ...[refused(), late(), late(), late()],
    ]);
    expect((await late()).status).toBe(404);
    expect((await download(file.id)).bytes.equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('in whose name an action stands', () => {
  const forbidden = { status: 403, message: 'Insufficient permissions' };

  test('an agent cannot sign as another; an administrator can', async () => {
    const [technician, admin] = [await agentToken('technician'), await agentToken('admin')];
    const [me, boss] = await Promise.all(
      [technician, admin].map(async (token) => named.parse(await expectOk('Agent/me', { token }))),
    );
    const [clientId] = await clientIds(technician);
    const { id } = await newTicket({ client_id: clientId });
    const note = { ticket_id: id, note: 'Called back', actiontype_id: 0 };
    for (const field of ['agent_id', 'who_agentid']) {
      const json = [{ ...note, [field]: boss?.id }];
      expect(await expectRefusal('Actions', { json, token: technician })).toMatchObject(forbidden);
    }
    const own = await addAction({ ...note, agent_id: me?.id }, technician);
    expect(own).toMatchObject({ agent_id: me?.id });
    const asked = await addAction({ ...note, agent_id: me?.id }, admin);
    expect(asked).toMatchObject({ agent_id: me?.id });
  });
});
