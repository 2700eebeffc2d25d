'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RESOLUTION_MAX } from '@/lib/contracts/limits';
import type { TicketDetail } from '@/lib/contracts/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { submitKeys } from '@/lib/queries/submit-key';
import { ticketMutations } from '@/lib/queries/ticket-mutations';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { showToast } from '@/components/ui/toast';
import { draftKey, useKeptText } from './kept-text';
import { judgeChoice, placeProblems, resolutionToSend } from './status-choice';
import type { StatusTarget, StatusVerdict } from './status-choice';

export type StatusChange = {
  statuses: StatusTarget[];
  target: StatusTarget | null;
  chooseStatus: (id: number | null) => void;
  resolution: string;
  setResolution: (text: string) => void;
  verdict: StatusVerdict;
  /** A failure that belongs to no field. */
  failure: ApiProblem | null;
  isSending: boolean;
  /** Why the tenant's statuses are not there, and the way to ask again. */
  missingList: { problem: ApiProblem; retry: () => void } | null;
  /** Sends when nothing stands in the way; else answers which field to go to. */
  submit: () => 'status' | 'resolution' | null;
};

/**
 * The state of the status form: the rules' verdict before submit, the server's after it. `onSaved`
 * is called while the form still shows what was sent.
 */
export function useStatusChange(detail: TicketDetail, onSaved: () => void): StatusChange {
  const { ticket } = detail;
  const { agent } = useViewer();
  const lookups = useQuery(lookupsQueries.all());
  const [resolution, setResolution] = useKeptText(draftKey('resolution', agent.id, ticket.id));
  const [targetId, setTargetId] = useState<number | null>(null);
  /** The status the ticket had when the target was chosen; null: whichever it has now. */
  const [seenStatusId, setSeenStatusId] = useState<number | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [keys] = useState(submitKeys);
  const client = useQueryClient();
  const change = useMutation(ticketMutations.changeStatus(ticket.id, client));
  const refreshTicket = () =>
    client.invalidateQueries({ queryKey: ticketQueries.detail(ticket.id).queryKey });

  const all = lookups.data?.statuses ?? [];
  const statuses = all.filter(({ id }) => id !== ticket.statusId || id === targetId);
  const target = statuses.find(({ id }) => id === targetId) ?? null;
  const refusal = change.error ? asProblem(change.error) : null;

  const local = judgeChoice(detail, target, resolution);
  const refused = placeProblems(refusal?.errors ?? [], refusal?.warnings ?? []);
  const merged = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  const verdict: StatusVerdict = {
    resolutionErrors: merged(local.resolutionErrors, refused.resolutionErrors),
    statusErrors: merged(local.statusErrors, refused.statusErrors),
    warnings: merged(local.warnings, refused.warnings),
  };
  if (resolution.length > RESOLUTION_MAX) {
    verdict.resolutionErrors.push(
      `At most ${RESOLUTION_MAX} characters; these are ${resolution.length}`,
    );
  }
  if (target && seenStatusId !== null && seenStatusId !== ticket.statusId) {
    verdict.warnings.push(`Meanwhile somebody changed this ticket to ${ticket.statusName}.`);
  }
  if (isAsked && !target) verdict.statusErrors.push('Choose a status first');

  const send = (to: StatusTarget) => {
    const input = {
      statusId: to.id,
      fromStatusId: seenStatusId ?? ticket.statusId,
      resolution: resolutionToSend(to, resolution),
    };
    change.mutate(
      { input, key: keys.keyFor(JSON.stringify(input)) },
      {
        onSuccess: (detail) => {
          keys.settle(null);
          onSaved();
          if (input.resolution !== undefined) setResolution('');
          setTargetId(null);
          setIsAsked(false);
          showToast({ tone: 'done', message: `Status is now ${detail.ticket.statusName}` });
        },
        onError: (error) => {
          keys.settle(asProblem(error));
          // Somebody else was quicker: show the ticket as it is now beside what was refused.
          if (asProblem(error).code === 'changed-meanwhile') {
            void refreshTicket();
            setSeenStatusId(null);
          }
        },
      },
    );
  };

  return {
    statuses,
    target,
    chooseStatus: (id) => {
      change.reset();
      setIsAsked(false);
      setTargetId(id);
      setSeenStatusId(ticket.statusId);
    },
    resolution,
    setResolution: (text) => {
      if (change.isError) change.reset();
      setResolution(text);
    },
    verdict,
    failure: refusal && refusal.code !== 'transition-refused' ? refusal : null,
    isSending: change.isPending,
    missingList:
      lookups.data || !lookups.error
        ? null
        : { problem: asProblem(lookups.error), retry: () => void lookups.refetch() },
    submit: () => {
      if (change.isPending) return null;
      setIsAsked(true);
      if (!target || local.statusErrors.length > 0) return 'status';
      if (local.resolutionErrors.length > 0 || resolution.length > RESOLUTION_MAX)
        return 'resolution';
      send(target);
      return null;
    },
  };
}
