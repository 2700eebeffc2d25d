import { z } from 'zod';
import { ApiError, invalidValue } from '@/tenant/problem';
import type { OutcomeRow, Reference } from '@/tenant/store/reference';
import { inputFlag, inputId, inputIdOrNone, inputText, inputTextOrNone, readInput } from './input';
import { saysSomething } from './ticket-input';

/** The names of actiontype_id 0–4. */
const kinds = ['Note', 'Email', 'Phone Call', 'Site Visit', 'Status Change'] as const;
const WEEK_MINUTES = 7 * 24 * 60;

const duration = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d+(\.\d+)?$/, 'must be a number')
      .transform(Number),
  ])
  .refine(
    (value) => value >= 0 && value <= WEEK_MINUTES,
    'must not be negative, nor longer than a week',
  );

const schema = z.object({
  ticket_id: inputId.optional(),
  note: inputText.nullable().optional(),
  note_html: inputText.nullable().optional(),
  outcome: inputTextOrNone.optional(),
  outcome_id: inputIdOrNone.optional(),
  actiontype_id: z
    .union([z.int(), z.string().regex(/^\d$/).transform(Number)])
    .refine((id) => id >= 0 && id <= 4, 'must be 0 to 4')
    .optional(),
  hiddenfromuser: inputFlag.optional(),
  emailto: inputTextOrNone.optional(),
  emailsubject: inputTextOrNone.optional(),
  timetaken: duration.nullable().optional(),
  charge: inputFlag.nullable().optional(),
  actisbillable: inputFlag.nullable().optional(),
  agent_id: inputIdOrNone.optional(),
  who_agentid: inputIdOrNone.optional(),
  new_status: z
    .union([inputId, z.literal([-1, 0]).transform(() => undefined)])
    .nullable()
    .optional(),
  resolution: inputText.nullable().optional(),
  closure_note: inputText.nullable().optional(),
});

export type ActionInput = {
  ticketId: number;
  kind: 0 | 1 | 2 | 3 | 4;
  outcome: string;
  note: string;
  hidden: boolean;
  emailTo: string | null;
  emailSubject: string | null;
  minutes: number;
  charge: boolean;
  agentId: number | null | undefined;
  newStatusId: number | undefined;
  resolution: string | undefined;
};

const wordedKinds: readonly (readonly [RegExp, 0 | 1 | 2 | 3])[] = [
  [/e-?mail/i, 1],
  [/phone|\bcall\b/i, 2],
  [/visit/i, 3],
];

function kindOf(outcome: string | null, row: OutcomeRow | undefined): number {
  if (row !== undefined) return row.actionTypeId;
  return wordedKinds.find(([words]) => words.test(outcome ?? ''))?.[1] ?? 0;
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
  const wire = readInput(schema, value);
  if (wire.ticket_id === undefined) throw invalidValue('ticket_id', 'ticket_id is required');
  const given = wire.outcome ?? null;
  const row = reference.outcomes.find((candidate) =>
    typeof wire.outcome_id === 'number'
      ? candidate.id === wire.outcome_id
      : candidate.outcome.toLowerCase() === given?.toLowerCase(),
  );
  const isReal = dialect === 'real';
  if (isReal && given === null && row === undefined) {
    throw new ApiError(400, 'An Outcome must be entered for this Action', 'outcome');
  }
  const named = kinds.find((_, id) => id === (wire.actiontype_id ?? kindOf(given, row)));
  const kind = kinds.indexOf(named ?? 'Note') as ActionInput['kind'];
  const note = wire.note_html ?? wire.note ?? '';
  const minutes = (wire.timetaken ?? 0) * (isReal ? 60 : 1);
  const newStatusId = wire.new_status ?? (isReal ? (row?.newStatus ?? undefined) : undefined);
  if (kind === 4 && newStatusId === undefined) {
    throw invalidValue('actiontype_id', 'A status change needs new_status');
  }
  if (!saysSomething(note) && minutes === 0 && newStatusId === undefined && !/<img\b/i.test(note)) {
    throw invalidValue('note', 'note is required');
  }
  return {
    ticketId: wire.ticket_id,
    kind,
    outcome: (given ?? row?.outcome ?? kinds[kind]).slice(0, 255),
    note,
    hidden: wire.hiddenfromuser ?? row?.hideFromUser ?? false,
    emailTo: wire.emailto ?? null,
    emailSubject: wire.emailsubject ?? null,
    minutes,
    charge: wire.charge ?? wire.actisbillable ?? false,
    agentId: wire.agent_id ?? wire.who_agentid,
    newStatusId,
    // A real tenant closes with the closing action's own words.
    resolution:
      wire.resolution ?? wire.closure_note ?? (isReal && saysSomething(note) ? note : undefined),
  };
}
