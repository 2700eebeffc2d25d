import { z } from 'zod';
import { idField, idOrNull, instantField, textOrNull, type Dialect } from './field-schemas';

const id = {
  simplified: 'Unique on the desk',
  real: 'Counted within its ticket, from 1: name the ticket with it',
};
const note = {
  simplified: 'HTML',
  real: 'Plain text; with includehtmlnote the HTML is in note_html',
};
const timetaken = { simplified: 'Minutes', real: 'Hours' };

/** One entry of a ticket's log as it leaves. */
export function actionSchema(dialect: Dialect) {
  return z.strictObject({
    id: idField.describe(id[dialect]),
    ticket_id: idField,
    actiontype_id: z
      .int()
      .min(0)
      .max(4)
      .describe('0 Note · 1 Email · 2 Phone Call · 3 Site Visit · 4 Status Change'),
    outcome: z.string().meta({ description: 'What kind of entry, in words', examples: ['Note'] }),
    note: z
      .string()
      .meta({ description: note[dialect], examples: ['Rang back, nobody answered.'] }),
    note_html: z.string().optional().describe('HTML'),
    hiddenfromuser: z.boolean().describe('Whether the requester never sees it'),
    datetime: instantField,
    actiondatecreated: instantField.describe('The same as datetime'),
    who: textOrNull.describe('Who wrote it: an agent, the requester or a supplier’s address'),
    who_agentid: idOrNull.describe('The same as agent_id'),
    who_type: z.literal([0, 1]).describe('1 an agent, 0 anybody else'),
    agent_id: idOrNull.describe('Null where no agent wrote it'),
    agent_name: textOrNull,
    user_id: idOrNull.describe('The requester, where they wrote it'),
    emaildirection: z.enum(['I', 'O']).nullable().describe('I in, O out, null where it is no mail'),
    emailfrom: textOrNull,
    emailto: textOrNull.describe('Mail addresses joined by commas'),
    emailcc: textOrNull.describe('Mail addresses joined by commas'),
    emailsubject: textOrNull,
    timetaken: z.number().min(0).describe(timetaken[dialect]),
    charge: z.boolean().describe('Whether the time is charged'),
    actisbillable: z.boolean().describe('The same as charge'),
    old_status: idOrNull,
    old_status_name: textOrNull,
    new_status: idOrNull.describe('Null where the status stayed; likewise the other new_ fields'),
    new_status_name: textOrNull,
    old_priority: idOrNull,
    new_priority: idOrNull,
    old_agent: idOrNull,
    new_agent: idOrNull,
    old_team: textOrNull.describe('The team’s name'),
    new_team: textOrNull.describe('The team’s name'),
  });
}

export type ActionFields = z.input<ReturnType<typeof actionSchema>>;

/** One entry of the feed: what happened on any ticket. */
export const feedEntry = z.strictObject({
  id: idField.describe('Rises with time, over all tickets'),
  ticket_id: idField,
  action_number: idField.describe('Counted within its ticket, from 1'),
  actiontype_id: z.int().min(0).max(4),
  outcome: z.string().meta({ examples: ['Note'] }),
  summary: z.string().describe('The ticket’s'),
  who: textOrNull.describe('The agent who did it'),
  who_agentid: idOrNull,
  hiddenfromuser: z.boolean(),
  datetime: instantField,
});
