import type { QueryClient } from '@tanstack/react-query';
import type { TicketChanged } from '@/lib/contracts/ticket-change';
import { asProblem, isDefiniteRefusal, type ApiProblem } from '@/lib/queries/api-problem';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { createTurns } from '@/components/bulk/change-turns';
import { sayChanged, sendOne } from '@/components/bulk/start-change';
import { showToast } from '@/components/ui/toast';
import { editsStore } from './edits-store';
import { openConflict } from './open-conflict';
import { tellDone, tellEdited, type TicketEdit } from './ticket-edit';

const inTurn = createTurns<TicketChanged>();

/**
 * Sends an edit, after those of the same ticket that are on their way. Made: said in a toast, with the
 * way back. Not made: kept with the reason; where somebody else changed the same, the ticket is read
 * again and its page asks what is to become of both.
 */
export function sendEdit(client: QueryClient, agentId: number, edit: TicketEdit): void {
  const { ticketId, key, change, from } = edit;
  inTurn(ticketId, key, async () => {
    try {
      const changed = await sendOne(client, ticketId, { input: { ...change, from }, key });
      editsStore.drop(agentId, edit);
      sayChanged(client, changed, tellDone(edit));
      return changed;
    } catch (error) {
      const problem = asProblem(error);
      const kept = withKeyFor(edit, problem);
      const isMeanwhile = problem.code === 'changed-meanwhile';
      if (isMeanwhile || problem.code === 'not-found') await readAgain(client, ticketId);
      editsStore.drop(agentId, edit);
      editsStore.fail(agentId, kept, problem);
      if (!isMeanwhile || !openConflict(kept)) sayFailed(client, agentId, kept, problem);
      return null;
    }
  });
}

/** The same submit where nobody knows whether it arrived, else another one. */
function withKeyFor(edit: TicketEdit, problem: ApiProblem): TicketEdit {
  const isOver = isDefiniteRefusal(problem) || problem.code === 'changed-meanwhile';
  return isOver ? { ...edit, key: freshKey() } : edit;
}

/** Has the ticket as it is now before anything is said of it. */
async function readAgain(client: QueryClient, ticketId: number): Promise<void> {
  await client.refetchQueries({ queryKey: ticketQueries.detail(ticketId).queryKey });
}

function sayFailed(
  client: QueryClient,
  agentId: number,
  edit: TicketEdit,
  { code, message }: ApiProblem,
): void {
  const isOpen = code !== 'changed-meanwhile' && code !== 'not-found';
  showToast({
    key: `edit-${edit.ticketId}`,
    tone: 'failure',
    message: `#${edit.ticketId}: ${tellEdited(edit)} not saved`,
    detail: `${message} What you chose is kept on the ticket. (${code})`,
    action: isOpen
      ? { label: 'Try again', onAction: () => retryEdit(client, agentId, edit) }
      : undefined,
  });
}

/** Sends an edit that failed once more. */
export function retryEdit(client: QueryClient, agentId: number, edit: TicketEdit): void {
  editsStore.begin(agentId, { ...edit, problem: null });
  sendEdit(client, agentId, edit);
}
