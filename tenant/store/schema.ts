import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** An instant: epoch milliseconds, UTC. */
const instant = (name: string) => bigint(name, { mode: 'number' });

/** What PostgreSQL's text search reads; written by `store/search.ts` alone. */
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** One row a key: seed marker, last write, signing key. */
export const meta = pgTable('meta', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
});

export const teams = pgTable('teams', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  sequence: integer('sequence').notNull().default(0),
  /** Mail addresses an escalation goes to. */
  managers: jsonb('managers').$type<string[]>().notNull().default([]),
});

export const workdays = pgTable('workdays', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  timezone: text('timezone').notNull(),
  alwaysOpen: boolean('always_open').notNull().default(false),
  /** mon..sun → [["09:00","17:30"], …] local wall time; "24:00" ends a day. */
  weekly: jsonb('weekly').$type<Record<string, [string, string][]>>().notNull().default({}),
});

export const holidays = pgTable('holidays', {
  id: serial('id').primaryKey(),
  workdayId: integer('workday_id').notNull(),
  name: text('name').notNull(),
  /** First and last local day, YYYY-MM-DD, inclusive. */
  date: text('date').notNull(),
  endDate: text('end_date').notNull(),
  isRecurring: boolean('is_recurring').notNull().default(false),
});

export const slas = pgTable('slas', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  workdayId: integer('workday_id').notNull(),
  isDefault: boolean('is_default').notNull().default(false),
});

/** A target row per SLA and priority, as real tenants keep them. */
export const priorities = pgTable(
  'priorities',
  {
    guid: text('guid').primaryKey(),
    slaId: integer('sla_id').notNull(),
    priorityId: integer('priority_id').notNull(),
    name: text('name').notNull(),
    responseMinutes: integer('response_minutes').notNull(),
    fixMinutes: integer('fix_minutes').notNull(),
    /** The priority's own workday, which wins over the SLA's. */
    workdayId: integer('workday_id'),
    colour: text('colour').notNull(),
  },
  (table) => [uniqueIndex('priorities_sla_priority').on(table.slaId, table.priorityId)],
);

export const statuses = pgTable('statuses', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  shortname: text('shortname').notNull(),
  sequence: integer('sequence').notNull(),
  colour: text('colour').notNull(),
  /** What the resolution clock does in it. */
  clock: text('clock').$type<'runs' | 'paused' | 'stopped'>().notNull(),
  /** Whose turn it is in it; null: the desk's. A ticket that waits for its client goes on when it writes. */
  waitsFor: text('waits_for').$type<'client' | 'supplier'>(),
  isClosed: boolean('is_closed').notNull().default(false),
});

export const ticketTypes = pgTable('ticket_types', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  sequence: integer('sequence').notNull(),
  defaultTeamId: integer('default_team_id'),
  defaultSlaId: integer('default_sla_id'),
  /** The status a ticket waiting for its client goes to when the client writes; null: In Progress. */
  replyStatusId: integer('reply_status_id'),
  /** Working hours after which a resolved ticket closes by itself; null: three working days. */
  closeAfterHours: doublePrecision('close_after_hours'),
});

export const categories = pgTable('categories', {
  id: serial('id').primaryKey(),
  /** The path, joined by `>`. */
  value: text('value').notNull(),
  /** Tickets of this category go to this team. */
  teamId: integer('team_id'),
});

export const outcomes = pgTable('outcomes', {
  id: serial('id').primaryKey(),
  outcome: text('outcome').notNull(),
  /** 0 Note · 1 Email · 2 Phone Call · 3 Site Visit · 4 Status Change */
  actionTypeId: integer('action_type_id').notNull(),
  newStatus: integer('new_status'),
  sendEmail: boolean('send_email').notNull().default(false),
  hideFromUser: boolean('hide_from_user').notNull().default(false),
});

export const cannedTexts = pgTable('canned_texts', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  text: text('text').notNull(),
  html: text('html').notNull(),
});

export const agents = pgTable('agents', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  /** What one signs in with; null where the agent has no sign-in. */
  username: text('username').unique(),
  /** scrypt, `salt:hash` in hex. */
  passwordHash: text('password_hash'),
  isAdmin: boolean('is_admin').notNull().default(false),
  isDisabled: boolean('is_disabled').notNull().default(false),
  isOnLeave: boolean('is_on_leave').notNull().default(false),
  /** Automation and API accounts never stop a response clock. */
  isMachine: boolean('is_machine').notNull().default(false),
  teamId: integer('team_id'),
  roleNames: jsonb('role_names').$type<string[]>().notNull().default([]),
  workdayId: integer('workday_id'),
  phone: text('phone'),
  /** The only clients this agent may see; null means all. */
  visibleClientIds: jsonb('visible_client_ids').$type<number[]>(),
});

