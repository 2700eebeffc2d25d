import type { TicketChanged, TicketChangeInput } from '@/lib/contracts/ticket-change';
import type { Instant } from '@/lib/domain/instant';
import { choicesOf, differsFrom, tellChoice, type ChoiceField } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import { htmlToText, looksLikeHtml } from '@/lib/halo/sanitize';
import { checkChoices, tellRefusal } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { demandTransition } from './demand-transition';
import { writeOnce } from './write-once';

/**
 * Changes what people decide about a ticket, in one write. The ticket is read first: `findObstacle`
 * says why it is not to be changed any more, by default where it is neither as `input.from` saw it nor
 * as asked for. A status is judged against the ticket as it will be. Two calls of the tenant, after
 * those of earlier changes of the same ticket.
 *
 * Where the change turns out to have been made before, by the same key, `before` is what `input.from`
 * says, and for the rest as the ticket is.
 *
 * @throws DeskError `changed-meanwhile` with the fields, `transition-refused` with errors and warnings,
 * those of checkChoices, tellRefusal and writeOnce; HaloError where the tenant refuses.
 */
export async function changeTicket(
  desk: Desk,
  ticketId: number,
  key: string,
  input: TicketChangeInput,
  findObstacle: (ticket: Ticket) => string | null = (ticket) => changedSince(input, ticket),
): Promise<TicketChanged> {
  const lookups = await desk.lookups();
  const { from, ...change } = input;
  const seen: { before?: Ticket; after?: Ticket | null; at: Instant } = { at: desk.now() };
  const read = () => {
    seen.at = desk.now();
    return desk.halo.tickets.get(ticketId, lookups);
  };
  const write = () =>
    desk.halo.tickets.change(ticketId, change, lookups).catch((error: unknown) => {
      throw tellRefusal(error);
    });

  return desk.inTurn(ticketId, async () => {
    await writeOnce(desk, {
      key,
      request: { ticketId, ...input },
      hasArrived: async () => {
        const ticket = await read();
        if (!holds(ticket, change)) return false;
        seen.after = ticket;
        return true;
      },
      send: async () => {
        checkChoices(lookups, input);
        const ticket = await read();
        const obstacle = findObstacle(ticket);
        if (obstacle !== null) {
          // Everybody's lists are as old as what this agent decided by.
          desk.live.wrote(ticket, seen.at);
          throw new DeskError('changed-meanwhile', obstacle, {
            conflicts: conflictsOf(input, ticket),
          });
        }
        const isThere = holds(ticket, change);
        // Who saw it otherwise has what they wanted; who saw it as it is asked for a move to nowhere.
        if (!isThere || differsFrom(from ?? {}, ticket).length === 0) {
          const { agentId = ticket.agentId } = change;
          await demandTransition(desk, { ...ticket, agentId }, change, lookups);
        }
        seen.before = ticket;
        seen.at = desk.now();
        // Written all the same it would cost a call, and be told to everybody as news.
        seen.after = isThere ? ticket : await write();
      },
    });

    const ticket = seen.after ?? (await read());
    desk.live.wrote(ticket, seen.at);
    return {
      serverNow: desk.now(),
      ticket,
      before: choicesOf(seen.before ?? { ...ticket, ...from }),
    };
  });
}

/**
 * What somebody else changed since. Where they chose what is asked for now nothing is in the way, but for
 * a status: there is no moving to where a ticket is.
 */
function conflictsOf({ from = {}, ...change }: TicketChangeInput, ticket: Ticket): ChoiceField[] {
  return differsFrom(from, ticket).filter(
    (field) => field === 'statusId' || change[field] !== ticket[field],
  );
}

function changedSince(input: TicketChangeInput, ticket: Ticket): string | null {
  const conflicts = conflictsOf(input, ticket);
  if (conflicts.length === 0 || holds(ticket, input)) return null;
  const now = conflicts.map((field) => tellChoice(field, ticket)).join(', ');
  return `Somebody changed this ticket after you looked at it: ${now}. Look at it as it is now, then decide again.`;
}

const words = (text: string | null) => {
  const plain = text !== null && looksLikeHtml(text) ? htmlToText(text) : (text ?? '');
  return plain.replace(/\s+/g, ' ').trim();
};

/** Whether a ticket has all that was asked for. */
function holds(ticket: Ticket, { resolution, ...choices }: TicketChangeInput): boolean {
  const isAsked = resolution === undefined || words(ticket.resolution) === words(resolution);
  return isAsked && differsFrom(choices, ticket).length === 0;
}
