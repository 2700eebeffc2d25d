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
import type { SentOrder } from '@/lib/queries/escalation-queries';
import { decisionOrder, markReviewsOld, reviewMutations } from '@/lib/queries/review-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { freshKey } from '@/lib/queries/submit-key';
import {
  escalateErrors,
  mailOf,
  othersThan,
  type DraftErrors,
} from '@/components/escalate/escalate-draft';
import { tellTicketStanding } from '@/components/escalate/tell-standing';
import { priorityOptions } from '@/components/pickers/priority-options';
import { useViewer } from '@/components/shell/desk-providers';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { useKeptText } from '@/components/ticket/kept-text';
import { usePageTime } from '@/components/time/time-context';
import {
  decisionInput,
  draftErrors,
  type DecisionDraft,
  type DecisionErrors,
} from './decision-draft';
import { snoozeDue } from './break-words';
import { deskTime, dueAtOf, type DeskTime } from './due-choices';
import { decisionsKey, isStillOpen, readDecisions, withKept } from './kept-decisions';
import { isMeanwhile, isPast, isUndone } from './meanwhile';
import { nextUrgent, raisedBy, startDecision } from './start-decision';

export type Decision = {
  draft: DecisionDraft;
  /** By whose time it falls due. */
  desk: DeskTime;
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
  /** It was sent, and a part of it may be done: it can be gone on with, as it was sent, or changed. */
  isBegun: boolean;
  problem: ApiProblem | null;
  /** Sends it about one ticket, seen as it is given; null where it failed, which `problem` tells. */
  send: (item: ReviewItem) => Promise<DecisionAnswer | null>;
  /** Sends the same once more: only what is left is done. */
  retry: () => Promise<DecisionAnswer | null>;
  /** Goes back to filling it in; what is done stays done. */
  giveUp: () => void;
  /** Forgets what was filled in. */
  forget: () => void;
};

/**
 * A decision of one kind about one ticket or several, as it is filled in and sent; it is kept through
 * reloads until it is made.
 */
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
  const desk = deskTime(lookups, zone);
  const options = priorityOptions(
    lookups.priorities,
    items.length === 1 ? first?.row.slaId : undefined,
  );
  const rows = items.map(({ row }) => row);
  const of = rows.map(({ id }) => id);
  const [start] = useState(() =>
    startDecision(kind, first?.row ?? { teamId: null, agentId: null }, {
      lists: lookups,
      agents: othersThan(viewer.id, agents),
      desk,
      now,
      ...(kind === 'snooze' && { due: snoozeDue(rows, desk, now) }),
      ...(kind === 'raise' && { priority: nextUrgent(rows, options) }),
    }),
  );
  const [text, setText] = useKeptText(decisionsKey(viewer.id, of));
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const { mutateAsync, isPending } = useMutation(
    reviewMutations.decide(client, first?.row.id ?? 0),
  );

  const begun = readDecisions(text)[kind];
  const isOver = begun?.sent ? !isStillOpen(begun.sent, first?.decision?.id ?? null) : false;
  const kept = begun && !isOver && begun.of.join() === of.join() ? begun : null;
  const sent = kept?.sent ?? null;
  const filledIn = kept?.draft ?? start;
  const { due } = filledIn;
  // What was begun on another day is due by the day it is gone on with.
  const draft = sent || due === 'own' ? filledIn : { ...filledIn, dueAt: dueAtOf(due, desk, now) };
  const keep = (next: DecisionDraft, order: SentOrder | null = null) =>
    setText(withKept(text, kind, { draft: next, sent: order, of }));

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

  const dispatch = async (order: SentOrder): Promise<DecisionAnswer | null> => {
    if (isPending) return null;
    setProblem(null);
    keep(draft, order);
    try {
      const answer = await mutateAsync(order);
      setText('');
      return answer;
    } catch (error) {
      const failure = asProblem(error);
      if (isUndone(failure)) keep(draft);
      if (isMeanwhile(failure) || isPast(failure)) await markReviewsOld(client);
      setProblem(failure);
      return null;
    }
  };

  return {
    draft,
    desk,
    change(change) {
      // What is on its way has to be known as it was sent.
      if (!isPending) keep({ ...draft, ...change });
    },
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
    isBegun: sent !== null && !isPending,
    problem,
    async send(item) {
      const input = inputOf(item);
      return input ? dispatch(decisionOrder(input, freshKey())) : null;
    },
    retry: async () => (sent ? dispatch(sent) : null),
    giveUp() {
      keep(draft);
      setProblem(null);
    },
    forget: () => setText(withKept(text, kind, null)),
  };
}
