'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import { asProblem, type ApiProblem } from '@/lib/queries/api-problem';
import { markReviewsOld, reviewMutations } from '@/lib/queries/review-queries';
import { submitKeys, type SubmitKeys } from '@/lib/queries/submit-key';
import { tellOutcome } from './mail-outcome';

export type MailSending = {
  /** A mail as it reads now. */
  mailOf: (held: HeldMail) => EscalationMail;
  edit: (id: string, mail: EscalationMail) => void;
  /** Why a mail did not go; undefined where nothing went wrong. */
  problemOf: (id: string) => ApiProblem | undefined;
  /** What became of a mail, where that is not what was asked. */
  outcomeOf: (id: string) => string | undefined;
  /** The mail on its way now; null where none is. */
  sendingId: string | null;
  /** How far a sending of several is. */
  progress: { done: number; of: number } | null;
  /** One after the other; what fails stays held, and the rest goes on unless no more may go. */
  send: (mails: readonly HeldMail[]) => Promise<void>;
  leaveOut: (mails: readonly HeldMail[]) => Promise<void>;
};

/** No other mail fares better after these. */
const hopeless = new Set(['too-many-mails', 'signed-out', 'offline', 'unreachable']);

/** The mails of a review as somebody reads, changes and sends them. */
export function useSendMails(): MailSending {
  const client = useQueryClient();
  const { mutateAsync } = useMutation(reviewMutations.mail(client));
  const [edits, setEdits] = useState<ReadonlyMap<string, EscalationMail>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<string, ApiProblem>>(new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, string>>(new Map());
  const [sendingId, setSendingId] = useState<string | null>(null);
  const [progress, setProgress] = useState<MailSending['progress']>(null);
  const [keys] = useState(() => new Map<string, SubmitKeys>());

  // What is settled reads as it went.
  const mailOf = ({ id, mail, state }: HeldMail) =>
    (state === 'held' ? edits.get(id) : undefined) ?? mail;
  const keysOf = (id: string) => {
    const known = keys.get(id) ?? submitKeys();
    keys.set(id, known);
    return known;
  };
  const settle = async (held: HeldMail, act: 'send' | 'leave-out'): Promise<ApiProblem | null> => {
    const { id } = held;
    const input = act === 'send' ? ({ act, mail: mailOf(held) } as const) : ({ act } as const);
    setSendingId(id);
    setProblems((known) => new Map([...known].filter(([each]) => each !== id)));
    try {
      const { mail } = await mutateAsync({
        id,
        input,
        key: keysOf(id).keyFor(JSON.stringify(input)),
      });
      keysOf(id).settle(null);
      const outcome = tellOutcome(input, mail);
      if (outcome !== null) setOutcomes((known) => new Map([...known, [id, outcome]]));
      return null;
    } catch (error) {
      const problem = asProblem(error);
      keysOf(id).settle(problem);
      setProblems((known) => new Map([...known, [id, problem]]));
      return problem;
    } finally {
      setSendingId(null);
    }
  };

  const settleAll = async (mails: readonly HeldMail[], act: 'send' | 'leave-out') => {
    if (sendingId !== null || progress) return;
    for (const [at, held] of mails.entries()) {
      setProgress({ done: at, of: mails.length });
      const problem = await settle(held, act);
      if (problem && hopeless.has(problem.code)) break;
    }
    setProgress(null);
    await markReviewsOld(client);
  };

  return {
    mailOf,
    edit: (id, mail) => setEdits((known) => new Map([...known, [id, mail]])),
    problemOf: (id) => problems.get(id),
    outcomeOf: (id) => outcomes.get(id),
    sendingId,
    progress,
    send: (mails) => settleAll(mails, 'send'),
    leaveOut: (mails) => settleAll(mails, 'leave-out'),
  };
}
