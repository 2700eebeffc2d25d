'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionAnswer, DecisionInput } from '@/lib/contracts/reviews';
import type { ReviewItem } from '@/lib/domain/review-items';
import { asProblem, isDefiniteRefusal } from '@/lib/queries/api-problem';
import { markReviewsOld, reviewMutations } from '@/lib/queries/review-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { freshKey } from '@/lib/queries/submit-key';
import { AgentPicker } from '@/components/pickers/agent-picker';
import { useViewer } from '@/components/shell/desk-providers';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { usePageTime } from '@/components/time/time-context';
import { showToast } from '@/components/ui/toast';
import { dueAtOf, tomorrowMorning, usualDue } from './due-choices';
import { isMeanwhile, isPast } from './meanwhile';

type ReassignInPlaceProps = {
  item: ReviewItem;
  teams: readonly number[];
  onClose: () => void;
  onCloseAutoFocus: (event: Event) => void;
  onDecided: (items: readonly ReviewItem[], decided: DecisionAnswer | null) => void;
};

/** Gives a ticket to somebody who owns it until the end of the day; only who is asked. */
export function ReassignInPlace(props: ReassignInPlaceProps) {
  const { item, teams, onClose, onCloseAutoFocus, onDecided } = props;
  const client = useQueryClient();
  const { agent: viewer } = useViewer();
  const { zone } = usePageTime();
  const book = useSlaBook();
  const { mutateAsync } = useMutation(reviewMutations.decide(client));
  const { row, part, decision } = item;
  const { statusId, agentId, teamId, priorityId } = row;

  const send = async (input: DecisionInput, key: string) => {
    try {
      onDecided([item], await mutateAsync({ ticketId: row.id, input, key }));
    } catch (error) {
      const problem = asProblem(error);
      const isOthers = isMeanwhile(problem) || isPast(problem);
      if (isOthers) void markReviewsOld(client);
      showToast({
        key: `decision-${row.id}`,
        tone: 'failure',
        message: `#${row.id} was not reassigned`,
        detail: `${problem.message} (${problem.code})`,
        // What it is by now has to be looked at first.
        action: isOthers
          ? undefined
          : {
              label: 'Try again',
              onAction: () => void send(input, isDefiniteRefusal(problem) ? freshKey() : key),
            },
      });
    }
  };
  const choose = (chosen: number | null) => {
    const now = serverTime();
    const calendar = book.hoursOf(row)?.calendar ?? null;
    onClose();
    void send(
      {
        kind: 'reassign',
        teams: [...teams],
        part,
        seenDecision: decision?.id ?? null,
        from: { statusId, agentId, teamId, priorityId },
        ownerId: chosen ?? viewer.id,
        dueAt: dueAtOf(usualDue.reassign, { calendar, now, zone }) ?? tomorrowMorning(now, zone),
        agentId: chosen,
        teamId,
      },
      freshKey(),
    );
  };
  return (
    <AgentPicker
      title={`Assign #${row.id}`}
      chosen={[agentId ?? 0]}
      teamNames={row.teamName === null ? [] : [row.teamName]}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
      onChoose={({ id }) => {
        if (id === agentId) onClose();
        else choose(id);
      }}
    />
  );
}
