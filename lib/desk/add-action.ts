import type { ActionOrder } from '@/lib/contracts/action';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Lookups } from '@/lib/domain/lookups';
import { isBlankText } from '@/lib/domain/rich-text';
import { differsFrom } from '@/lib/domain/ticket-change';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket, TicketAction } from '@/lib/domain/ticket';
import type { NewAction } from '@/lib/halo/client';
import { htmlToText, sanitizeTicketHtml } from '@/lib/halo/sanitize';
import { checkChoices } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { demandTransition } from './demand-transition';
import { openWritten } from './open-ticket';
import { writeOnce } from './write-once';

type Status = NonNullable<ActionOrder['status']>;

/** As writeAction; answers the ticket with the entry. */
export async function addAction(
  desk: Desk,
  ticketId: number,
  key: string,
  order: ActionOrder,
): Promise<TicketDetail> {
  await writeAction(desk, ticketId, key, order);
  return openWritten(desk, ticketId);
}

/**
 * Adds one entry to a ticket's log, with its mail, its time and its move to another status, in one call
 * of the tenant; then tells the agents it names. With a status or such agents the ticket is read first,
 * with a status after earlier changes of the same ticket. `begunAt`: as Write has it.
 *
 * @throws DeskError `unknown-status-id`, `changed-meanwhile`, `transition-refused` with errors and
 * warnings, `ticket-refused` where nothing of the text may be sent, those of writeOnce; HaloError where
 * the tenant refuses.
 */
export async function writeAction(
  desk: Desk,
  ticketId: number,
  key: string,
  order: ActionOrder,
  begunAt?: Instant,
): Promise<void> {
  const lookups = await desk.lookups();
  const { status } = order;
  checkChoices(lookups, { statusId: status?.statusId });
  const html = wordsToSend(order);
  const mentions = (order.mentions ?? []).filter((id) => id !== desk.viewer.agent.id);
  let isNews = false;
  let summary = '';

  const write = () =>
    writeOnce(desk, {
      key,
      begunAt,
      request: { ticketId, ...order },
      hasArrived: async (since) => {
        const actions = await desk.halo.actions.list(ticketId, lookups);
        isNews = actions.some(
          (action) => (action.at ?? 0) > since && isSame(action, { desk, order, html, lookups }),
        );
        if (isNews && mentions.length > 0) {
          summary = (await desk.halo.tickets.get(ticketId, lookups)).summary;
        }
        return isNews;
      },
      send: async () => {
        const askedAt = desk.now();
        const needsTicket = status !== undefined || mentions.length > 0;
        const ticket = needsTicket ? await desk.halo.tickets.get(ticketId, lookups) : null;
        if (ticket && status) {
          demandUnmoved(desk, ticket, status, askedAt);
          await demandTransition(desk, ticket, status, lookups);
        }
        await desk.halo.actions.add(ticketId, actionOf(order, html), lookups);
        summary = ticket?.summary ?? '';
        isNews = true;
      },
    });

  await (status ? desk.inTurn(ticketId, write) : write());
  if (isNews && mentions.length > 0) {
    desk.live.mention(mentions, { ticketId, summary, byName: desk.viewer.agent.name });
  }
}

/** A browser is not trusted to send clean HTML either. */
function wordsToSend({ kind, note, minutes = 0, status }: ActionOrder): string {
  const html = sanitizeTicketHtml(note);
  const needsWords = kind === 'email' || (minutes === 0 && !status);
  if (!needsWords || !isBlankText(html)) return html;
  const message = 'Nothing of this text can be sent: it is made of parts Halyard takes out.';
  throw new DeskError('ticket-refused', `${message} Write something else.`, {
    fields: { note: message },
  });
}

/** @throws DeskError `changed-meanwhile` where the ticket has another status than the agent saw. */
function demandUnmoved(
  desk: Desk,
  ticket: Ticket,
  { fromStatusId }: Status,
  askedAt: Instant,
): void {
  const conflicts = differsFrom({ statusId: fromStatusId }, ticket);
  if (conflicts.length === 0) return;
  desk.live.wrote(ticket, askedAt);
  throw new DeskError(
    'changed-meanwhile',
    `Somebody changed this ticket after you looked at it: its status is ${ticket.statusName}. Nothing was sent yet: look at it as it is now, then decide again.`,
    { conflicts },
  );
}

function actionOf(order: ActionOrder, html: string): NewAction {
  const { kind, hiddenFromUser, outcome, email, minutes, chargeable, status } = order;
  return {
    ...{ kind, html, hiddenFromUser, outcome, email, minutes, chargeable },
    status: status && {
      id: status.statusId,
      resolution: status.resolution,
      followUpAt: status.followUpAt,
    },
  };
}

const letters = (html: string) => htmlToText(html).replace(/\s+/g, '');

type Sent = { desk: Desk; order: ActionOrder; html: string; lookups: Lookups };

/** False where the tenant says that a mail went to somebody else. */
function wentTo({ emailTo }: TicketAction, { email }: ActionOrder): boolean {
  const told = emailTo?.toLowerCase() ?? null;
  return (
    !email || told === null || email.to.every((address) => told.includes(address.toLowerCase()))
  );
}

/**
 * Whether an entry of the log says what was sent, to whom it was, by whatever kind the tenant calls it.
 * `html`: the words as they were sent.
 */
export function isEntry(action: TicketAction, order: ActionOrder, html: string): boolean {
  return (
    action.hiddenFromUser === order.hiddenFromUser &&
    (action.minutes ?? 0) === (order.minutes ?? 0) &&
    letters(action.noteHtml + action.quotedHtml) === letters(html) &&
    wentTo(action, order)
  );
}

/** Whether an entry of the log is what this agent sent. */
function isSame(action: TicketAction, { desk, order, html, lookups }: Sent): boolean {
  if (action.author.id !== desk.viewer.agent.id || !isEntry(action, order, html)) return false;
  const target = lookups.statuses.find(({ id }) => id === order.status?.statusId);
  return letters(html) !== '' || !target || action.toStatusName === target.name;
}
