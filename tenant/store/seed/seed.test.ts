import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/database/open';
import type { Database } from '@/lib/database/open';
import * as schema from '../schema';
import { seedDemoDesk } from './seed';
import { shiftDemoDesk } from './shift';

const NOW = Date.parse('2026-11-24T10:20:00Z');
const THREE_DAYS = 3 * 86_400_000;

let folder: string;
let database: Database<typeof schema>;
const blobs = new Map<string, Uint8Array>();
const progress: number[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-desk-'));
  database = await openDatabase({ folder, schema, migrations: 'tenant/store/migrations' });
  await seedDemoDesk(database.db, {
    now: NOW,
    tickets: 600,
    progress: (step, done) => step === 'written' && progress.push(done),
    saveBlob: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      blobs.set(sha256, bytes);
      return { sha256, size: bytes.length };
    },
  });
}, 60_000);

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('seeding an empty tenant', () => {
  it('tells how far it is and marks the desk as seeded', async () => {
    expect(progress).toEqual([500, 600]);
    const [row] = await database.db.select().from(schema.meta).where(eq(schema.meta.key, 'seed'));
    expect(row?.value).toEqual({ seededAt: NOW, version: 1, tickets: 600 });
  });

  it('keeps the content of every attachment, in three readable formats', async () => {
    const rows = await database.db.select().from(schema.attachments);
    expect(rows.length).toBeGreaterThan(30);
    for (const { sha256, size, contentType } of rows) {
      const bytes = Buffer.from(blobs.get(sha256) ?? []);
      expect(bytes.length).toBe(size);
      if (contentType === 'image/png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      if (contentType === 'application/pdf')
        expect(bytes.toString('latin1')).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/);
    }
  });

  it('lets the next ticket follow the last number', async () => {
    const [row] = await database.db
      .insert(schema.tickets)
      .values({
        summary: 'New',
        clientId: 1,
        statusId: 1,
        priorityId: 3,
        ticketTypeId: 1,
        source: 'manual',
        dateOccurred: NOW,
        dateCreated: NOW,
        updatedAt: NOW,
        slaId: 1,
      })
      .returning({ id: schema.tickets.id });
    expect(row?.id).toBe(10_601);
    await database.db.delete(schema.tickets).where(eq(schema.tickets.id, 10_601));
  });

  it('numbers what was done on a ticket from 1, in the order it was done', async () => {
    const rows = await database.db
      .select()
      .from(schema.actions)
      .orderBy(schema.actions.ticketId, schema.actions.id);
    expect(rows.length).toBeGreaterThan(2000);
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      expect(row.number).toBe(before?.ticketId === row.ticketId ? before.number + 1 : 1);
    });
    const inTime = rows.toSorted((a, b) => a.id - b.id);
    expect(inTime.every((row, index) => row.at >= (inTime[index - 1]?.at ?? 0))).toBe(true);
  });

  it('lets every ticket be found by the words of its summary', async () => {
    const { rows } = await database.db.execute(sql`
      select count(*)::int as held, count(*) filter (
        where s.document @@ plainto_tsquery('english', t.id::text)
          and tsvector_to_array(search_words(t.summary, 1000)) <@ tsvector_to_array(s.document)
      )::int as found from tickets t left join ticket_search s on s.ticket_id = t.id`);
    expect(rows).toEqual([{ held: 600, found: 600 }]);
  });

  it('gives the four demo sign-ins their roles', async () => {
    const names = ['technician', 'manager', 'admin', 'restricted'];
    const rows = await database.db
      .select()
      .from(schema.agents)
      .where(inArray(schema.agents.username, names));
    expect(rows.map(({ username, roleNames }) => [username, roleNames[0]]).sort()).toEqual([
      ['admin', 'Administrator'],
      ['manager', 'Manager'],
      ['restricted', 'Technician'],
      ['technician', 'Technician'],
    ]);
    expect(
      rows.every(({ passwordHash }) => /^[0-9a-f]{32}:[0-9a-f]{64}$/.test(passwordHash ?? '')),
    ).toBe(true);
  });
});

describe('starting a demo desk again days later', () => {
  it('lives around the new now, with as many tickets and nothing from the future', async () => {
    const later = NOW + THREE_DAYS;
    await shiftDemoDesk(database.db, later);
    const rows = await database.db.select().from(schema.tickets);
    expect(rows).toHaveLength(600);
    expect(rows.every((row) => row.dateOccurred < later && row.updatedAt <= later)).toBe(true);
    expect(Math.max(...rows.map((row) => row.dateOccurred))).toBeGreaterThan(later - 3_600_000);
    const [files] = await database.db.select({ held: count() }).from(schema.attachments);
    expect(files?.held).toBeGreaterThan(30);
    const [searched] = await database.db.select({ held: count() }).from(schema.ticketSearch);
    expect(searched?.held).toBe(600);
  });
});
