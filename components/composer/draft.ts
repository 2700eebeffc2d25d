import type { Instant } from '@/lib/domain/instant';
import { isBlankText } from '@/lib/domain/rich-text';
import type { Ticket, TicketAction } from '@/lib/domain/ticket';
import { composerModes, type ComposerMode } from './composer-modes';

/** What somebody is writing on a ticket, all of it, as it is kept until it is sent. */
export type Draft = {
  /** By the server's clock; tells it from the ticket's other drafts. 0: not known. */
  begunAt: Instant;
  mode: ComposerMode;
  /** HTML of the editor, with mentions as it knows them. */
  html: string;
  hiddenFromUser: boolean;
  /** Written for colleagues, and then turned to the client. */
  wasInternal: boolean;
  to: string[];
  cc: string[];
  /** Empty: the ticket's own. */
  subject: string;
  outcome: string | null;
  /** As typed. */
  minutes: string;
  chargeable: boolean;
  /** Null: the status stays. */
  statusId: number | null;
  /** The status the ticket had when the other one was chosen. */
  fromStatusId: number | null;
  resolution: string;
  /** `YYYY-MM-DD` in the viewer's zone; empty: none. */
  followUpDay: string;
  /** A try whose outcome nobody knows: sent again as it was, it keeps its key. */
  unsure: { key: string; content: string } | null;
};

type TicketFacts = { ticket: Pick<Ticket, 'userEmail'>; actions: readonly TicketAction[] };

/** Time is charged where the last time on the ticket was, and where there is none yet. */
function chargesBefore(actions: readonly TicketAction[]): boolean {
  return actions.findLast(({ minutes }) => (minutes ?? 0) > 0)?.chargeable ?? true;
}

/** An empty draft. A reply is the client's to read and goes to the contact; all else starts internal. */
export function freshDraft(
  mode: ComposerMode,
  { ticket, actions }: TicketFacts,
  now: Instant,
): Draft {
  return {
    // The server's time is worked out, and mostly falls between two milliseconds.
    begunAt: Math.round(now),
    mode,
    html: '',
    hiddenFromUser: mode !== 'reply',
    wasInternal: false,
    to: mode === 'reply' && ticket.userEmail ? [ticket.userEmail] : [],
    cc: [],
    subject: '',
    outcome: null,
    minutes: '',
    chargeable: chargesBefore(actions),
    statusId: null,
    fromStatusId: null,
    resolution: '',
    followUpDay: '',
    unsure: null,
  };
}

/** What one starts with: a reply where there is an address, unless the last thing written was internal. */
export function usualMode(
  ticket: Pick<Ticket, 'userEmail'>,
  wasLastInternal: boolean,
): ComposerMode {
  return ticket.userEmail && !wasLastInternal ? 'reply' : 'note';
}

/** Another audience for what is written; text that was meant for colleagues is remembered as such. */
export function withAudience(draft: Draft, hiddenFromUser: boolean): Draft {
  if (hiddenFromUser === draft.hiddenFromUser) return draft;
  return { ...draft, hiddenFromUser, wasInternal: !hiddenFromUser && !isBlankText(draft.html) };
}

/** Another kind for what is written. To and from a reply the audience goes along, else it stays. */
export function withMode(draft: Draft, mode: ComposerMode, ticket: Pick<Ticket, 'userEmail'>) {
  if (mode === draft.mode) return draft;
  const turned = mode === 'reply' || draft.mode === 'reply';
  const next = turned ? withAudience(draft, mode !== 'reply') : draft;
  const to = draft.to.length === 0 && ticket.userEmail ? [ticket.userEmail] : draft.to;
  return { ...next, mode, outcome: null, to };
}

/** True where a draft holds what somebody would miss. */
export function saysSomething(draft: Draft): boolean {
  const typed = [draft.minutes, draft.resolution, draft.subject, draft.followUpDay];
  return (
    !isBlankText(draft.html) ||
    typed.some((text) => text.trim() !== '') ||
    draft.cc.length > 0 ||
    draft.statusId !== null
  );
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const idOf = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : null);
const textsOf = (value: unknown) =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

function unsureOf(value: unknown): Draft['unsure'] {
  if (typeof value !== 'object' || value === null) return null;
  if (!('key' in value) || !('content' in value)) return null;
  const { key, content } = value;
  return typeof key === 'string' && typeof content === 'string' ? { key, content } : null;
}

/** Reads a draft out of what was kept, perhaps by another release; null where it is none. */
export function readDraft(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null || !('mode' in value)) return null;
  const mode = composerModes.find((each) => each === value.mode);
  if (!mode) return null;
  const kept: Partial<Record<keyof Draft, unknown>> = value;
  return {
    begunAt: idOf(kept.begunAt) ?? 0,
    mode,
    html: textOf(kept.html),
    // In doubt for colleagues only.
    hiddenFromUser: kept.hiddenFromUser !== false,
    wasInternal: kept.wasInternal === true,
    to: textsOf(kept.to),
    cc: textsOf(kept.cc),
    subject: textOf(kept.subject),
    outcome: textOf(kept.outcome) || null,
    minutes: textOf(kept.minutes),
    chargeable: kept.chargeable !== false,
    statusId: idOf(kept.statusId),
    fromStatusId: idOf(kept.fromStatusId),
    resolution: textOf(kept.resolution),
    followUpDay: textOf(kept.followUpDay),
    unsure: unsureOf(kept.unsure),
  };
}