export const agentTeams = pgTable(
  'agent_teams',
  { agentId: integer('agent_id').notNull(), teamId: integer('team_id').notNull() },
  (table) => [primaryKey({ columns: [table.agentId, table.teamId] })],
);

export const clients = pgTable('clients', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  slaId: integer('sla_id'),
  defaultTeamId: integer('default_team_id'),
  inactive: boolean('inactive').notNull().default(false),
  notes: text('notes'),
  emailDomain: text('email_domain'),
});

export const sites = pgTable(
  'sites',
  {
    id: serial('id').primaryKey(),
    clientId: integer('client_id').notNull(),
    name: text('name').notNull(),
    phone: text('phone'),
    address: text('address'),
  },
  (table) => [index('sites_client').on(table.clientId)],
);

export const users = pgTable(
  'users',
  {
    id: serial('id').primaryKey(),
    clientId: integer('client_id').notNull(),
    siteId: integer('site_id'),
    firstName: text('first_name').notNull(),
    surname: text('surname').notNull(),
    email: text('email'),
    phone: text('phone'),
    /** What somebody does there. */
    title: text('title'),
    isVip: boolean('is_vip').notNull().default(false),
    notes: text('notes'),
    inactive: boolean('inactive').notNull().default(false),
  },
  (table) => [index('users_client').on(table.clientId)],
);

/** What is looked after at clients: computers, servers, printers. */
export const assets = pgTable(
  'assets',
  {
    id: serial('id').primaryKey(),
    clientId: integer('client_id').notNull(),
    siteId: integer('site_id'),
    /** Whose it is; null for what many use. */
    userId: integer('user_id'),
    /** The name on its label. */
    tag: text('tag').notNull(),
    kind: text('kind').notNull(),
    model: text('model'),
    inactive: boolean('inactive').notNull().default(false),
  },
  (table) => [
    index('assets_client').on(table.clientId, table.tag),
    index('assets_user').on(table.userId),
  ],
);

export const contracts = pgTable(
  'contracts',
  {
    id: serial('id').primaryKey(),
    clientId: integer('client_id').notNull(),
    ref: text('ref').notNull(),
    slaId: integer('sla_id').notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date'),
    active: boolean('active').notNull(),
  },
  (table) => [index('contracts_client').on(table.clientId)],
);

/**
 * Facts only: clock states and running deadlines are read from these and the actions' status
 * history, so they are right without a timer.
 */
