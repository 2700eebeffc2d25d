import { z } from 'zod';

const id = z.int().positive();
const idOrNone = id.nullable();
const text = z.string();
const textOrNone = text.nullable();
const instant = text.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/);
const instantOrNone = instant.nullable();
const clockState = z.int().min(0).max(4);

/** A ticket with every field of the simplified contract, each of its documented type. */
export const wireTicket = z.looseObject({
  id,
  summary: text.min(1).max(255),
  client_id: id,
  client_name: text,
  site_id: idOrNone,
  user_id: idOrNone,
  status_id: id,
  status_name: text,
  priority_id: id,
  priority_name: text,
  tickettype_id: id,
  tickettype_name: text,
  category_1: textOrNone,
  category_2: textOrNone,
  category_3: textOrNone,
  category_4: textOrNone,
  agent_id: idOrNone,
  team_id: idOrNone,
  reportedby: textOrNone,
  dateoccurred: instant,
  datecreated: instant,
  dateresponded: instantOrNone,
  dateresolved: instantOrNone,
  dateclosed: instantOrNone,
  deadlinedate: instantOrNone,
  sla_id: id,
  slaresponsestate: clockState,
  slaresolutionstate: clockState,
  slahold: z.boolean(),
  contract_id: idOrNone,
  opportunityid: idOrNone,
  chargeabletime: z.number().min(0),
  nonchargeabletime: z.number().min(0),
  resolution: textOrNone,
});
export type WireTicket = z.output<typeof wireTicket>;

export const ticketList = z.object({
  record_count: z.int().min(0),
  page_no: z.int(),
  page_size: z.int(),
  tickets: z.array(wireTicket),
});

/** What a POST of tickets answers, beside the last one's own fields. */
export const savedTickets = z.looseObject({ tickets: z.array(wireTicket) });

/** One entry of a ticket's log. */
export const wireAction = z.looseObject({
  id,
  ticket_id: id,
  actiontype_id: z.int().min(0).max(4),
  outcome: text,
  note: text,
  hiddenfromuser: z.boolean(),
  agent_id: idOrNone,
  datetime: instant,
  emailto: textOrNone,
  timetaken: z.number().min(0),
  charge: z.boolean(),
});
export type WireAction = z.output<typeof wireAction>;

export const actionList = z.looseObject({ actions: z.array(wireAction) });

/** A file on a ticket. */
export const wireAttachment = z.looseObject({
  id,
  filename: text.min(1).max(255),
  contenttype: text,
  filesize: z.int().min(0),
  datecreated: instant,
});
export type WireAttachment = z.output<typeof wireAttachment>;

export const attachmentList = z.looseObject({ attachments: z.array(wireAttachment) });

/** What every refusal under `/api` looks like. */
export const refusal = z.strictObject({
  error: text.min(1),
  message: text.min(1),
  field: text.optional(),
  detail: text.optional(),
});

/** The answer of the token endpoint. */
export const tokenAnswer = z.object({
  access_token: text.min(20),
  token_type: z.literal('Bearer'),
  expires_in: z.int().positive(),
  scope: text,
  refresh_token: text.optional(),
  id_token: text.optional(),
});
export type TokenAnswer = z.output<typeof tokenAnswer>;

/** A row of a look-up list. */
export const named = z.looseObject({ id, name: text.min(1) });
