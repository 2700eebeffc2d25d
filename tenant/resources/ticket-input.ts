import { z } from 'zod';
import { ApiError, clientRequired, invalidValue } from '@/tenant/problem';
import {
  inputFlag,
  inputId,
  inputIdOrNone,
  inputInstantOrNone,
  inputHtml,
  inputText,
  inputTextOrNone,
  readInput,
} from './input';
import { ticketSources, type TicketSource } from './ticket-source';

const SUMMARY_MAX = 255;

const source = z.union(
  [
    z.enum(ticketSources),
    z
      .union([z.int(), z.string().regex(/^\d$/).transform(Number)])
      .pipe(
        z
          .int()
          .min(0)
          .max(ticketSources.length - 1),
      )
      .transform((number): TicketSource => ticketSources[number] ?? 'manual'),
  ],
  `must be one of ${ticketSources.join(', ')} or its number in /api/Lookup?lookupid=22`,
);

/** What a POST to Tickets may carry. */
export const ticketBody = z.object({
  id: inputIdOrNone.optional().describe('The ticket to change; without it a new one is made'),
  summary: inputText.nullable().optional().describe('Required to create; at most 255 characters'),
  details: inputHtml.nullable().optional().describe('HTML'),
  details_html: inputHtml.nullable().optional().describe('As details'),
  client_id: inputIdOrNone
    .optional()
    .describe('Required to create (in the real dialect a site or a requester tells it too)'),
  site_id: inputIdOrNone.optional(),
  user_id: inputIdOrNone.optional(),
  status_id: inputId.optional().describe('One of /api/Status; New unless given'),
  priority_id: inputId
    .optional()
    .describe('priorityid of a row of /api/Priority; Medium unless given'),
  tickettype_id: inputId
    .optional()
    .describe('One of /api/TicketType; required to create in the simplified dialect'),
  category_1: inputTextOrNone.optional().describe('A path joined by >, such as Email>Outlook'),
  category_2: inputTextOrNone.optional(),
  category_3: inputTextOrNone.optional(),
  category_4: inputTextOrNone.optional(),
  agent_id: inputIdOrNone.optional().describe('Null, 0 and −1 take it from its agent'),
  team_id: inputIdOrNone.optional(),
  team: inputTextOrNone.optional().describe('The name of a team, for team_id'),
  reportedby: inputTextOrNone.optional(),
  source: source.optional().describe('A word, or its number from 0'),
  dateoccurred: inputInstantOrNone.optional(),
  deadlinedate: inputInstantOrNone
    .optional()
    .describe('A date set by hand, ISO 8601; without a zone it is UTC, null takes it away'),
  followupdate: inputInstantOrNone.optional(),
  sla_id: inputIdOrNone.optional(),
  slahold: inputFlag.optional().describe('Pauses the resolution clock'),
  onhold: inputFlag.optional().describe('As slahold'),
  excludefromsla: inputFlag.optional(),
  contract_id: inputIdOrNone.optional(),
  opportunityid: inputIdOrNone.optional(),
  resolution: inputHtml
    .nullable()
    .optional()
    .describe('How it was solved; required to move to Resolved or Closed'),
  closure_note: inputHtml.nullable().optional().describe('As resolution'),
  closure_note_html: inputHtml.nullable().optional().describe('As resolution'),
});

type Wire = z.output<typeof ticketBody>;

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

/** A real tenant knows the client by the site or the requester, and has a type by default. */
function checkRequired(value: Record<string, unknown>, dialect: 'simplified' | 'real'): void {
  const isMissing = (field: string) => value[field] === undefined || value[field] === null;
  const isKnown = dialect === 'real' && !(isMissing('site_id') && isMissing('user_id'));
  // A client that asks for "no client" has forgotten it.
  if (isMissing('client_id') && !isKnown) {
    throw clientRequired();
  }
  if (isMissing('tickettype_id') && dialect === 'simplified') {
    const detail = 'Ask /api/TicketType for ids.';
    throw new ApiError(400, 'tickettype_id required', 'tickettype_id', detail);
  }
}

/** Reads one ticket of a POST in either spelling. Throws a 400 in the contract's words. */
export function readTicketInput(
  value: Record<string, unknown>,
  dialect: 'simplified' | 'real',
): TicketInput {
  const isNew = value.id === undefined || value.id === null;
  if (isNew) checkRequired(value, dialect);
  const { closure_note, closure_note_html, details_html, onhold, ...wire } = readInput(
    ticketBody,
    value,
  );
  const id = wire.id ?? null;
  // 0 and −1 mean none, which neither a new ticket nor an old one can have.
  if (id === null && !isNew) checkRequired({ ...value, client_id: wire.client_id }, dialect);
  if (wire.client_id === null) throw clientRequired();
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
