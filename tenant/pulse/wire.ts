import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

export const clientList = z.object({
  clients: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      email_domain: z.string().nullable(),
      inactive: z.boolean(),
    }),
  ),
});

export const userList = z.object({
  users: z.array(
    z.object({
      id: z.int(),
      firstname: z.string(),
      surname: z.string(),
      client_id: z.int(),
      site_id: z.int().nullable(),
      site_name: z.string().nullable(),
      emailaddress: z.string().nullable(),
      phonenumber: z.string().nullable(),
      isvip: z.boolean(),
      title: z.string().nullable(),
      inactive: z.boolean(),
    }),
  ),
});

export type WireClient = z.output<typeof clientList>['clients'][number];
export type WireUser = z.output<typeof userList>['users'][number];

/** An open ticket, resolved ones among them. */
export type OpenTicket = {
  id: number;
  summary: string;
  statusId: number;
  /** The requester; null where nobody is known. */
  userId: number | null;
  /** When something was last done on it, epoch ms. */
  lastAt: number;
};

export const ticketList = z.object({
  tickets: z.array(
    z
      .object({
        id: z.int(),
        summary: z.string(),
        status_id: z.int(),
        user_id: z.int().nullable(),
        dateoccurred: instant,
        lastactiondate: instant.nullable(),
      })
      .transform((row): OpenTicket => ({
        id: row.id,
        summary: row.summary,
        statusId: row.status_id,
        userId: row.user_id,
        lastAt: row.lastactiondate ?? row.dateoccurred,
      })),
  ),
});

/** One entry of a ticket's log. */
export type LogEntry = {
  kind: number;
  outcome: string;
  html: string;
  isHidden: boolean;
  isByClient: boolean;
  agentName: string | null;
  /** Epoch ms. */
  at: number;
};

export const actionList = z.object({
  actions: z.array(
    z
      .object({
        actiontype_id: z.int(),
        outcome: z.string(),
        note_html: z.string(),
        hiddenfromuser: z.boolean(),
        user_id: z.int().nullable(),
        agent_name: z.string().nullable(),
        datetime: instant,
      })
      .transform((row): LogEntry => ({
        kind: row.actiontype_id,
        outcome: row.outcome,
        html: row.note_html,
        isHidden: row.hiddenfromuser,
        isByClient: row.user_id !== null,
        agentName: row.agent_name,
        at: row.datetime,
      })),
  ),
});

/** A saved ticket: in a list in the simplified dialect, bare in the real one. */
export const savedTicket = z.union([
  z
    .object({ tickets: z.tuple([z.object({ id: z.int() })]) })
    .transform(({ tickets }) => tickets[0]),
  z.object({ id: z.int() }),
]);

export const takenMail = z.object({ ticket_id: z.int(), created: z.boolean() });
