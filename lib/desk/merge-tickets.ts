import type { MergeInput } from '@/lib/contracts/links';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { isBlankText, textToHtml } from '@/lib/domain/rich-text';
import { isFinished } from '@/lib/domain/status';
import { wholeSecond } from '@/lib/domain/ticket-change';
import { linkSentence } from '@/lib/domain/ticket-links';
import type { Ticket } from '@/lib/domain/ticket';
import { htmlToText, looksLikeHtml } from '@/lib/halo/sanitize';
import { changeTicket } from './change-ticket';
import type { Desk } from './context';
import { inSteps, type Step } from './in-steps';
import { cannotLink, isTold, readPair, tellLink, type Linked } from './link-note';
import { openWritten } from './open-ticket';

/**
 * Whose turn merges take: no ticket has this number. Two at once could close two tickets into each other.
 */
const ALL_MERGES = 0;
/** Characters of a text that goes into a note of the other ticket. */
const SHORT = 500;

/**
 * Merges a duplicate into another ticket: both logs tell of it, the survivor counts from whichever came
 * in first, the duplicate is finished and goes off the SLA clock. Its log and its files stay with it; what
 * is finished already keeps its status and its resolution. Sent again it does only what is left. Answers
 * the duplicate.
 *
 * @throws DeskError `cannot-link`, `partly-done`, those of changeTicket; HaloError.
 */
export function mergeTickets(
  desk: Desk,
  ticketId: number,
  key: string,
  { intoId }: MergeInput,
): Promise<TicketDetail> {
  return desk.inTurn(ALL_MERGES, () => merge(desk, ticketId, key, intoId));
}

async function merge(
  desk: Desk,
  ticketId: number,
  key: string,
  intoId: number,
): Promise<TicketDetail> {
  const lookups = await desk.lookups();
  const [duplicate, survivor] = await readPair(desk, ticketId, intoId, 'intoId');
  const firstKey = `${key}.a`;
  const isBegun = (await desk.writes.find(desk.viewer.agent.id, firstKey)) !== null;
  if (!isBegun) demandMergeable(duplicate, survivor);
  const files = await desk.halo.attachments.list(ticketId);

  const steps: Step[] = [
    {
      what: `#${intoId} tells what was merged into it`,
      run: () =>
        tellLink(desk, survivor, firstKey, {
          kind: 'merged-from',
          other: duplicate.ticket,
          more: toldOf(duplicate.ticket, files.length),
        }),
    },
  ];
  const startsAt = earlierStart(duplicate.ticket, survivor.ticket);
  if (startsAt !== null) {
    steps.push({
      what: `#${intoId} counts from when #${ticketId} came in`,
      run: async () => {
        await changeTicket(desk, intoId, `${key}.start`, { occurredAt: startsAt });
      },
    });
  }
  steps.push({
    what: `#${ticketId} tells where it went`,
    run: () =>
      tellLink(desk, duplicate, `${key}.b`, {
        kind: 'merged-into',
        other: survivor.ticket,
        more: formerResolution(duplicate.ticket),
      }),
  });
  if (!isOver(duplicate.ticket)) {
    steps.push({
      what: `#${ticketId} is closed`,
      run: async () => {
        await changeTicket(desk, ticketId, `${key}.end`, ending(duplicate, survivor, lookups));
      },
    });
  }
  await inSteps(steps);
  return openWritten(desk, ticketId);
}

const isOver = ({ role, excludedFromSla }: Ticket) => isFinished(role) && excludedFromSla;

const mergedInto = ({ links }: Linked) =>
  links.findLast(({ kind }) => kind === 'merged-into')?.ticketId ?? null;

/** @throws DeskError `cannot-link` */
function demandMergeable(duplicate: Linked, survivor: Linked): void {
  const [id, intoId] = [duplicate.ticket.id, survivor.ticket.id];
  const [gone, survivorGone] = [mergedInto(duplicate), mergedInto(survivor)];
  const refuse = (message: string) => cannotLink(message, 'intoId');
  const isTwice =
    gone === intoId && isOver(duplicate.ticket) && isTold(survivor.links, 'merged-from', id);
  if (isTwice || (gone !== null && gone !== intoId)) {
    throw refuse(`#${id} was merged into #${gone} already.`);
  }
  if (survivorGone !== null) {
    throw refuse(`#${intoId} was itself merged into #${survivorGone}. Choose that one instead.`);
  }
  if (isFinished(survivor.ticket.role)) {
    throw refuse(
      `#${intoId} is ${survivor.ticket.statusName}, so nobody works on it. Reopen it first, or choose an open ticket.`,
    );
  }
}

/** When the survivor is to count from, to the second; null where it came in no later. */
function earlierStart(duplicate: Ticket, survivor: Ticket): Instant | null {
  const [first, own] = [duplicate, survivor].map((each) => each.occurredAt ?? each.createdAt);
  if (typeof first !== 'number' || typeof own !== 'number') return null;
  return wholeSecond(first) < wholeSecond(own) ? wholeSecond(first) : null;
}

function inShort(html: string | null): string {
  const text = [...htmlToText(html ?? '').replace(/\s+/g, ' ')];
  return text.length > SHORT ? `${text.slice(0, SHORT).join('').trimEnd()}…` : text.join('');
}

function toldOf({ id, userName, userEmail, detailsHtml }: Ticket, files: number): string[] {
  const address = userEmail === null ? '' : ` (${userEmail})`;
  return [
    userName === null ? '' : `Requester: ${userName}${address}`,
    inShort(detailsHtml),
    files === 0 ? '' : `${files === 1 ? '1 file stays' : `${files} files stay`} with #${id}.`,
  ];
}

/** What the merge is about to write over. */
function formerResolution({ role, resolution }: Ticket): string[] {
  if (isFinished(role) || isBlankText(resolution)) return [];
  return [`Its resolution so far: ${inShort(resolution)}`];
}

function ending(duplicate: Linked, { ticket }: Linked, lookups: Lookups): TicketChangeInput {
  if (isFinished(duplicate.ticket.role)) return { excludedFromSla: true };
  const inOrder = lookups.statuses.toSorted((a, b) => a.sequence - b.sequence);
  const ended =
    inOrder.find(({ role }) => role === 'closed') ??
    inOrder.find(({ role }) => role === 'resolved');
  // As its own log has it, where an earlier attempt got that far: the same key stands for the same words.
  const told = duplicate.links.find(({ ticketId }) => ticketId === ticket.id);
  const summary = told?.summary ?? ticket.summary;
  const sentence = linkSentence('merged-into', { id: ticket.id, summary });
  const resolution = looksLikeHtml(sentence) ? textToHtml(sentence) : sentence;
  return { statusId: ended?.id, resolution, excludedFromSla: true };
}
