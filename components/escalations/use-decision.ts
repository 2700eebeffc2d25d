'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionAnswer, DecisionInput } from '@/lib/contracts/reviews';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import type { DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { markReviewsOld, reviewMutations } from '@/lib/queries/review-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { submitKeys } from '@/lib/queries/submit-key';
import { escalateErrors, mailOf, type DraftErrors } from '@/components/escalate/escalate-draft';
import { tellTicketStanding } from '@/components/escalate/tell-standing';
import { priorityOptions } from '@/components/pickers/priority-options';
import { useViewer } from '@/components/shell/desk-providers';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { usePageTime } from '@/components/time/time-context';
import {
  decisionInput,
  draftErrors,
  type DecisionDraft,
  type DecisionErrors,
} from './decision-draft';
import { isMeanwhile, isPast } from './meanwhile';
import { raisedBy, startDecision } from './start-decision';

export type Decision = {
  draft: DecisionDraft;
  change: (change: Partial<DecisionDraft>) => void;
  /** The mail about the one ticket; null where nobody is mailed. */
  mail: EscalationMail | null;
  errors: DecisionErrors;
  escalationErrors: DraftErrors;
  /** Says what is missing; true where nothing is. */
  check: () => boolean;
  /** Those it changes anything of: a raise leaves what is as urgent already. */
  targets: readonly ReviewItem[];
  inputOf: (item: ReviewItem) => DecisionInput | null;
  mailCount: number;
  isSending: boolean;
  /** A part of it may be done: it can be gone on with, as it was sent, or left. */
  isBegun: boolean;
  problem: ApiProblem | null;
  /** Sends it about one ticket, seen as it is given; null where it failed, which `problem` tells. */
  send: (item: ReviewItem) => Promise<DecisionAnswer | null>;
};

const begun = new Set(['partly-done', 'outcome-unknown', 'write-in-progress', 'timed-out']);

/** A decision of one kind about one ticket or several, as it is filled in and sent. */
export function useDecision(
  kind: DecisionKind,
  items: readonly ReviewItem[],
  teams: readonly number[],
  { lookups, agents }: { lookups: LookupsAnswer; agents: readonly AgentLoad[] },
): Decision {
  const client = useQueryClient();
  const { agent: viewer } = useViewer();
  const { zone } = usePageTime();
  const book = useSlaBook();
  const [first] = items;
  const [now] = useState(serverTime);
  const [draft, setDraft] = useState(() =>
    startDecision(kind, first?.row ?? { teamId: null, agentId: null }, {
      lists: lookups,
      agents,
      calendar: (first && book.hoursOf(first.row)?.calendar) ?? null,
      now,
      zone,
    }),
  );
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [keys] = useState(submitKeys);
  const { mutateAsync, isPending } = useMutation(reviewMutations.decide(client));

  const options = priorityOptions(
    lookups.priorities,
    items.length === 1 ? first?.row.slaId : undefined,
  );
  const escalationOf = (item: ReviewItem) => {
    const { escalation } = draft;
    const isRaised = raisedBy([item], escalation.priority?.id ?? null, options).length > 0;
    return isRaised ? escalation : { ...escalation, priority: null };
  };
  const mailAbout = (item: ReviewItem) =>
    kind === 'escalate'
      ? mailOf(item.row, escalationOf(item), lookups, {
          byName: viewer.name,
          standing: tellTicketStanding(item.row, book, { now, zone }),
        })
      : null;
  const inputOf = (item: ReviewItem) =>
    decisionInput(kind, { ...draft, escalation: escalationOf(item) }, item, {
      teams,
      byId: viewer.id,
      mail: mailAbout(item),
    });
  const mail = first ? mailAbout(first) : null;
  const own = draftErrors(kind, draft, serverTime());
  const ofEscalation = kind === 'escalate' ? escalateErrors(draft.escalation, mail) : {};
  const targets =
    kind === 'raise' && items.length > 1
      ? raisedBy(items, draft.priority?.id ?? null, options)
      : items;

  return {
    draft,
    change: (change) => setDraft((known) => ({ ...known, ...change })),
    mail,
    errors: isTried ? own : {},
    escalationErrors: isTried ? ofEscalation : {},
    check() {
      setIsTried(true);
      return Object.keys({ ...own, ...ofEscalation }).length === 0;
    },
    targets,
    inputOf,
    mailCount: targets.filter((item) => mailAbout(item) !== null).length,
    isSending: isPending,
    isBegun: problem !== null && begun.has(problem.code),
    problem,
    async send(item) {
      const input = inputOf(item);
      if (!input || isPending) return null;
      setProblem(null);
      try {
        const answer = await mutateAsync({
          ticketId: item.row.id,
          input,
          key: keys.keyFor(JSON.stringify(input)),
        });
        keys.settle(null);
        return answer;
      } catch (error) {
        const failure = asProblem(error);
        keys.settle(failure);
        if (isMeanwhile(failure) || isPast(failure)) await markReviewsOld(client);
        setProblem(failure);
        return null;
      }
    },
  };
}
