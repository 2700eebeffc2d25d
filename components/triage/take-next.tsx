'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { TakenNext } from '@/lib/contracts/ticket-change';
import { asProblem } from '@/lib/queries/api-problem';
import { submitKeys } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { routes } from '@/lib/routes';
import { useCommands } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';

const TOAST = 'take-next';

/** Gives one the most urgent ticket one may take, and opens it. */
export function TakeNext() {
  const router = useRouter();
  const client = useQueryClient();
  const { agent } = useViewer();
  const hydrated = useHydrated();
  const [keys] = useState(submitKeys);
  const { mutateAsync, isPending } = useMutation(ticketMutations.takeNext(client));
  // Of two presses at once the second one comes before anything is drawn anew.
  const isTaking = useRef(false);

  const onTaken = ({ ticket, before, serverNow }: TakenNext) => {
    keys.settle(null);
    if (!ticket) {
      showToast({
        key: TOAST,
        message:
          agent.teamNames.length > 0
            ? 'Nothing unassigned is waiting in your teams'
            : 'Nothing unassigned is waiting',
        detail: 'What is on hold, or waits for somebody else, is not given out this way.',
      });
      return;
    }
    router.push(routes.ticket(ticket.id));
    void import('@/components/bulk/start-change').then(({ sayChanged }) =>
      sayChanged(client, { ticket, before, serverNow }, `You took #${ticket.id}`),
    );
  };
  const take = () => {
    if (isTaking.current) return;
    isTaking.current = true;
    const onRefused = (error: unknown) => {
      const problem = asProblem(error);
      keys.settle(problem);
      showToast({
        key: TOAST,
        tone: 'failure',
        message: 'No ticket was taken',
        detail: `${problem.message} (${problem.code})`,
        action: { label: 'Try again', onAction: take },
      });
    };
    void mutateAsync({ key: keys.keyFor(TOAST) })
      .then(onTaken, onRefused)
      .finally(() => (isTaking.current = false));
  };
  useCommands([
    { id: 'take-next', title: 'Take the next ticket', section: 'List', keys: 'shift+n', run: take },
  ]);
  return (
    <Button
      disabled={!hydrated}
      aria-busy={isPending}
      title="The most urgent unassigned ticket of your teams becomes yours (Shift N)"
      onClick={take}
    >
      <Hand aria-hidden className="size-4" />
      Take next
    </Button>
  );
}
