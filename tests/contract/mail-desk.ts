import { eq } from 'drizzle-orm';
import { parseWorkingCalendar } from '@/lib/domain/working-time';
import * as schema from '@/tenant/store/schema';
import { startClockTenant, type ClockTenant } from './clock-tenant';
import { signIn } from './sign-in';
import { expectOk, unique, type Answer, type Asking } from './support';
import { webhookCalls } from './webhook-desk';
import { actionList, wireTicket, type WireAction, type WireTicket } from './wire';

export const STATUS = {
  ...{ new: 1, inProgress: 2, pending: 3, onHold: 4 },
  ...{ waitingClient: 5, waitingSupplier: 6, resolved: 8, closed: 9 },
};
/** The people of the desk's clients; Ned has no address, Sam is Southwind's. */
export const USER = { nora: 1, ned: 2, sam: 3 };
/** Incident is the desk's first; a Request goes on as Pending, and closes after 4 working hours. */
export const TYPE = { incident: 1, request: 2 };
export const DESK = 'support@tidewell.example';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** The hours of the desk: Mon–Fri 09:00–17:00 UTC, Monday 16 March 2026 a holiday. */
export const officeHours = parseWorkingCalendar({
  timeZone: 'UTC',
  weekly: Object.fromEntries(weekdays.map((day) => [day, [['09:00', '17:00']]])),
  holidays: ['2026-03-16'],
});

export type StoredMail = typeof schema.mails.$inferSelect;

export type MailDesk = {
  clock: ClockTenant;
  db: ClockTenant['tenant']['db'];
  /** As the service application. */
  call(path: string, asking?: Asking): Promise<Answer>;
  ok(path: string, asking?: Asking): Promise<unknown>;
  refused: ReturnType<typeof webhookCalls>['refused'];
  /** A token that is good at this moment; no name: the service application's with this scope. */
  tokenOf(username: string | null, scope?: string): Promise<string>;
  create(fields?: object, username?: string): Promise<WireTicket>;
  move(id: number, fields: object, username?: string): Promise<WireTicket>;
  act(ticketId: number, fields: object, username?: string): Promise<WireAction>;
  read(id: number): Promise<WireTicket>;
  /** A ticket's log, oldest first. */
  log(id: number): Promise<WireAction[]>;
  /** A ticket's mail, both ways, oldest first. */
  mails(ticketId: number): Promise<StoredMail[]>;
  /** Hands in one mail that must be taken. */
  handIn(mail: object): Promise<{ ticket_id: number; action_id: number | null; created: boolean }>;
  /** How much there is on the desk, to see that nothing was written. */
  counts(): Promise<number[]>;
  close(): Promise<void>;
};

/**
 * A clock tenant with people to write to and from: Northwind (1) with Nora, Ned and the mail domain
 * northwind.example, Southwind (2) with Sam. Agents: `vera`, `rita` who may see Southwind only, `ada`
 * the administrator.
 */
export async function startMailDesk(env: Record<string, string> = {}): Promise<MailDesk> {
  const clock = await startClockTenant({ env });
  const { db } = clock.tenant;
  await furnish(db);
  const service = webhookCalls(clock);

  async function tokenOf(username: string | null, scope?: string): Promise<string> {
    if (username === null) return service.token(scope);
    return (await signIn(username, { base: clock.url, scope })).access_token;
  }
  const as = async (username: string | undefined, path: string, json: unknown) =>
    expectOk(path, { base: clock.url, token: await tokenOf(username ?? null), json });
  const read = async (id: number) => wireTicket.parse(await service.ok(`Tickets/${id}`));

  return {
    clock,
    db,
    call: service.call,
    ok: service.ok,
    refused: service.refused,
    tokenOf,
    async create(fields = {}, username) {
      const draft = { summary: unique(), client_id: 1, tickettype_id: 1, ...fields };
      return wireTicket.parse(await as(username, 'Tickets', [draft]));
    },
    move: async (id, fields, username) =>
      wireTicket.parse(await as(username, 'Tickets', [{ id, ...fields }])),
    async act(ticket_id, fields, username = 'vera') {
      const body = await as(username, 'Actions', [{ ticket_id, ...fields }]);
      const [action] = actionList.parse(body).actions;
      if (action === undefined) throw new Error('No action was answered');
      return action;
    },
    read,
    log: async (id) =>
      actionList.parse(await service.ok('Actions', { query: { ticket_id: String(id) } })).actions,
    mails: (ticketId) =>
      db
        .select()
        .from(schema.mails)
        .where(eq(schema.mails.ticketId, ticketId))
        .orderBy(schema.mails.id),
    async handIn(mail) {
      const body = await service.ok('IncomingMail', { json: mail });
      return body as { ticket_id: number; action_id: number | null; created: boolean };
    },
    counts: () =>
      Promise.all([schema.tickets, schema.actions, schema.mails].map((table) => db.$count(table))),
    close: () => clock.close(),
  };
}

async function furnish(db: MailDesk['db']): Promise<void> {
  await db.insert(schema.clients).values({ name: 'Southwind', emailDomain: 'southwind.example' });
  await db
    .update(schema.clients)
    .set({ emailDomain: 'northwind.example' })
    .where(eq(schema.clients.id, 1));
  const user = (clientId: number, firstName: string, email: string | null) => ({
    ...{ clientId, firstName, surname: 'Berg', email },
  });
  await db
    .insert(schema.users)
    .values([
      user(1, 'Nora', 'Nora@Northwind.example'),
      user(1, 'Ned', null),
      user(2, 'Sam', 'sam@southwind.example'),
    ]);
  await db
    .insert(schema.holidays)
    .values({ workdayId: 1, name: 'Feast', date: '2026-03-16', endDate: '2026-03-16' });
  await db.insert(schema.ticketTypes).values({
    ...{ name: 'Request', sequence: 2, defaultTeamId: 1 },
    ...{ replyStatusId: STATUS.pending, closeAfterHours: 4 },
  });
  const [vera] = await db.select().from(schema.agents).where(eq(schema.agents.username, 'vera'));
  const agent = (username: string, over: object) => ({
    ...{ name: username, email: `${username}@desk.example`, username, teamId: 1 },
    ...{ passwordHash: vera?.passwordHash, roleNames: ['Technician'], ...over },
  });
  await db.insert(schema.teams).values({ name: 'Escalation' });
  await db
    .insert(schema.agents)
    .values([agent('rita', { visibleClientIds: [2] }), agent('ada', { isAdmin: true })]);
}