export const tickets = pgTable(
  'tickets',
  {
    id: serial('id').primaryKey(),
    summary: text('summary').notNull(),
    details: text('details').notNull().default(''),
    clientId: integer('client_id').notNull(),
    siteId: integer('site_id'),
    userId: integer('user_id'),
    statusId: integer('status_id').notNull(),
    priorityId: integer('priority_id').notNull(),
    ticketTypeId: integer('tickettype_id').notNull(),
    category1: text('category_1'),
    category2: text('category_2'),
    category3: text('category_3'),
    category4: text('category_4'),
    agentId: integer('agent_id'),
    teamId: integer('team_id'),
    reportedBy: text('reported_by'),
    source: text('source')
      .$type<'email' | 'phone' | 'portal' | 'monitoring' | 'manual'>()
      .notNull(),
    dateOccurred: instant('date_occurred').notNull(),
    dateCreated: instant('date_created').notNull(),
    dateResponded: instant('date_responded'),
    dateResolved: instant('date_resolved'),
    dateClosed: instant('date_closed'),
    lastActionAt: instant('last_action_at'),
    updatedAt: instant('updated_at').notNull(),
    /** A date somebody set by hand; the computed deadlines stand in fixByDate. */
    manualDeadline: instant('manual_deadline'),
    followUpDate: instant('follow_up_date'),
    slaId: integer('sla_id').notNull(),
    respondByDate: instant('respond_by_date'),
    /** Due instant of the resolution clock; null while it is paused. */
    fixByDate: instant('fix_by_date'),
    /** Start of the present pause; null while the clock runs. */
    heldSince: instant('held_since'),
    /** Working time left when the present pause began, ms. */
    remainingMs: instant('remaining_ms'),
    /** Ended pauses of the resolution clock. */
    pauses: jsonb('pauses').$type<{ from: number; to: number }[]>().notNull().default([]),
    slaHold: boolean('sla_hold').notNull().default(false),
    excludeFromSla: boolean('exclude_from_sla').notNull().default(false),
    mergedIntoId: integer('merged_into_id'),
    contractId: integer('contract_id'),
    opportunityId: integer('opportunity_id'),
    chargeableMinutes: doublePrecision('chargeable_minutes').notNull().default(0),
    nonChargeableMinutes: doublePrecision('non_chargeable_minutes').notNull().default(0),
    resolution: text('resolution'),
    isVip: boolean('is_vip').notNull().default(false),
    reopenedCount: integer('reopened_count').notNull().default(0),
    /** When the client wrote and no agent answered since. */
    clientRepliedAt: instant('client_replied_at'),
    /** The ticket this one goes on from, where a reply came too late for that one. */
    relatedToId: integer('related_to_id'),
    /** The follow-up date whose passing is in the log already. */
    followUpToldFor: instant('follow_up_told_for'),
  },
  (table) => [
    index('tickets_open')
      .on(table.fixByDate, table.id)
      .where(sql`date_closed is null`),
    index('tickets_closed')
      .on(table.dateClosed.desc(), table.id)
      .where(sql`date_closed is not null`),
    // With the id, so that counting and paging one's tickets needs the index alone.
    index('tickets_status').on(table.statusId, table.id),
    index('tickets_client').on(table.clientId, table.id),
    index('tickets_user').on(table.userId, table.id),
    index('tickets_agent').on(table.agentId, table.id),
    index('tickets_priority').on(table.priorityId, table.id),
    index('tickets_type').on(table.ticketTypeId, table.id),
    index('tickets_team').on(table.teamId, table.id),
    index('tickets_updated').on(table.updatedAt),
    index('tickets_occurred').on(table.dateOccurred),
    index('tickets_summary').on(sql`lower(${table.summary})`),
  ],
);

export const actions = pgTable(
  'actions',
  {
    id: serial('id').primaryKey(),
    ticketId: integer('ticket_id').notNull(),
    /** Counted within its ticket, from 1: the id a real tenant gives. */
    number: integer('number').notNull(),
    /** 0 Note · 1 Email · 2 Phone Call · 3 Site Visit · 4 Status Change */
    actionTypeId: integer('action_type_id').notNull(),
    outcome: text('outcome').notNull(),
    /** HTML. */
    note: text('note').notNull(),
    hiddenFromUser: boolean('hidden_from_user').notNull().default(false),
    /** Who: an agent, a user (the requester), or neither (the tenant itself). */
    agentId: integer('agent_id'),
    userId: integer('user_id'),
    at: instant('at').notNull(),
    emailFrom: text('email_from'),
    emailTo: text('email_to'),
    emailCc: text('email_cc'),
    emailSubject: text('email_subject'),
    minutes: doublePrecision('minutes'),
    charge: boolean('charge').notNull().default(false),
    oldStatusId: integer('old_status_id'),
    newStatusId: integer('new_status_id'),
    oldPriorityId: integer('old_priority_id'),
    newPriorityId: integer('new_priority_id'),
    oldAgentId: integer('old_agent_id'),
    newAgentId: integer('new_agent_id'),
    oldTeamId: integer('old_team_id'),
    newTeamId: integer('new_team_id'),
  },
  (table) => [
    index('actions_ticket').on(table.ticketId, table.at, table.id),
    uniqueIndex('actions_number').on(table.ticketId, table.number),
  ],
);

/** What a ticket is found by: its number, summary, details and notes. */
export const ticketSearch = pgTable(
  'ticket_search',
  {
    ticketId: integer('ticket_id').primaryKey(),
    document: tsvector('document').notNull(),
  },
  (table) => [index('ticket_search_document').using('gin', table.document)],
);

