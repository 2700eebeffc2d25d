import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { HaloSession } from '@/lib/halo/client';
import { startTenant } from '@/tests/support/running-tenant';
import { serviceDesk, unique } from './support';

const RESOLVED = 8;

type Written = { id: number; mark: string; bytes: Buffer };

async function start(data?: string) {
  const tenant = await startTenant({ data });
  onTestFinished(() => tenant.stop().then(() => {}));
  const { session } = serviceDesk({ url: tenant.url, data: tenant.data });
  return { tenant, session, lookups: await session.lookups() };
}

type Place = { clientId: number; typeId: number };

async function write(session: HaloSession, place: Place): Promise<Written> {
  const mark = unique('kept');
  const bytes = randomBytes(20_000);
  const { id } = await session.tickets.create({
    summary: mark,
    detailsHtml: '',
    ...place,
  });
  await session.actions.addNote(id, { html: `<p>${mark}</p>`, hiddenFromUser: false });
  await session.attachments.upload(id, {
    filename: 'log.bin',
    contentType: 'application/octet-stream',
    body: new Blob([new Uint8Array(bytes)]).stream(),
    size: bytes.byteLength,
  });
  await session.tickets.setStatus(id, { statusId: RESOLVED, resolution: mark });
  return { id, mark, bytes };
}

test(
  'what was acknowledged is still there after the power went, and nothing is half there',
  { timeout: 90_000 },
  async () => {
    const first = await start();
    const { tickets } = await first.session.tickets.list({ pageSize: 1 }, first.lookups);
    const place = {
      clientId: tickets[0]?.clientId ?? 0,
      typeId: first.lookups.types[0]?.id ?? 0,
    };
    const written: Written[] = [];
    for (let round = 0; round < 5; round += 1) written.push(await write(first.session, place));

    // The process dies in the middle of a crowd, as soon as the first few of them are answered.
    let acknowledged = 0;
    const gone = once(first.tenant.child, 'close');
    const crowd = Array.from({ length: 20 }, async () => {
      written.push(await write(first.session, place));
      acknowledged += 1;
      if (acknowledged === 3) first.tenant.child.kill('SIGKILL');
    });
    await Promise.allSettled(crowd);
    await gone;
    expect(written.length).toBeGreaterThanOrEqual(8);

    const second = await start(first.tenant.data);
    const { session, lookups } = second;
    for (const { id, mark, bytes } of written) {
      expect(await session.tickets.get(id, lookups)).toMatchObject({
        summary: mark,
        role: 'resolved',
        resolution: mark,
      });
      const actions = await session.actions.list(id, lookups);
      expect(actions.map(({ kind }) => kind)).toEqual(['note', 'status-change']);
      const [file] = await session.attachments.list(id);
      const { body } = await session.attachments.download(file?.id ?? 0);
      expect(Buffer.from(await new Response(body).arrayBuffer()).equals(bytes)).toBe(true);
    }
    const again = await write(session, place);
    expect(written.map(({ id }) => id)).not.toContain(again.id);
    expect(await second.tenant.stop()).toBe(0);
  },
);
