import { z } from 'zod';
import { ApiError, invalidValue } from '@/tenant/problem';
import type { OutcomeRow, Reference } from '@/tenant/store/reference';
import { readAddresses } from '@/tenant/mail/addresses';
import {
  firstLetters,
  inputFlag,
  inputId,
  inputIdOrNone,
  inputInstantOrNone,
  inputHtml,
  inputText,
  inputTextOrNone,
  readInput,
} from './input';
import { saysSomething, type TicketInput } from './ticket-input';

/** The names of actiontype_id 0–4. */
const kinds = ['Note', 'Email', 'Phone Call', 'Site Visit', 'Status Change'] as const;
const WEEK_MINUTES = 7 * 24 * 60;

const duration = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d+(\.\d+)?$/)
        .transform(Number),
    ],
    'must be a number',
  )
  .refine(
    (value) => value >= 0 && value <= WEEK_MINUTES,
    'must not be negative, nor longer than a week',
  )
  .meta({ type: 'number', minimum: 0 });

/** HaloPSA writes 0 and −1 for "leave it". */
const newId = z
  .union([inputId, z.literal([-1, 0, '']).transform(() => undefined)], 'must be an id')
  .nullable()
  .optional()
  .meta({ type: ['integer', 'null'] });

/** What a POST to Actions may carry. */
export const actionBody = z.object({
  id: inputIdOrNone.optional().describe('The entry to correct; without it a new one is made'),
  ticket_id: inputId
    .optional()
    .describe('Required for a new entry, and in the real dialect for a correction'),
  note: inputHtml.nullable().optional().describe('HTML'),
  note_html: inputHtml.nullable().optional().describe('As note'),
  outcome: inputTextOrNone
    .optional()
    .describe(
      'What kind of entry, in words; required in the real dialect unless outcome_id is given',
    ),
  outcome_id: inputIdOrNone.optional().describe('One of /api/Outcome, for outcome'),
  actiontype_id: z
    .union([z.int(), z.string().regex(/^\d$/).transform(Number)], 'must be 0 to 4')
    .refine((id) => id >= 0 && id <= 4, 'must be 0 to 4')
    .optional()
    .meta({
      type: 'integer',
      minimum: 0,
      maximum: 4,
      description: kinds.map((kind, id) => `${id} ${kind}`).join(' · '),
    }),
  hiddenfromuser: inputFlag.optional().describe('Whether the requester never sees it'),
  hiddenfromclient: inputFlag.optional().describe('As hiddenfromuser'),
  sendemail: inputFlag
    .optional()
    .describe(
      'In the real dialect mail is sent only with true; in the simplified one an emailto or an open entry of type 1 is enough, unless false',
    ),
  emailto: inputTextOrNone
    .optional()
    .describe('Mail addresses joined by commas; the requester unless given'),
  emailcc: inputTextOrNone.optional().describe('Mail addresses joined by commas'),
  emailbcc: inputTextOrNone.optional().describe('Mail addresses joined by commas'),
  emailsubject: inputTextOrNone.optional(),
  timetaken: duration
    .nullable()
    .optional()
    .describe('Minutes in the simplified dialect, decimal hours in the real one'),
  charge: inputFlag.nullable().optional().describe('Whether the time is charged'),
  actisbillable: inputFlag.nullable().optional().describe('As charge'),
  agent_id: inputIdOrNone.optional().describe('Who did it, where another agent hands it in'),
  who_agentid: inputIdOrNone.optional().describe('As agent_id'),
  new_status: newId.describe(
    'What becomes of the ticket, as the other new_ fields; 0 and −1 leave it',
  ),
  status_id: newId.describe('As new_status'),
  new_priority: newId,
  new_agent: newId,
  new_team: z.union([newId, inputText]).nullable().optional().describe('A name or an id'),
  new_followupdate: inputInstantOrNone.optional(),
  resolution: inputHtml
    .nullable()
    .optional()
    .describe('Required to move the ticket to Resolved or Closed'),
  closure_note: inputHtml.nullable().optional().describe('As resolution'),
});

export type ActionInput = {
  ticketId: number;
  kind: 0 | 1 | 2 | 3 | 4;
  outcome: string;
  note: string;
  hidden: boolean;
  /** Where the mail goes; null: nothing is sent. None named: to the requester. */
  mail: { to: string[]; cc: string[]; bcc: string[]; subject: string | null } | null;
  minutes: number;
  charge: boolean;
  agentId: number | null | undefined;
  /** What else becomes of the ticket. */
  change: Omit<TicketInput, 'id'>;
};

/** A correction of an entry; what is undefined stays. `ticketId` where the caller named it. */
export type ActionEdit = {
  id: number;
  ticketId?: number;
  note?: string;
  outcome?: string;
  hidden?: boolean;
  minutes?: number;
  charge?: boolean;
};

const wordedKinds: readonly (readonly [RegExp, 0 | 1 | 2 | 3])[] = [
  [/e-?mail/i, 1],
  [/phone|\bcall\b/i, 2],
  [/visit/i, 3],
  [/note/i, 0],
];

