import type { Lookups } from '@/lib/domain/lookups';
import { judgeStatusChange } from '@/lib/domain/status-change';
import type { Ticket } from '@/lib/domain/ticket';
import type { Desk } from './context';
import { DeskError } from './context';

/**
 * Refuses a move to a status that the ticket may not have. `ticket`: as it will be. Reads its log where
 * there is a refusal to tell.
 *
 * @throws DeskError `transition-refused` with errors and warnings; HaloError.
 */
export async function demandTransition(
  desk: Desk,
  ticket: Ticket,
  { statusId, resolution }: { statusId?: number; resolution?: string },
  lookups: Lookups,
): Promise<void> {
  const target = lookups.statuses.find(({ id }) => id === statusId);
  if (!target) return;
  // The log adds warnings only, which never refuse.
  if (judgeStatusChange(ticket, target, resolution, undefined).canTransition) return;
  const actions = await desk.halo.actions.list(ticket.id, lookups);
  const verdict = judgeStatusChange(ticket, target, resolution, actions);
  throw new DeskError(
    'transition-refused',
    verdict.errors.map(({ message }) => message).join('. '),
    verdict,
  );
}
