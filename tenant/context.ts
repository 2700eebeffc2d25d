import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type { NodePgDatabase, NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import type { Bell } from './bell';
import type { TenantSettings } from './env';
import type { Blobs } from '@/tenant/store/blobs';
import type { Reference } from '@/tenant/store/reference';
import type * as schema from '@/tenant/store/schema';

export type Db = NodePgDatabase<typeof schema>;

/** The database or a transaction on it. The embedded one has a single connection: inside a transaction use only that. */
export type Executor = PgDatabase<
  NodePgQueryResultHKT,
  typeof schema,
  ExtractTablesWithRelations<typeof schema>
>;

export type TenantLog = {
  info(line: string): void;
  error(line: string, cause?: unknown): void;
};

export type Tenant = {
  settings: TenantSettings;
  db: Db;
  /** Epoch ms, UTC. */
  now: () => number;
  log: TenantLog;
  blobs: Blobs;
  /** The look-up tables, at most two seconds old. */
  reference: () => Promise<Reference>;
  /** Rung after each commit: mail and webhooks may be due. */
  bell: Bell;
};

export type CallerAgent = {
  id: number;
  name: string;
  isMachine: boolean;
  isAdmin: boolean;
  /** The only clients this agent may see; null means all. */
  visibleClientIds: number[] | null;
};

/** Whoever holds the token: an agent, or a service application (no agent). */
export type Caller = {
  agent: CallerAgent | null;
  scopes: Set<string>;
  /** The OAuth client id of the application it was issued to. */
  appId: string;
};

export type ApiEnv = { Variables: { caller: Caller } };