/** The kind an outcome makes. One that is misspelt is refused: it would become a note the client reads. */
function kindOf(outcome: string | null, row: OutcomeRow | undefined): number {
  if (row !== undefined) return row.actionTypeId;
  const worded = wordedKinds.find(([words]) => words.test(outcome ?? ''));
  if (worded === undefined && outcome !== null) {
    throw invalidValue(
      'outcome',
      'outcome is not one of /api/Outcome, and there is no actiontype_id',
    );
  }
  return worded?.[1] ?? 0;
}

/** Whether a note neither says nor shows anything. */
export function isEmptyNote(note: string): boolean {
  return !saysSomething(note) && !/<img\b/i.test(note);
}

/** Reads a correction out of a POST to Actions; null where it names no `id`, so that it is a new entry. */
export function readActionEdit(
  value: Record<string, unknown>,
  dialect: 'simplified' | 'real',
): ActionEdit | null {
  if (value.id === undefined || value.id === null) return null;
  const wire = readInput(actionBody, value);
  if (wire.id === undefined || wire.id === null) return null;
  const minutes = wire.timetaken;
  return {
    id: wire.id,
    ticketId: wire.ticket_id,
    note: wire.note_html ?? wire.note ?? undefined,
    outcome: wire.outcome ? firstLetters(wire.outcome, 255) : undefined,
    hidden: wire.hiddenfromuser ?? wire.hiddenfromclient,
    minutes: typeof minutes !== 'number' ? undefined : minutes * (dialect === 'real' ? 60 : 1),
    charge: wire.charge ?? wire.actisbillable ?? undefined,
  };
}

/**
 * Reads one action of a POST. In the real dialect the outcome says what kind it is and is required,
 * and time is in hours; in the simplified one `actiontype_id` says it and time is in minutes.
 */
export function readActionInput(
  value: Record<string, unknown>,
  reference: Reference,
  dialect: 'simplified' | 'real',
): ActionInput {
  const wire = readInput(actionBody, value);
  if (wire.ticket_id === undefined) throw invalidValue('ticket_id', 'ticket_id is required');
  const given = wire.outcome ?? null;
  const row = reference.outcomes.find((candidate) =>
    typeof wire.outcome_id === 'number'
      ? candidate.id === wire.outcome_id
      : candidate.outcome.toLowerCase() === given?.toLowerCase(),
  );
  if (typeof wire.outcome_id === 'number' && row === undefined) {
    throw invalidValue('outcome_id', 'outcome_id is not one of /api/Outcome');
  }
  const isReal = dialect === 'real';
  if (isReal && given === null && row === undefined) {
    throw new ApiError(400, 'An Outcome must be entered for this Action', 'outcome');
  }
  const named = kinds.find((_, id) => id === (wire.actiontype_id ?? kindOf(given, row)));
  const kind = kinds.indexOf(named ?? 'Note') as ActionInput['kind'];
  const note = wire.note_html ?? wire.note ?? '';
  const minutes = (wire.timetaken ?? 0) * (isReal ? 60 : 1);
  const byOutcome = isReal ? (row?.newStatus ?? undefined) : undefined;
  const newStatusId = wire.new_status ?? wire.status_id ?? byOutcome;
  if (kind === 4 && newStatusId === undefined) {
    throw invalidValue('actiontype_id', 'A status change needs new_status');
  }
  const isSaid = saysSomething(note);
  if (isEmptyNote(note) && minutes === 0 && newStatusId === undefined) {
    throw invalidValue('note', 'note is required');
  }
  const hidden = wire.hiddenfromuser ?? wire.hiddenfromclient ?? row?.hideFromUser ?? false;
  // A real tenant sends only when told to; here an address, or an email anybody may read, is enough.
  const isMailed = isReal
    ? wire.sendemail === true
    : wire.sendemail !== false && (typeof wire.emailto === 'string' || (kind === 1 && !hidden));
  return {
    ticketId: wire.ticket_id,
    kind,
    outcome: firstLetters(given ?? row?.outcome ?? kinds[kind], 255),
    note,
    hidden,
    mail: isMailed
      ? {
          to: readAddresses(wire.emailto, 'emailto'),
          cc: readAddresses(wire.emailcc, 'emailcc'),
          bcc: readAddresses(wire.emailbcc, 'emailbcc'),
          subject: wire.emailsubject ?? null,
        }
      : null,
    minutes,
    charge: wire.charge ?? wire.actisbillable ?? false,
    agentId: wire.agent_id ?? wire.who_agentid,
    change: {
      status_id: newStatusId,
      priority_id: wire.new_priority ?? undefined,
      agent_id: wire.new_agent ?? undefined,
      ...(typeof wire.new_team === 'string'
        ? { team: wire.new_team }
        : { team_id: wire.new_team ?? undefined }),
      followupdate: wire.new_followupdate,
      // A real tenant closes with the closing action's own words.
      resolution: wire.resolution ?? wire.closure_note ?? (isReal && isSaid ? note : undefined),
    },
  };
}
