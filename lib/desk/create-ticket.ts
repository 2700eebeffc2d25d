import type { NewTicketOrder, TicketCreated } from '@/lib/contracts/new-ticket';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { NewTicketProblem } from '@/lib/domain/new-ticket';
import { tellRefusal } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { draftTicket } from './draft-ticket';
import { inSteps, type Step } from './in-steps';
import { writeOnce } from './write-once';

const NEWEST = { order: 'id', descending: true, pageSize: 50 } as const;

/**
 * Creates a ticket by the rules (§6), logs the call where the user was spoken to, and answers the
 * ticket as the tenant then has it. Sent again with the same key it does only what is not done yet, and
 * warns of nothing where the ticket is there already.
 *
 * @throws DeskError of draftTicket, tellRefusal and writeOnce, `partly-done` where the ticket is there but
 * the call is not logged; HaloError where the tenant refuses.
 */
export async function createTicket(
  desk: Desk,
  key: string,
  order: NewTicketOrder,
): Promise<TicketCreated> {
  const lookups = await desk.lookups();
  const made: { id: number; warnings: NewTicketProblem[] } = { id: 0, warnings: [] };
  const creation: Step = {
    what: 'the ticket is created',
    async run() {
      made.warnings = await createOnce(desk, key, order, lookups);
      made.id = await demandId(desk, key);
      creation.what = `ticket #${made.id} is created`;
    },
  };
  const call: Step = {
    what: 'its log says that you spoke to the user',
    run: () => logCall(desk, key, made.id, lookups),
  };
  await inSteps(order.hasSpoken ? [creation, call] : [creation]);

  const askedAt = desk.now();
  const ticket = await desk.halo.tickets.get(made.id, lookups);
  desk.live.wrote(ticket, askedAt);
  return { serverNow: desk.now(), ticket, warnings: made.warnings };
}

/** What was amiss all the same; nothing where the ticket was there already. */
async function createOnce(
  desk: Desk,
  key: string,
  order: NewTicketOrder,
  lookups: Lookups,
): Promise<NewTicketProblem[]> {
  let amiss: NewTicketProblem[] = [];
  await writeOnce(desk, {
    key,
    request: order,
    async hasArrived(since) {
      const id = (await knownId(desk, key)) ?? (await findCreated(desk, order, since, lookups));
      if (id !== null) await noteId(desk, key, id);
      return id !== null;
    },
    async send() {
      const { ticket, warnings } = await draftTicket(desk, order, lookups);
      amiss = warnings;
      const { id } = await desk.halo.tickets.create(ticket).catch((error: unknown) => {
        throw tellRefusal(error);
      });
      await noteId(desk, key, id);
    },
  });
  return amiss;
}

/** Written down before the write counts as done, so that its key stands for this ticket for good. */
async function noteId(desk: Desk, key: string, id: number): Promise<void> {
  const agentId = desk.viewer.agent.id;
  const note = { agentId, key: `${key}.ticket`, fingerprint: `created ${id}`, now: desk.now() };
  await desk.writes.claim(note);
}

async function knownId(desk: Desk, key: string): Promise<number | null> {
  const noted = await desk.writes.find(desk.viewer.agent.id, `${key}.ticket`);
  const [, id] = /^created (\d+)$/.exec(noted?.fingerprint ?? '') ?? [];
  return id === undefined ? null : Number(id);
}

async function demandId(desk: Desk, key: string): Promise<number> {
  const id = await knownId(desk, key);
  if (id !== null) return id;
  throw new DeskError(
    'outcome-unknown',
    'The ticket was created, but Halyard does not know its number any more. Look for it in the queue.',
  );
}

/** The newest ticket that is as this one and came no earlier than `since`; its number, or null. */
async function findCreated(
  desk: Desk,
  { clientId, summary, typeId, userId }: NewTicketOrder,
  since: Instant,
  lookups: Lookups,
): Promise<number | null> {
  const { tickets } = await desk.halo.tickets.list({ clientId, ...NEWEST }, lookups);
  const found = tickets.find(
    (ticket) =>
      ticket.summary === summary &&
      ticket.typeId === typeId &&
      (userId === undefined || ticket.userId === userId) &&
      (ticket.createdAt ?? ticket.occurredAt ?? 0) > since,
  );
  return found?.id ?? null;
}

/** The first response (rules §5): what was said on the phone while the ticket was taken. */
function logCall(desk: Desk, key: string, ticketId: number, lookups: Lookups): Promise<void> {
  const { actions } = desk.halo;
  const html = '<p>Spoke to the user when the ticket was taken.</p>';
  return writeOnce(desk, {
    key: `${key}.call`,
    request: { ticketId },
    hasArrived: async (since) =>
      (await actions.list(ticketId, lookups)).some(
        ({ kind, author, at }) =>
          kind === 'phone-call' && author.id === desk.viewer.agent.id && (at ?? 0) > since,
      ),
    send: () => actions.add(ticketId, { kind: 'phone-call', html, hiddenFromUser: false }, lookups),
  });
}
