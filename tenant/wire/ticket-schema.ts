import { z } from 'zod';
import { ticketSources } from '@/tenant/resources/ticket-source';
import {
  hoursField,
  idField,
  idOrNull,
  instantField,
  instantOrNull,
  textOrNull,
  type Dialect,
  type EitherDialect,
} from './field-schemas';

const SUMMARY = 'Outlook asks for the password again and again';
const details = z.string().meta({ description: 'HTML', examples: [`<p>${SUMMARY}</p>`] });
const resolution = textOrNull.meta({
  description: 'How it was solved; needed to resolve or close',
  examples: ['Renewed the saved password.'],
});
const clockState = z.literal([0, 1, 2, 3, 4]);
const clockStates = '0 not started · 1 running · 2 paused · 3 met · 4 breached';
const letter = 'I inside the target, O outside it, empty where there is no answer yet';
const category = textOrNull.describe('A path joined by >, such as Email>Outlook');
const name = z.string().nullable();

const shared = z.strictObject({
  id: idField.describe('The number of the ticket'),
  summary: z
    .string()
    .min(1)
    .max(255)
    .meta({ examples: [SUMMARY] }),
  details: details.optional().describe('HTML; in lists only with includedetails'),
  details_html: details.optional().describe('The same as details'),
  client_id: idField,
  client_name: name.meta({ examples: ['Northwind'] }),
  site_id: idOrNull,
  site_name: name,
  user_name: name.describe('The requester'),
  emailaddress: name.describe('The requester’s mail address'),
  status_id: idField.describe('One of /api/Status'),
  status_name: name.meta({ examples: ['In Progress'] }),
  priority_id: idField.describe('priorityid of a row of /api/Priority'),
  priority_name: name.meta({ examples: ['Medium'] }),
  tickettype_id: idField.describe('One of /api/TicketType'),
  tickettype_name: name.meta({ examples: ['Incident'] }),
  category_1: category,
  category_2: category,
  category_3: category,
  category_4: category,
  team_id: idOrNull,
  team: name.describe('The team’s name'),
  reportedby: textOrNull.describe('Who reported it, where that is not the requester'),
  dateoccurred: instantField.describe('When it happened: where the clocks start'),
  datecreated: instantField,
  dateresponded: instantOrNull.describe('When an agent first answered'),
  responsedate: instantOrNull.describe('The same as dateresponded'),
  dateresolved: instantOrNull,
  dateclosed: instantOrNull,
  hasbeenclosed: z.boolean(),
  fixbydate: instantOrNull.describe(
    'Due instant of the resolution; null while the clock is paused',
  ),
  respondbydate: instantOrNull.describe('Due instant of the first answer'),
  followupdate: instantOrNull,
  last_update: instantField.describe('When anything about it last changed'),
  lastactiondate: instantOrNull.describe('When the last entry was made in its log'),
  sla_id: idField,
  sla_name: name,
  slastate: z
    .enum(['', 'I', 'O'])
    .describe('The resolution: I inside its target, O outside, empty without one'),
  slahold: z.boolean().describe('Whether the resolution clock is paused'),
  onhold: z.boolean().describe('The same as slahold'),
  slaholdtime: hoursField.describe('Working hours it has been paused'),
  slatimeleft: hoursField
    .nullable()
    .describe(
      'Working hours left to resolve it, negative once it is late; null where no clock runs',
    ),
  excludefromsla: z.boolean(),
  merged_into_id: idOrNull.describe('The ticket this one was merged into'),
  related_to_id: idOrNull.describe('The closed ticket this one goes on from'),
  client_replied: z.boolean().describe('Whether the client wrote and no agent answered since'),
  lastincomingemail: instantOrNull.describe('When the client wrote; null once an agent answered'),
  contract_id: idOrNull,
  opportunityid: idOrNull,
  chargeabletime: hoursField.describe('Hours, in both dialects'),
  chargehours: hoursField.describe('The same as chargeabletime'),
  nonchargeabletime: hoursField.describe('Hours, in both dialects'),
  nonchargehours: hoursField.describe('The same as nonchargeabletime'),
  resolution,
  closure_note: resolution.describe('The same as resolution'),
  is_vip: z.boolean().describe('Whether the requester is one to be handled with care'),
  reopened_count: z.int().min(0),
});

const simplified = z.strictObject({
  user_id: idOrNull.describe('The requester; null where there is none'),
  agent_id: idOrNull.describe('Null while nobody has it'),
  agent_name: name,
  source: z.enum(ticketSources),
  deadlinedate: instantOrNull.describe(
    'Due instant of the resolution: one set by hand, else the SLA’s',
  ),
  slaresponsestate: clockState.describe(clockStates),
  slaresolutionstate: clockState.describe(clockStates),
});

const real = z.strictObject({
  user_id: z.int().min(0).describe('The requester; 0 is the general user'),
  agent_id: z.int().min(0).describe('0 while nobody has it'),
  agent_name: name.describe('Unassigned while nobody has it'),
  source: z
    .int()
    .min(0)
    .describe(ticketSources.map((word, at) => `${at} ${word}`).join(' · ')),
  deadlinedate: instantOrNull.describe('A date set by hand, apart from the SLA’s'),
  slaresponsestate: z.enum(['', 'I', 'O']).describe(letter),
});

/** A ticket as `writeTicket` writes it, whatever the dialect. */
export type TicketFields = z.input<typeof shared> &
  EitherDialect<z.input<typeof simplified>, z.input<typeof real>>;

/** A ticket as it leaves. */
export function ticketSchema(dialect: Dialect) {
  return shared.extend((dialect === 'real' ? real : simplified).shape);
}

/** What a person is told beside a ticket that was made all the same. */
export const ticketWarning = z.strictObject({
  code: z.literal('no-active-contract'),
  field: z.literal('contract_id'),
  ticket_id: idField,
  message: z.string(),
});
