import type { ActionInput } from '@/lib/contracts/action';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Instant } from '@/lib/domain/instant';
import { isBlankText } from '@/lib/domain/rich-text';
import { isPausing } from '@/lib/domain/status';
import type { TicketAction } from '@/lib/domain/ticket';
import { resolutionToSend, type StatusTarget } from '@/components/ticket/status-choice';
import { modeLooks } from './composer-modes';
import type { Draft } from './draft';
import { followUpAt } from './follow-up';

const MENTION = /<span\b[^<>]*\bdata-type="mention"[^<>]*>([^<>]*)<\/span>/g;
const MENTION_ID = /\bdata-id="(\d{1,10})"/;
const EMPTY_END = /(?:<p>(?:<br>)?<\/p>\s*)+$/;

/** The agents named in a text, each once. */
export function mentionsIn(html: string): number[] {
  const ids = Array.from(html.matchAll(MENTION), ([span]) => Number(MENTION_ID.exec(span)?.[1]));
  return [...new Set(ids.filter((id) => id > 0))];
}

/** The text as it goes out: names of agents stand out, the lines left empty at its end are gone. */
export function sentHtml(html: string): string {
  if (isBlankText(html)) return '';
  return html.replace(MENTION, '<strong>$1</strong>').replace(EMPTY_END, '');
}

/** Minutes as typed: null where nothing was, NaN for what is no whole number of them. */
export function typedMinutes(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
}

type OrderFacts = {
  ticket: Pick<TicketDetail['ticket'], 'statusId'>;
  /** The status that `draft.statusId` names. */
  target: StatusTarget | null;
  /** The viewer's IANA zone. */
  zone: string;
};

/** What is sent for a draft that was found to be in order. */
export function orderOf(draft: Draft, { ticket, target, zone }: OrderFacts): ActionInput {
  const minutes = typedMinutes(draft.minutes);
  const mentions = mentionsIn(draft.html);
  const subject = draft.subject.trim();
  const lookAgainAt = target && isPausing(target.role) ? followUpAt(draft.followUpDay, zone) : null;
  return {
    kind: modeLooks[draft.mode].kind,
    note: sentHtml(draft.html),
    hiddenFromUser: draft.hiddenFromUser,
    ...(draft.outcome !== null && { outcome: draft.outcome }),
    ...(draft.mode === 'reply' && {
      email: { to: draft.to, cc: draft.cc, ...(subject !== '' && { subject }) },
    }),
    ...(minutes !== null && minutes > 0 && { minutes, chargeable: draft.chargeable }),
    ...(target && {
      status: {
        statusId: target.id,
        fromStatusId: ticket.statusId,
        resolution: resolutionToSend(target, draft.resolution),
        ...(lookAgainAt !== null && { followUpAt: lookAgainAt }),
      },
    }),
    ...(mentions.length > 0 && { mentions }),
  };
}

/** The entry a draft will become, for rules that read the log. */
export function entryOf(
  draft: Draft,
  ticketId: number,
  author: { id: number; name: string },
  now: Instant,
): TicketAction {
  const { kind } = modeLooks[draft.mode];
  return {
    id: 0,
    ticketId,
    kind,
    outcome: draft.outcome,
    noteHtml: sentHtml(draft.html),
    quotedHtml: '',
    hiddenFromUser: draft.hiddenFromUser,
    author: { kind: 'agent', ...author },
    at: now,
    emailFrom: null,
    emailTo: kind === 'email' ? [...draft.to, ...draft.cc].join(', ') : null,
    emailCc: null,
    emailSubject: null,
    minutes: typedMinutes(draft.minutes) || null,
    chargeable: draft.chargeable,
    fromStatusName: null,
    toStatusName: null,
    fromRole: null,
    toRole: null,
  };
}