/** Mail of the desk, both ways. */
export const mails = pgTable(
  'mails',
  {
    id: serial('id').primaryKey(),
    ticketId: integer('ticket_id').notNull(),
    actionId: integer('action_id').notNull(),
    direction: text('direction').$type<'out' | 'in'>().notNull(),
    fromAddress: text('from_address').notNull(),
    toAddresses: jsonb('to_addresses').$type<string[]>().notNull(),
    ccAddresses: jsonb('cc_addresses').$type<string[]>().notNull().default([]),
    bccAddresses: jsonb('bcc_addresses').$type<string[]>().notNull().default([]),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    messageId: text('message_id').notNull(),
    inReplyTo: text('in_reply_to'),
    /** Written by a machine: an acknowledgement, an out-of-office note. */
    isAutomatic: boolean('is_automatic').notNull().default(false),
    at: instant('at').notNull(),
    /** `kept`: no mail server is set, it can be read in the outbox; `queued`: on its way to one. */
    state: text('state').$type<'kept' | 'queued' | 'sent' | 'failed' | 'received'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    lastError: text('last_error'),
  },
  (table) => [
    index('mails_ticket').on(table.ticketId, table.id),
    index('mails_message').on(table.messageId),
    index('mails_queue')
      .on(table.nextAttemptAt)
      .where(sql`state = 'queued'`),
  ],
);

/** Who wants to hear of what happens on the desk. */
export const webhooks = pgTable('webhooks', {
  /** A GUID. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  url: text('url').notNull(),
  authentication: text('authentication').$type<'none' | 'basic' | 'hmac'>().notNull(),
  username: text('username'),
  /** Basic's password or the key of the signature; never shown. */
  secret: text('secret'),
  events: jsonb('events').$type<string[]>().notNull(),
  active: boolean('active').notNull().default(true),
  dateCreated: instant('date_created').notNull(),
  /** HTTP status of the last delivery; 0 where nobody answered. */
  lastStatus: integer('last_status'),
});

/** What subscribers are owed; written in the transaction of what happened. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: serial('id').primaryKey(),
    webhookId: text('webhook_id').notNull(),
    event: text('event').notNull(),
    ticketId: integer('ticket_id').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    at: instant('at').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'given-up'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
  },
  (table) => [
    index('webhook_deliveries_waiting')
      .on(table.nextAttemptAt, table.id)
      .where(sql`state = 'waiting'`),
    index('webhook_deliveries_webhook').on(table.webhookId, table.id),
  ],
);

export const attachments = pgTable(
  'attachments',
  {
    id: serial('id').primaryKey(),
    ticketId: integer('ticket_id').notNull(),
    actionId: integer('action_id'),
    filename: text('filename').notNull(),
    contentType: text('content_type').notNull(),
    size: integer('size').notNull(),
    /** The content's address in the data folder. */
    sha256: text('sha256').notNull(),
    isImage: boolean('is_image').notNull().default(false),
    agentId: integer('agent_id'),
    userId: integer('user_id'),
    dateCreated: instant('date_created').notNull(),
  },
  (table) => [index('attachments_ticket').on(table.ticketId)],
);

/** Programs that may ask for tokens. */
export const apps = pgTable('apps', {
  clientId: text('client_id').primaryKey(),
  name: text('name').notNull(),
  /** `agents`: authorization code, no secret (PKCE); `service`: client credentials. */
  kind: text('kind').$type<'agents' | 'service'>().notNull(),
  secretHash: text('secret_hash'),
  scope: text('scope').notNull(),
});

/** One-time authorization codes. Codes and tokens are kept as SHA-256 only. */
export const codes = pgTable('codes', {
  hash: text('hash').primaryKey(),
  clientId: text('client_id').notNull(),
  agentId: integer('agent_id').notNull(),
  redirectUri: text('redirect_uri').notNull(),
  scope: text('scope').notNull(),
  challenge: text('challenge').notNull(),
  nonce: text('nonce'),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** A grant: an access token and, for agents, the refresh token beside it. */
export const tokens = pgTable(
  'tokens',
  {
    accessHash: text('access_hash').primaryKey(),
    refreshHash: text('refresh_hash').unique(),
    /** The code or first token it descends from; revoking one revokes the family. */
    family: text('family').notNull(),
    clientId: text('client_id').notNull(),
    /** Null for a service application. */
    agentId: integer('agent_id'),
    scope: text('scope').notNull(),
    accessExpiresAt: instant('access_expires_at').notNull(),
    refreshExpiresAt: instant('refresh_expires_at'),
    /** Set when the refresh token was exchanged for a newer pair. */
    rotatedAt: instant('rotated_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [index('tokens_family').on(table.family)],
);

/** The tenant's own sign-in cookie, path /auth. */
export const logins = pgTable('logins', {
  hash: text('hash').primaryKey(),
  agentId: integer('agent_id').notNull(),
  expiresAt: instant('expires_at').notNull(),
});
