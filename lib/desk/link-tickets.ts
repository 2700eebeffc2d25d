import type { LinkInput } from '@/lib/contracts/links';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { oppositeKind } from '@/lib/domain/ticket-links';
import type { Desk } from './context';
import { inSteps } from './in-steps';
import { cannotLink, isTold, readPair, tellLink, type Linked } from './link-note';
import { openWritten } from './open-ticket';

/**
 * Links a ticket to another, or ends that, by a note for colleagues on both. Sent again it does only what
 * is left. Answers the ticket with it.
 *
 * @throws DeskError `cannot-link`, `partly-done`, those of writeOnce; HaloError.
 */
export async function linkTickets(
  desk: Desk,
  ticketId: number,
  key: string,
  { ticketId: otherId, kind }: LinkInput,
): Promise<TicketDetail> {
  const [one, other] = await readPair(desk, ticketId, otherId, 'ticketId');
  const keys = { one: `${key}.a`, other: `${key}.b` };
  const isBegun = (await desk.writes.find(desk.viewer.agent.id, keys.one)) !== null;
  if (!isBegun) demandLinkable(one, other, kind);
  const back = oppositeKind[kind];
  const isOneClient = one.ticket.clientId === other.ticket.clientId;
  // Who may see the one need not be one who may see what the other client's is about.
  const named = ({ ticket: { id, summary } }: Linked) => ({
    id,
    summary: isOneClient ? summary : '',
  });
  const says = (id: number) => (kind === 'none' ? `#${id} is unlinked` : `#${id} shows the link`);
  await inSteps([
    {
      what: says(ticketId),
      run: () => tellLink(desk, one, keys.one, { kind, other: named(other) }),
    },
    {
      what: says(otherId),
      run: () => tellLink(desk, other, keys.other, { kind: back, other: named(one) }),
    },
  ]);
  return openWritten(desk, ticketId);
}

/** @throws DeskError `cannot-link` */
function demandLinkable(one: Linked, other: Linked, kind: LinkInput['kind']): void {
  const [id, otherId] = [one.ticket.id, other.ticket.id];
  const refuse = (message: string) => cannotLink(message, 'ticketId');
  const isMergedThere = one.ticket.mergedIntoId === otherId || other.ticket.mergedIntoId === id;
  if (isMergedThere) {
    throw refuse(`#${id} and #${otherId} are merged in HaloPSA, and stay so.`);
  }
  const isMerged = (['merged-into', 'merged-from'] as const).some(
    (merged) => isTold(one.links, merged, otherId) || isTold(other.links, oppositeKind[merged], id),
  );
  if (isMerged && kind !== 'none') {
    throw refuse(`#${id} and #${otherId} are merged. End that first to link them otherwise.`);
  }
  if (!isTold(one.links, kind, otherId) || !isTold(other.links, oppositeKind[kind], id)) return;
  throw refuse(
    kind === 'none'
      ? `#${id} and #${otherId} are not linked.`
      : `#${id} and #${otherId} are linked like that already.`,
  );
}
