import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BoardFilter, BoardPanel, BoardTheme } from '@/lib/domain/board';
import type { Lookups } from '@/lib/domain/lookups';
import type { Agent, Ticket } from '@/lib/domain/ticket';

/** An instant: epoch milliseconds, UTC. */
const instant = (name: string) => bigint(name, { mode: 'number' });

/** A signed-in agent. The cookie holds the id; here stands its hash only, and the tokens encrypted. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    agent: jsonb('agent').$type<Agent>().notNull(),
    /** The tenant's grant as AES-256-GCM, base64url. */
    grant: text('grant').notNull(),
    /** Tokens were renewed since the agent's record was read: roles are due to be read again. */
    agentStale: boolean('agent_stale').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_expires').on(table.expiresAt)],
);

/** What became of each write, by the key its browser gave it: HaloPSA has no such key. */
export const writes = pgTable(
  'writes',
  {
    agentId: integer('agent_id').notNull(),
    key: text('key').notNull(),
    /** What was asked, mostly as its SHA-256, so that one key cannot stand for two requests. */
    fingerprint: text('fingerprint').notNull(),
    /** `unknown`: it was sent, and nobody knows whether it arrived. */
    state: text('state').$type<'pending' | 'done' | 'unknown'>().notNull(),
    startedAt: instant('started_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agentId, table.key] }),
    index('writes_started').on(table.startedAt),
  ],
);

/** The open tickets as last read from the tenant: a restart goes on from them. */
export const keptTickets = pgTable('kept_tickets', {
  id: integer('id').primaryKey(),
  ticket: jsonb('ticket').$type<Ticket>().notNull(),
});

/** How far `keptTickets` reaches; one row, written last. */
export const keptReading = pgTable('kept_reading', {
  id: integer('id').primaryKey(),
  /** Which tenant's, and in which shape. */
  world: text('world').notNull(),
  through: instant('through').notNull(),
  wholeAt: instant('whole_at').notNull(),
  lookups: jsonb('lookups').$type<Lookups>().notNull(),
});

/** What an agent chose for themselves; what they did not choose is not here. */
export const agentSettings = pgTable('agent_settings', {
  agentId: integer('agent_id').primaryKey(),
  chosen: jsonb('chosen').notNull(),
});

/** What administrators chose for the whole desk; one row. */
export const deskSettings = pgTable('desk_settings', {
  id: integer('id').primaryKey(),
  /** One more with each change, so that nobody overwrites what they did not see. */
  version: integer('version').notNull(),
  chosen: jsonb('chosen').notNull(),
});

/** Lists with a name, each its owner's; `team`: its agents have it, too. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid('id').primaryKey(),
    ownerId: integer('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    name: text('name').notNull(),
    team: text('team'),
    query: text('query').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    index('saved_views_owner').on(table.ownerId),
    index('saved_views_team').on(table.team),
  ],
);

/** Ready texts that agents keep for themselves. */
export const ownTemplates = pgTable(
  'own_templates',
  {
    id: uuid('id').primaryKey(),
    ownerId: integer('owner_id').notNull(),
    name: text('name').notNull(),
    html: text('html').notNull(),
  },
  (table) => [index('own_templates_owner').on(table.ownerId)],
);

/** When an agent last looked at a ticket; as ticket 0, up to when everything counts as seen. */
export const seenTickets = pgTable(
  'seen_tickets',
  {
    agentId: integer('agent_id').notNull(),
    ticketId: integer('ticket').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.agentId, table.ticketId] })],
);

/** Wall boards as managers made them. */
export const boards = pgTable('boards', {
  id: uuid('id').primaryKey(),
  /** One more with each change, so that nobody overwrites what they did not see. */
  version: integer('version').notNull(),
  name: text('name').notNull(),
  filter: jsonb('filter').$type<BoardFilter>().notNull(),
  panels: jsonb('panels').$type<BoardPanel[]>().notNull(),
  maskClient: boolean('mask_client').notNull(),
  maskSummary: boolean('mask_summary').notNull(),
  theme: text('theme').$type<BoardTheme>().notNull(),
  zone: text('zone').notNull(),
});

/** The ways to put a board on a screen; of a link's key its hash only. */
export const boardLinks = pgTable(
  'board_links',
  {
    id: uuid('id').primaryKey(),
    boardId: uuid('board_id')
      .notNull()
      .references(() => boards.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    /** Null: until it is withdrawn. */
    expiresAt: instant('expires_at'),
  },
  (table) => [index('board_links_board').on(table.boardId)],
);

/** The screens that were let in by a link; of what lets each in again its hash only. */
export const boardScreens = pgTable(
  'board_screens',
  {
    id: uuid('id').primaryKey(),
    linkId: uuid('link_id')
      .notNull()
      .references(() => boardLinks.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    /** CSS pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    firstContactAt: instant('first_contact_at').notNull(),
    lastContactAt: instant('last_contact_at').notNull(),
    /** When somebody last had it load anew. */
    reloadAt: instant('reload_at'),
  },
  (table) => [index('board_screens_link').on(table.linkId)],
);
