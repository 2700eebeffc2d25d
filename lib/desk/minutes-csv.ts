import type { MinutesAnswer } from '@/lib/contracts/reviews';
import {
  tellUnseen,
  type Decision,
  type DecisionKind,
  type Review,
  type ReviewPart,
  type SettledHow,
} from '@/lib/domain/review';
import type { Instant } from '@/lib/domain/instant';
import type { Desk } from './context';
import { csvLine } from './csv';
import { causeWords } from './decision-words';
import { readMinutes } from './review-log';

const parts: Readonly<Record<ReviewPart, string>> = {
  'follow-up': 'Decided before',
  'breaks-today': 'Breaks today',
  late: 'Late',
  parked: 'Parked',
  unhappy: 'Who is unhappy',
};
const kinds: Readonly<Record<DecisionKind, string>> = {
  escalate: 'Escalated',
  reassign: 'Reassigned',
  raise: 'Priority raised',
  comment: 'Comment',
  snooze: 'Snoozed',
  accept: 'Breach accepted',
};
const outcomes: Readonly<Record<SettledHow, string>> = {
  done: 'Done',
  finished: 'Ticket finished',
  gone: 'Ticket gone',
  replaced: 'Decided anew',
};

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** The minutes of a review as a CSV file; times as ISO 8601 UTC, and in `zone`. @throws as readMinutes */
export async function exportMinutes(
  desk: Desk,
  id: string,
  zone: string,
): Promise<{ filename: string; text: string }> {
  const { review, decisions } = await readMinutes(desk, id);
  const day = new Date(review.openedAt).toISOString().slice(0, 10);
  return {
    filename: `review-${day}.csv`,
    text: BYTE_ORDER_MARK + linesOf(decisions, zone) + unseenLine(review),
  };
}

/** Stands where the summaries do. */
function unseenLine(review: Review): string {
  const told = tellUnseen(review);
  return told === null ? '' : csvLine(['', told]);
}

function linesOf(decisions: MinutesAnswer['decisions'], zone: string): string {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const times = (at: Instant | null) =>
    at === null ? ['', ''] : [new Date(at).toISOString(), local.format(at)];
  const timed = (title: string) => [`${title} (ISO 8601)`, `${title} (${zone})`];
  const head = [
    ...['Number', 'Summary', 'Client', 'Part', 'Decision', 'Changed', 'Cause', 'Note', 'Owner'],
    ...[...timed('Due'), 'Decided by', ...timed('Decided'), 'Outcome', ...timed('Settled')],
  ];
  const cells = (decision: Decision) => {
    const { ticketId, summary, clientName, part, kind, changed, cause, note } = decision;
    const { ownerName, dueAt, byName, at, settled } = decision;
    return [
      ...[ticketId, summary || 'Not shown to you', clientName, parts[part], kinds[kind], changed],
      ...[cause && causeWords[cause], note, ownerName, ...times(dueAt), byName, ...times(at)],
      ...[settled ? outcomes[settled.how] : 'Still open', ...times(settled?.at ?? null)],
    ];
  };
  return [csvLine(head), ...decisions.map((decision) => csvLine(cells(decision)))].join('');
}
