import type { StatusChangeInput, TicketDetail } from '@/lib/contracts/ticket';
import { judgeStatusChange } from '@/lib/domain/status-change';
import { unknownStatus } from '@/lib/domain/transition';
import type { Desk } from './context';
import { DeskError } from './context';
import { openWritten } from './open-ticket';
import { writeOnce } from './write-once';

/**
 * Moves a ticket to another status, judged by the same rule the browser showed, against the ticket
 * as it will be. Answers the ticket as the tenant then has it.
 *
 * @throws DeskError `transition-refused` with errors and warnings, `unknown-status-id`,
 * `changed-meanwhile`, or those of writeOnce; HaloError where the tenant refuses.
 */
export async function changeStatus(
  desk: Desk,
  ticketId: number,
  key: string,
  input: StatusChangeInput,
): Promise<TicketDetail> {
  const lookups = await desk.lookups();
  const target = lookups.statuses.find((status) => status.id === input.statusId);
  if (!target) {
    throw new DeskError(
      'unknown-status-id',
      'This tenant has no such status. Reload the page to see the ones it has.',
      { errors: [unknownStatus], warnings: [] },
    );
  }

  await writeOnce(desk, {
    key,
    request: { ticketId, ...input },
    hasArrived: async () => (await desk.halo.tickets.get(ticketId, lookups)).statusId === target.id,
    send: async () => {
      const ticket = await desk.halo.tickets.get(ticketId, lookups);
      if (input.fromStatusId !== undefined && input.fromStatusId !== ticket.statusId) {
        throw new DeskError(
          'changed-meanwhile',
          `Somebody changed this ticket to ${ticket.statusName} after you opened it. Look at it as it is now, then decide again.`,
        );
      }
      // The log adds warnings only, which never refuse: it is read where there is a refusal to tell.
      if (!judgeStatusChange(ticket, target, input.resolution, undefined).canTransition) {
        const actions = await desk.halo.actions.list(ticketId, lookups);
        const verdict = judgeStatusChange(ticket, target, input.resolution, actions);
        throw new DeskError(
          'transition-refused',
          verdict.errors.map(({ message }) => message).join('. '),
          verdict,
        );
      }
      await desk.halo.tickets.setStatus(ticketId, {
        statusId: target.id,
        resolution: input.resolution,
      });
    },
  });
  return openWritten(desk, ticketId);
}
