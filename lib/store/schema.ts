import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { Lookups } from '@/lib/domain/lookups';
import type { Agent, DeskRole, Ticket } from '@/lib/domain/ticket';

/** An instant: epoch milliseconds, UTC. */
const instant = (name: string) => bigint(name, { mode: 'number' });

/** A signed-in agent. The cookie holds the id; here stands its hash only, and the tokens encrypted. */
export const sessions = pgTable(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    agent: jsonb('agent').$type<Agent>().notNull(),
    role: text('role').$type<DeskRole>().notNull(),
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
    /** SHA-256 of what was asked, so that one key cannot stand for two requests. */
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
