import * as schema from '../schema';
import { agentRows, agentTeamRows } from './agents';
import { assetRows } from './assets';
import { holidayRows, workdayRows } from './calendars';
import { clientRows, contractRows, siteRows } from './client-rows';
import { demoFiles } from './demo-files';
import * as settings from './desk-settings';
import { DEFAULT_TICKETS, generateDesk } from './generate';
import { insertRows, insertTickets, setSequences } from './insert-rows';
import type { SavedFile, SeedDatabase } from './insert-rows';

export type SeedOptions = {
  /** Epoch ms: the desk is as it stands at this instant. */
  now: number;
  /** How many tickets over the last 90 days; open ones in proportion. */
  tickets?: number;
  /** Told as tickets are thought up (`drawn`), then as they go in (`written`): how many of how many. */
  progress?: (step: 'drawn' | 'written', done: number, total: number) => void;
  /** Keeps an attachment's content and gives back its address. */
  saveBlob: (bytes: Uint8Array) => Promise<SavedFile>;
};

const SERIAL_TABLES = [
  'teams',
  'workdays',
  'holidays',
  'slas',
  'statuses',
  'ticket_types',
  'categories',
  'outcomes',
  'canned_texts',
  'agents',
  'clients',
  'sites',
  'users',
  'contracts',
  'assets',
] as const;

/**
 * Fills an empty database with the demo desk as it stands at `now`, in one transaction: the same
 * desk for the same `now`. Leaves `meta.seed` = `{ seededAt, version, tickets }` behind.
 *
 * @throws the driver's error where the tables are missing or not empty; nothing is kept then.
 */
export async function seedDemoDesk(db: SeedDatabase, options: SeedOptions): Promise<void> {
  const { now, tickets = DEFAULT_TICKETS, progress, saveBlob } = options;
  const desk = generateDesk(now, tickets, (done) => progress?.('drawn', done, tickets));
  const files: SavedFile[] = [];
  for (const file of demoFiles) files.push(await saveBlob(file.bytes()));
  await db.transaction(async (tx) => {
    await insertRows(tx, schema.teams, settings.teamRows);
    await insertRows(tx, schema.workdays, workdayRows);
    await insertRows(tx, schema.holidays, holidayRows(now));
    await insertRows(tx, schema.slas, settings.slaRows);
    await insertRows(tx, schema.priorities, settings.priorityRows);
    await insertRows(tx, schema.statuses, settings.statusRows);
    await insertRows(tx, schema.ticketTypes, settings.typeRows);
    await insertRows(tx, schema.categories, settings.categoryRows);
    await insertRows(tx, schema.outcomes, settings.outcomeRows);
    await insertRows(tx, schema.cannedTexts, settings.cannedRows);
    await insertRows(tx, schema.agents, agentRows());
    await insertRows(tx, schema.agentTeams, agentTeamRows());
    await insertRows(tx, schema.clients, clientRows);
    await insertRows(tx, schema.sites, siteRows);
    await insertRows(tx, schema.contracts, contractRows(now));
    await insertRows(tx, schema.users, desk.people);
    await insertRows(tx, schema.assets, assetRows(desk.people));
    await setSequences(tx, SERIAL_TABLES);
    await insertTickets(tx, desk, files, (done) =>
      progress?.('written', done, desk.tickets.length),
    );
    await insertRows(tx, schema.meta, [
      { key: 'seed', value: { seededAt: now, version: 1, tickets } },
      { key: 'seed_files', value: files },
    ]);
  });
}
