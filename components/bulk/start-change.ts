import type { MutationOptions, QueryClient } from '@tanstack/react-query';
import type { TicketChanged, TicketChangeInput } from '@/lib/contracts/ticket-change';
import { choiceFields, inverseChange, type ChoiceField } from '@/lib/domain/ticket-change';
import { asProblem, isDefiniteRefusal } from '@/lib/queries/api-problem';
import { bulk } from '@/lib/queries/bulk';
import { bulkChange } from '@/lib/queries/bulk-changes';
import { isPastUndo, type BulkAnswer, type BulkJob } from '@/lib/queries/bulk-run';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketMutations, type Submit } from '@/lib/queries/ticket-mutations';
import type { Target } from '@/components/queue/current-row';
import { selectionStore } from '@/components/queue/selection';
import { hideToast, showToast } from '@/components/ui/toast';
import { createTurns } from './change-turns';
import { tellTarget, ticketLabel, type ChangeWords } from './change-words';
import { withOwnChange } from './seen-rows';
import { statusUndone } from './run-words';

export type Change = Omit<TicketChangeInput, 'from'>;

/**
 * What is going to be done to which tickets, with their rows as one saw them when one asked; `changeOf`
 * may tell something else for each.
 */
export type PlannedChange = {
  targets: readonly Target[];
  changeOf: (target: Target) => Change;
  words: ChangeWords;
  /** Called once all of it is done. */
  onDone?: () => void;
};

/** After which a change that has no answer yet is said to be on its way. */
const SLOW_MS = 600;

const inTurn = createTurns<TicketChanged>();

/**
 * Changes one ticket or many. One: said in a toast once it is so, with the way back. Many: as the
 * page's run, which shows how it goes. Tickets that are done leave the selection, others stay in it.
 */
export function startChange(client: QueryClient, plan: PlannedChange): void {
  const [only] = plan.targets;
  if (plan.targets.length === 1 && only) changeOne(client, only, plan);
  else startMany(client, plan);
}

/**
 * A change by somebody who saw `row`, and its status in any case: a ticket that was closed since is
 * another matter. Without a row nothing is known of what was seen.
 */
export function asSeen(change: Change, row: Target['row']): TicketChangeInput {
  if (!row) return change;
  const told = choiceFields.filter((field) => field === 'statusId' || change[field] !== undefined);
  const from = Object.fromEntries(told.map((field): [ChoiceField, unknown] => [field, row[field]]));
  return { ...change, from };
}

/** Sends one change through the page's mutations, which take the answer into all that is shown. @throws ApiProblem */
export function sendOne(
  client: QueryClient,
  ticketId: number,
  submit: Submit<TicketChangeInput>,
): Promise<TicketChanged> {
  const options: MutationOptions<
    TicketChanged,
    Error,
    Submit<TicketChangeInput>
  > = ticketMutations.change(ticketId, client);
  return client.getMutationCache().build(client, options).execute(submit);
}

function changeOne(
  client: QueryClient,
  target: Target,
  plan: PlannedChange,
  key = freshKey(),
): void {
  inTurn(target.id, JSON.stringify(plan.changeOf(target)), (ahead) =>
    sendInTurn(client, ahead ? withOwnChange(target, ahead) : target, plan, key),
  );
}

/** Null where it failed, which is said. */
async function sendInTurn(
  client: QueryClient,
  target: Target,
  plan: PlannedChange,
  key: string,
): Promise<TicketChanged | null> {
  const { changeOf, words, onDone } = plan;
  const name = tellTarget([target]);
  const toast = `change-${target.id}`;
  let isSlow = false;
  const slow = setTimeout(() => {
    isSlow = true;
    showToast({ key: toast, message: `${words.doing(name)}…` });
  }, SLOW_MS);
  try {
    const input = asSeen(changeOf(target), target.row);
    const changed = await sendOne(client, target.id, { input, key });
    selectionStore.remove([target.id]);
    if (isSlow && !inverseChange(changed.before, changed.ticket)) hideToast(toast);
    sayChanged(client, changed, words.done(name));
    onDone?.();
    return changed;
  } catch (error) {
    const problem = asProblem(error);
    // What it is by now stands in the message: who tries again has seen it.
    const isSeen = problem.code === 'changed-meanwhile';
    const again = isSeen ? { ...target, row: null } : target;
    showToast({
      key: toast,
      tone: 'failure',
      message: `${name} was not changed`,
      detail: `${problem.message} (${problem.code})`,
      action: {
        label: 'Try again',
        onAction: () => {
          const isNew = isSeen || isDefiniteRefusal(problem);
          changeOne(client, again, plan, isNew ? freshKey() : key);
        },
      },
    });
    return null;
  } finally {
    clearTimeout(slow);
  }
}

/** Says what became of a ticket, with the way back where there is one. */
export function sayChanged(client: QueryClient, changed: TicketChanged, message: string): void {
  const { ticket, before } = changed;
  const toast = `change-${ticket.id}`;
  const way = inverseChange(before, ticket);
  // Beside the toast of the change before, which may still be taken back.
  if (!way) return showToast({ tone: 'done', message });
  const takeBack = async (key: string) => {
    try {
      await sendOne(client, ticket.id, { input: way, key });
      const isMoved = way.statusId !== undefined;
      showToast({
        key: toast,
        tone: 'done',
        message: isMoved
          ? `#${ticket.id} has its status from before`
          : `#${ticket.id} is as it was before`,
        detail: isMoved ? statusUndone : undefined,
      });
    } catch (error) {
      const problem = asProblem(error);
      showToast({
        key: toast,
        tone: 'failure',
        message: `#${ticket.id} could not be put back`,
        detail: `${problem.message} (${problem.code})`,
        action: isPastUndo(problem)
          ? undefined
          : {
              label: 'Try again',
              onAction: () => void takeBack(isDefiniteRefusal(problem) ? freshKey() : key),
            },
      });
    }
  };
  showToast({
    key: toast,
    tone: 'done',
    message,
    action: { label: 'Undo', onAction: () => void takeBack(freshKey()) },
  });
}

function startMany(client: QueryClient, { targets, changeOf, words, onDone }: PlannedChange): void {
  const left = new Set(targets.map(({ id }) => id));
  const known = new Map(targets.map((target) => [target.id, target]));
  const job = bulkChange(client, (ticketId) => {
    const target = known.get(ticketId) ?? { id: ticketId, row: null };
    return asSeen(changeOf(target), target.row);
  });
  startRun({
    ...job,
    title: words.ask(tellTarget(targets)),
    items: targets.map((target) => ({ ticketId: target.id, label: ticketLabel(target) })),
    async send(ticketId, key) {
      try {
        const changed = await job.send(ticketId, key);
        left.delete(ticketId);
        selectionStore.remove([ticketId]);
        return changed;
      } catch (error) {
        // As above: the result tells what it is by now.
        if (asProblem(error).code === 'changed-meanwhile')
          known.set(ticketId, { id: ticketId, row: null });
        throw error;
      }
    },
    onEnd() {
      job.onEnd?.();
      if (left.size === 0) onDone?.();
    },
  });
}

/** Starts the page's run; says so where another one is under way. */
export function startRun<Answer extends BulkAnswer>(job: BulkJob<Answer>): void {
  if (bulk.start(job)) return;
  showToast({
    key: 'run-under-way',
    tone: 'risk',
    message: 'Other tickets are still being changed',
    detail: 'Wait until that is done, or stop it, then try again.',
  });
}
