import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getTableName, sql } from 'drizzle-orm';
import { openDatabase, type Database } from '@/lib/database/open';
import type { Db, Executor, Tenant } from '@/tenant/context';
import type { TenantSettings } from '@/tenant/env';
import { releaseContents } from '@/tenant/resources/release-contents';
import { attachmentFolder, openBlobs } from './blobs';
import { readMarks } from './marks';
import * as schema from './schema';
import { seedDemoDesk } from './seed/seed';
import { shiftDemoDesk } from './seed/shift';

const MIGRATIONS = 'tenant/store/migrations';
const STALE_MS = 2 * 3_600_000;

function databaseFolder(settings: TenantSettings): string {
  return join(settings.dataFolder, 'tenant', 'db');
}

/** Opens the tenant's database with its tables current. Rejects where another process has it. */
export function openDesk(settings: TenantSettings): Promise<Database<typeof schema>> {
  const folder = databaseFolder(settings);
  return openDatabase({ url: settings.databaseUrl, folder, schema, migrations: MIGRATIONS });
}

type Preparing = { db: Db; settings: TenantSettings; now: number; say: (line: string) => void };

const number = new Intl.NumberFormat('en-GB');

/** A line every few seconds, however large the desk. */
function saysProgress(say: (line: string) => void) {
  return (step: 'drawn' | 'written', done: number, total: number) => {
    const aLine = step === 'drawn' ? 10_000 : total > 20_000 ? 5_000 : 500;
    const isEnd = step === 'written' && done === total;
    if (done % aLine !== 0 && !isEnd) return;
    const what = step === 'drawn' ? 'laying out' : 'seeding';
    say(`${what} the demo desk… ${number.format(done)} of ${number.format(total)} tickets`);
  };
}

/** After so many rows at once: the embedded database has nobody else to count and tidy them. */
async function tidy(db: Db): Promise<void> {
  await db.execute(sql`vacuum analyze`);
}

/**
 * Seeds the demo desk into an empty database, telling how far it is; `tickets` are how many
 * (default 2,700).
 */
export async function seedDesk(preparing: Preparing & { tickets?: number }): Promise<void> {
  const { db, settings, now, say, tickets } = preparing;
  const blobs = openBlobs(attachmentFolder(settings.dataFolder));
  await seedDemoDesk(db, {
    now,
    tickets,
    progress: saysProgress(say),
    saveBlob: (bytes) => blobs.saveBytes(bytes),
  });
  await tidy(db);
}

/** Makes the desk ready: seeded when empty, moved to around `now` when nobody wrote since a day ago. */
export async function prepareDesk(preparing: Preparing): Promise<void> {
  const { db, now, say } = preparing;
  const { seededAt, lastWriteAt } = await readMarks(db);
  const [agent] = await db.select({ id: schema.agents.id }).from(schema.agents).limit(1);
  if (seededAt === null && agent === undefined) {
    await seedDesk(preparing);
    return;
  }
  const untouched = seededAt !== null && (lastWriteAt === null || lastWriteAt < seededAt);
  if (untouched && now - seededAt > STALE_MS) {
    say('moving the demo desk to today…');
    await shiftDemoDesk(db, now);
    await tidy(db);
  }
}

/** A demo desk with writes is offered a fresh start once it is this old: its queues have all gone red. */
const OUTLIVED_MS = 3 * 24 * 3_600_000;

export type DeskAge = {
  /** Epoch ms; null where this is no demo desk. */
  seededAt: number | null;
  lastWriteAt: number | null;
  isOutlived: boolean;
};

/** How old the demo desk is, and whether a fresh one would be better. */
export async function readDeskAge(db: Executor, now: number): Promise<DeskAge> {
  const { seededAt, lastWriteAt } = await readMarks(db);
  const isWritten = seededAt !== null && lastWriteAt !== null && lastWriteAt >= seededAt;
  return { seededAt, lastWriteAt, isOutlived: isWritten && now - seededAt > OUTLIVED_MS };
}

/** Lays the demo desk out anew while the tenant runs. Rejects where this is no demo desk. */
export async function freshenDesk(tenant: Pick<Tenant, 'db' | 'blobs' | 'now'>): Promise<void> {
  const { db, now } = tenant;
  const kept = await db
    .selectDistinct({ sha256: schema.attachments.sha256 })
    .from(schema.attachments);
  await shiftDemoDesk(db, now());
  await releaseContents(
    tenant,
    kept.map(({ sha256 }) => sha256),
  );
  await tidy(db);
}

const tables = [
  schema.meta,
  schema.teams,
  schema.workdays,
  schema.holidays,
  schema.slas,
  schema.priorities,
  schema.statuses,
  schema.ticketTypes,
  schema.categories,
  schema.outcomes,
  schema.cannedTexts,
  schema.agents,
  schema.agentTeams,
  schema.clients,
  schema.sites,
  schema.users,
  schema.contracts,
  schema.assets,
  schema.tickets,
  schema.actions,
  schema.attachments,
  schema.ticketSearch,
  schema.mails,
  schema.webhooks,
  schema.webhookDeliveries,
  schema.apps,
  schema.codes,
  schema.tokens,
  schema.logins,
];

/** Empties the tenant: the embedded database's folder is removed, PostgreSQL's tables are emptied. */
export async function wipeDesk(settings: TenantSettings): Promise<void> {
  // Opening takes the lock, so a running tenant is found before anything is lost.
  const desk = await openDesk(settings);
  try {
    if (desk.kind === 'postgres') {
      const names = tables.map((table) => `"${getTableName(table)}"`).join(', ');
      await desk.db.execute(sql.raw(`truncate ${names} restart identity`));
    }
  } finally {
    await desk.close();
  }
  if (desk.kind === 'embedded')
    await rm(databaseFolder(settings), { recursive: true, force: true });
  await rm(attachmentFolder(settings.dataFolder), { recursive: true, force: true });
}
