import { z } from 'zod';
import { ApiError, invalidValue } from '@/tenant/problem';
import {
  inputFlag,
  inputId,
  inputIdOrNone,
  inputInstantOrNone,
  inputText,
  inputTextOrNone,
  readInput,
} from './input';

const SUMMARY_MAX = 255;

const schema = z.object({
  id: inputIdOrNone.optional(),
  summary: inputText.nullable().optional(),
  details: inputText.nullable().optional(),
  details_html: inputText.nullable().optional(),
  client_id: inputIdOrNone.optional(),
  site_id: inputIdOrNone.optional(),
  user_id: inputIdOrNone.optional(),
  status_id: inputId.optional(),
  priority_id: inputId.optional(),
  tickettype_id: inputId.optional(),
  category_1: inputTextOrNone.optional(),
  category_2: inputTextOrNone.optional(),
  category_3: inputTextOrNone.optional(),
  category_4: inputTextOrNone.optional(),
  agent_id: inputIdOrNone.optional(),
  team_id: inputIdOrNone.optional(),
  team: inputTextOrNone.optional(),
  reportedby: inputTextOrNone.optional(),
  source: z.enum(['email', 'phone', 'portal', 'monitoring', 'manual']).optional(),
  dateoccurred: inputInstantOrNone.optional(),
  deadlinedate: inputInstantOrNone.optional(),
  followupdate: inputInstantOrNone.optional(),
  sla_id: inputIdOrNone.optional(),
  slahold: inputFlag.optional(),
  onhold: inputFlag.optional(),
  excludefromsla: inputFlag.optional(),
  contract_id: inputIdOrNone.optional(),
  opportunityid: inputIdOrNone.optional(),
  resolution: inputText.nullable().optional(),
  closure_note: inputText.nullable().optional(),
  closure_note_html: inputText.nullable().optional(),
});

type Wire = z.output<typeof schema>;

/** What a POST to Tickets asks for; undefined leaves a field as it is, null empties it. */
export type TicketInput = Omit<
  Wire,
  | 'id'
  | 'summary'
  | 'details'
  | 'details_html'
  | 'client_id'
  | 'closure_note'
  | 'closure_note_html'
  | 'onhold'
> & {
  /** Null: create. */
  id: number | null;
  summary?: string;
  details?: string;
  client_id?: number;
  resolution?: string | null;
};

/** Whether a text says anything beside tags and blanks; one pass, whatever the text. */
export function saysSomething(text: string | null | undefined): boolean {
  const said = text ?? '';
  // Matches in a row from the start. A tag ends at the next `<`, or 100,000 of them would take minutes.
  const silent = /<[^<>]*>|&nbsp;|[\s\u200b\u00a0]+/giy;
  while (silent.lastIndex < said.length) if (!silent.test(said)) return true;
  return false;
}

function readSummary(summary: string | null | undefined, isNew: boolean): string | undefined {
  if (summary === undefined && !isNew) return undefined;
  const text = summary?.trim() ?? '';
  if (text === '') throw new ApiError(400, 'summary required', 'summary');
  if (text.length > SUMMARY_MAX) {
    throw invalidValue('summary', `summary may have at most ${SUMMARY_MAX} characters`);
  }
  return text;
}

/** Reads one ticket of a POST in either spelling. Throws a 400 in the contract's words. */
export function readTicketInput(value: Record<string, unknown>): TicketInput {
  // A client that asks for "no client" has forgotten it.
  if (value.id === undefined && (value.client_id === undefined || value.client_id === null)) {
    throw new ApiError(400, 'client_id required', 'client_id');
  }
  const { closure_note, closure_note_html, details_html, onhold, ...wire } = readInput(
    schema,
    value,
  );
  const id = wire.id ?? null;
  if (id === null && (wire.tickettype_id === undefined || wire.tickettype_id === null)) {
    throw new ApiError(400, 'tickettype_id required', 'tickettype_id');
  }
  if (wire.client_id === null || (id === null && wire.client_id === undefined)) {
    throw new ApiError(400, 'client_id required', 'client_id');
  }
  const resolution = wire.resolution ?? closure_note_html ?? closure_note;
  return {
    ...wire,
    id,
    summary: readSummary(wire.summary, id === null),
    details: wire.details ?? details_html ?? undefined,
    client_id: wire.client_id,
    slahold: wire.slahold ?? onhold,
    resolution: resolution === undefined && wire.resolution === null ? null : resolution,
  };
}
