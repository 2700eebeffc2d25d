'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DecisionAnswer } from '@/lib/contracts/reviews';
import type { ReviewItem } from '@/lib/domain/review-items';
import { asProblem } from '@/lib/queries/api-problem';
import type { SentOrder } from '@/lib/queries/escalation-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { decisionOrder, markReviewsOld, reviewMutations } from '@/lib/queries/review-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { freshKey } from '@/lib/queries/submit-key';
import { GivePicker } from '@/components/escalate/give-picker';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import { showToast } from '@/components/ui/toast';
import { decisionInput, type DecisionDraft } from './decision-draft';
import { deskTime, nextMorning } from './due-choices';
import { forgetBegun, keepHalfWay } from './half-way-store';
import { isMeanwhile, isPast, isUndone } from './meanwhile';
import { startDecision } from './start-decision';

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
  const { data: lookups } = useQuery(lookupsQueries.all());
  const { mutateAsync } = useMutation(reviewMutations.decide(client, item.row.id));
  const { row } = item;
  const { agentId } = row;

  const send = async (draft: DecisionDraft, sent: SentOrder) => {
    try {
      const answer = await mutateAsync(sent);
      forgetBegun(viewer.id, row.id);
      onDecided([item], answer);
    } catch (error) {
      const problem = asProblem(error);
      const isNothing = isUndone(problem);
      if (!isNothing) keepHalfWay(viewer.id, row.id, { kind: 'reassign', draft, sent });
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
              onAction: () => void send(draft, isNothing ? { ...sent, key: freshKey() } : sent),
            },
      });
    }
  };
  const choose = (agent: { id: number; name: string }) => {
    const now = serverTime();
    const desk = deskTime(lookups, zone);
    const lists = { teams: [], escalationEmail: null };
    const start = startDecision('reassign', row, { lists, agents: [], desk, now });
    const draft = { ...start, agent, dueAt: start.dueAt ?? nextMorning(desk, now) };
    const input = decisionInput('reassign', draft, item, { teams, byId: viewer.id, mail: null });
    onClose();
    if (input) void send(draft, decisionOrder(input, freshKey()));
  };
  return (
    <GivePicker
      title={`Assign #${row.id}`}
      chosen={[agentId ?? 0]}
      teamName={row.teamName}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
      onChoose={(agent) => {
        if (!agent || agent.id === agentId) onClose();
        else choose(agent);
      }}
    />
  );
}
