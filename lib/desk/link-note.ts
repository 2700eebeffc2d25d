import { textToHtml } from '@/lib/domain/rich-text';
import { linkSentence, linksOf, type LinkKind, type TicketLink } from '@/lib/domain/ticket-links';
import type { Ticket } from '@/lib/domain/ticket';
import { HaloError } from '@/lib/halo/errors';
import type { Desk } from './context';
import { DeskError } from './context';
import { writeOnce } from './write-once';

/** A ticket as the tenant has it, and the links it and its log tell of. */
export type Linked = { ticket: Ticket; links: TicketLink[] };

async function readLinked(desk: Desk, ticketId: number): Promise<Linked> {
  const lookups = await desk.lookups();
  const [ticket, actions] = await Promise.all([
    desk.halo.tickets.get(ticketId, lookups),
    desk.halo.actions.list(ticketId, lookups),
  ]);
  return { ticket, links: linksOf(ticket, actions) };
}

/**
 * A ticket and the one it is to be linked to, which the request names in `field`.
 *
 * @throws DeskError `cannot-link` where they are the same, or the tenant does not show the other one;
 * HaloError.
 */
export async function readPair(
  desk: Desk,
  ticketId: number,
  otherId: number,
  field: string,
): Promise<[Linked, Linked]> {
  if (ticketId === otherId) {
    throw cannotLink(`#${ticketId} is this very ticket. Choose another one.`, field);
  }
  return Promise.all([
    readLinked(desk, ticketId),
    readLinked(desk, otherId).catch((error: unknown) => {
      if (!(error instanceof HaloError) || error.kind !== 'not-found') throw error;
      throw cannotLink(
        `The tenant has no ticket #${otherId}, or does not show it to you. Check the number.`,
        field,
      );
    }),
  ]);
}

/** The refusal of a link. */
export function cannotLink(message: string, field: string): DeskError {
  return new DeskError('cannot-link', message, { fields: { [field]: message } });
}

/** Whether these links say that of another ticket. `none`: nothing is said of it. */
export function isTold(
  links: readonly TicketLink[],
  kind: LinkKind | 'none',
  otherId: number,
): boolean {
  const told = links.find(({ ticketId }) => ticketId === otherId);
  return (told?.kind ?? 'none') === kind;
}

/** What the other ticket is to this one. `more`: plain text below, a paragraph per line. */
export type LinkNote = {
  kind: LinkKind | 'none';
  other: { id: number; summary: string };
  more?: readonly string[];
};

/**
 * Has a ticket's log tell of a link, in a note for colleagues; where it does already, nothing is written.
 *
 * @throws DeskError of writeOnce; HaloError.
 */
export function tellLink(
  desk: Desk,
  { ticket }: Linked,
  key: string,
  { kind, other, more = [] }: LinkNote,
): Promise<void> {
  return desk.inTurn(ticket.id, async () => {
    const lookups = await desk.lookups();
    const hasArrived = async () => {
      const actions = await desk.halo.actions.list(ticket.id, lookups);
      return isTold(linksOf(ticket, actions), kind, other.id);
    };
    await writeOnce(desk, {
      key,
      request: { ticketId: ticket.id, kind, otherId: other.id },
      hasArrived,
      send: async () => {
        if (await hasArrived()) return;
        const html = textToHtml([linkSentence(kind, other), ...more].join('\n\n'));
        await desk.halo.actions.add(
          ticket.id,
          { kind: 'note', html, hiddenFromUser: true },
          lookups,
        );
      },
    });
  });
}
