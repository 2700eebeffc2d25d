import { isNull, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BoardFilter, BoardPanel, BoardTheme } from '@/lib/domain/board';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import type { Lookups } from '@/lib/domain/lookups';
import type {
  BreachCause,
  DecisionKind,
  ReviewPart,
  ReviewSummary,
  SettledHow,
} from '@/lib/domain/review';
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

/** The sittings of escalation reviews; of one scope at most one is open. */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid('id').primaryKey(),
    /** Team ids in ascending order, with commas between them; empty: the whole desk. */
    scope: text('scope').notNull(),
    openedAt: instant('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
    closedAt: instant('closed_at'),
    closedBy: text('closed_by'),
    summary: jsonb('summary').$type<ReviewSummary>(),
  },
  (table) => [
    uniqueIndex('reviews_open').on(table.scope).where(isNull(table.closedAt)),
    index('reviews_opened').on(table.openedAt),
  ],
);

/** What reviews decided about tickets. */
export const reviewDecisions = pgTable(
  'review_decisions',
  {
    id: uuid('id').primaryKey(),
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id),
    /** The key its browser gave it. */
    key: text('key').notNull(),
    /** All that was asked for by it. */
    order: jsonb('order').$type<unknown>(),
    ticketId: integer('ticket').notNull(),
    summary: text('summary').notNull(),
    clientName: text('client_name'),
    part: text('part').$type<ReviewPart>().notNull(),
    kind: text('kind').$type<DecisionKind>().notNull(),
    cause: text('cause').$type<BreachCause>(),
    changed: text('changed').notNull(),
    note: text('note').notNull(),
    ownerId: integer('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    dueAt: instant('due_at').notNull(),
    byId: integer('by_id').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledHow: text('settled_how').$type<SettledHow>(),
    settledBy: text('settled_by'),
  },
  (table) => [
    uniqueIndex('review_decisions_key').on(table.byId, table.key),
    index('review_decisions_review').on(table.reviewId),
    index('review_decisions_ticket').on(table.ticketId, table.at),
    index('review_decisions_standing').on(table.ticketId).where(isNull(table.settledAt)),
    index('review_decisions_settled').on(table.settledAt),
  ],
);

/** Escalations from their first step on. */
export const escalations = pgTable(
  'escalations',
  {
    id: uuid('id').primaryKey(),
    byId: integer('by_id').notNull(),
    byName: text('by_name').notNull(),
    /** The key its browser gave it, by which a retry does only what is left. */
    key: text('key').notNull(),
    ticketId: integer('ticket').notNull(),
    summary: text('summary').notNull(),
    /** All that was asked for. */
    order: jsonb('order').$type<unknown>().notNull(),
    /** Decided in a review: its mail is held until the end of that. */
    inReview: boolean('in_review').notNull(),
    reviewId: uuid('review_id').references(() => reviews.id),
    begunAt: instant('begun_at').notNull(),
    /** When it last stopped half-way. */
    stoppedAt: instant('stopped_at'),
    /** When all of it was done. */
    toldAt: instant('told_at'),
    mail: jsonb('mail').$type<EscalationMail>(),
    mailState: text('mail_state').$type<HeldMail['state']>(),
    /** Whose token sends the mail, and since when; set while that is under way, and after it. */
    mailById: integer('mail_by_id'),
    mailAt: instant('mail_at'),
  },
  (table) => [
    uniqueIndex('escalations_key').on(table.byId, table.key),
    index('escalations_ticket').on(table.ticketId, table.toldAt),
    index('escalations_review').on(table.reviewId),
    index('escalations_unfinished').on(table.begunAt).where(isNull(table.toldAt)),
    index('escalations_mailed')
      .on(table.mailAt)
      .where(sql`${table.mailAt} is not null`),
  ],
);

/** Why tickets missed their targets, as managers see it. */
export const breachCauses = pgTable('breach_causes', {
  ticketId: integer('ticket').primaryKey(),
  cause: text('cause').$type<BreachCause>().notNull(),
  byName: text('by_name').notNull(),
  at: instant('at').notNull(),
});
