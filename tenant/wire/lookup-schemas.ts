import { z } from 'zod';
import {
  hoursField,
  idField,
  idOrNull,
  textOrNull,
  type Dialect,
  type EitherDialect,
} from './field-schemas';

const name = z.string().min(1);
const colour = z.string().meta({ description: 'As CSS writes it', examples: ['#2563a8'] });
const sequence = z.int().describe('Where it stands in a list');

export const statusSchema = z.strictObject({
  id: idField,
  name: name.meta({ examples: ['In Progress'] }),
  shortname: z.string().meta({ examples: ['In Progress'] }),
  type: z.literal([0, 1]).describe('1 where it closes a ticket'),
  sequence,
  colour,
  slaaction: z.enum(['R', 'H']).describe('H holds the resolution clock, R lets it run'),
  isclosed: z.boolean(),
  clock: z.enum(['runs', 'paused', 'stopped']).describe('What the resolution clock does in it'),
});

const priorityShared = z.strictObject({
  guid: z.guid(),
  slaid: idField,
  priorityid: idField.describe('What a ticket’s priority_id names'),
  priority_id: idField.describe('The same as priorityid'),
  name: name.meta({ examples: ['Medium'] }),
  responsetime: hoursField.describe('Working hours to the first answer'),
  responseunits: z.literal('H'),
  fixtime: hoursField.describe('Working hours to the resolution'),
  fixunits: z.literal('H'),
  workdaysoverride: z.int().min(0).describe('Its own workday; 0: the SLA’s'),
  colour,
  ishidden: z.literal(false),
});
const simplifiedPriority = z.strictObject({ id: idField.describe('The same as priorityid') });
const realPriority = z.strictObject({
  id: z.guid().describe('The row’s own; tickets name priorityid'),
});

export type PriorityFields = z.input<typeof priorityShared> &
  EitherDialect<z.input<typeof simplifiedPriority>, z.input<typeof realPriority>>;

/** A priority's targets under one SLA. */
export function prioritySchema(dialect: Dialect) {
  return priorityShared.extend((dialect === 'real' ? realPriority : simplifiedPriority).shape);
}

export const ticketTypeSchema = z.strictObject({
  id: idField,
  name: name.meta({ examples: ['Incident'] }),
  sequence,
  default_team_id: idOrNull,
  default_team: textOrNull.describe('The team’s name'),
  default_sla: idOrNull,
  visible: z.literal(true),
  cancreate: z.literal(true),
  agentscanselect: z.literal(true),
});

export const teamSchema = z.strictObject({
  id: idField,
  name: name.meta({ examples: ['Service Desk'] }),
  sequence,
  inactive: z.literal(false),
  forrequests: z.literal(true),
  managers: z.array(z.strictObject({ email: z.string() })).describe('Whom an escalation goes to'),
  agents: z.array(z.strictObject({ id: idField, name })),
});

export const agentSchema = z.strictObject({
  id: idField,
  name: name.meta({ examples: ['Vera Lund'] }),
  firstname: z.string().meta({ examples: ['Vera'] }),
  surname: z.string().meta({ examples: ['Lund'] }),
  initials: z.string().meta({ examples: ['VL'] }),
  email: z.string().meta({ examples: ['vera.lund@desk.example'] }),
  team: textOrNull.describe('The name of the agent’s own team'),
  team_id: idOrNull,
  teams: z
    .array(z.strictObject({ id: idField, name, team_id: idField }))
    .describe('All teams, the agent’s own first'),
  isdisabled: z.boolean(),
  is_admin: z.boolean(),
  isonleave: z.boolean(),
  is_machine: z.boolean().describe('An automation account: it never stops a response clock'),
  roles: z.array(z.strictObject({ name: z.string() })),
  role_names: z.array(z.string()),
  workday_id: idOrNull,
  phonenumber: textOrNull,
});

/** An SLA; its priorities only where they were asked for. */
export function slaSchema<P extends z.ZodType>(priority: P) {
  return z.strictObject({
    id: idField,
    name: name.meta({ examples: ['Standard'] }),
    workday_id: idField,
    workday_name: textOrNull,
    is_default: z.boolean(),
    priorities: z.array(priority).optional().describe('In a list only with showpriorities'),
  });
}

export const outcomeSchema = z.strictObject({
  id: idField,
  outcome: name.meta({ examples: ['Phone Call'] }),
  actiontype_id: z.int().min(0).max(4).describe('The kind of entry it makes'),
  newstatus: z.int().min(-1).describe('The status it sets; −1 leaves it'),
  sendemail: z.boolean(),
  hidefromuser: z.boolean(),
});

export const categorySchema = z.strictObject({
  id: idField,
  value: name.meta({ description: 'A path joined by >', examples: ['Email>Outlook'] }),
  category_name: name.describe('The same as value'),
  type_id: z.literal(1),
  team_id: idOrNull.describe('Where its tickets go'),
});

export const cannedTextSchema = z.strictObject({
  id: idField,
  name,
  text: z.string(),
  html: z.string(),
});

/** An entry of a numbered list. */
export const lookupSchema = z.strictObject({
  id: z.int().min(0),
  lookupid: idField.describe('The list it is of'),
  name: name.meta({ examples: ['Email'] }),
});
