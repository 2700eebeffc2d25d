'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { DecisionAnswer, ReviewAnswer } from '@/lib/contracts/reviews';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { DecisionKind } from '@/lib/domain/review';
import type { ReviewItem } from '@/lib/domain/review-items';
import { serverTime } from '@/lib/queries/server-clock';
import { tellTarget } from '@/components/bulk/change-words';
import { TargetList } from '@/components/bulk/target-list';
import { priorityOptions } from '@/components/pickers/priority-options';
import { useViewer } from '@/components/shell/desk-providers';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import { DialogBody, DialogFooter } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { isSendKey } from '@/components/ui/send-key';
import { AgentSelect } from './agent-select';
import { BreakWarning } from './break-warning';
import { hasBroken, tellBreaks } from './break-words';
import { ConfirmDecision } from './confirm-decision';
import { holderAfter } from './decision-draft';
import { DecisionFields } from './decision-fields';
import { DecisionTrouble } from './decision-trouble';
import { DueField } from './due-field';
import { kindLooks } from './review-words';
import { commonTicket } from './start-decision';
import { startDecisions } from './start-decisions';
import { useDecision } from './use-decision';

/** Enter saves where it means nothing else; with Ctrl it does everywhere. */
function isSave(event: KeyboardEvent<HTMLFormElement>): boolean {
  const { target, currentTarget } = event;
  // What a dialog over this one is pressed comes through here too.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return false;
  if (isSendKey(event)) return true;
  return event.key === 'Enter' && target.closest('textarea, button, a') === null;
}

export type DecisionFormProps = {
  kind: DecisionKind;
  /** As one saw them when one asked. */
  items: readonly ReviewItem[];
  /** The review as it is by now. */
  answer: ReviewAnswer;
  lookups: LookupsAnswer;
  onClose: () => void;
  /** Null: it is being done as the page's run. */
  onDecided: (items: readonly ReviewItem[], decided: DecisionAnswer | null) => void;
};

/** What a decision takes, filled in and sent; of several it is asked once more. */
export function DecisionForm(props: DecisionFormProps) {
  const { kind, items, answer, lookups, onClose, onDecided } = props;
  const client = useQueryClient();
  const { agent: viewer } = useViewer();
  const { zone } = usePageTime();
  const [now] = useState(serverTime);
  const { agents, teamIds } = answer;
  const decision = useDecision(kind, items, teamIds, { lookups, agents });
  const { draft, change, errors, problem, isSending, targets } = decision;
  const [isAsked, setIsAsked] = useState(false);
  const rows = items.map(({ row }) => row);
  const ticket = commonTicket(rows, priorityOptions(lookups.priorities, undefined));
  const [first] = items;
  if (!ticket || !first) return null;
  const isOne = items.length === 1;
  const latest = answer.items.find(({ row }) => row.id === first.row.id);
  const act = kindLooks[kind].title(tellTarget(targets.map(({ row }) => row)));

  const send = async (item: ReviewItem) => {
    const answered = await decision.send(item);
    if (answered) onDecided([item], answered);
  };
  const retry = async () => {
    const answered = await decision.retry();
    if (answered) onDecided([first], answered);
  };
  const submit = () => {
    if (decision.isBegun) void retry();
    if (decision.isBegun || isSending || !decision.check()) return;
    if (isOne) void send(first);
    else if (!isAsked) setIsAsked(true);
    else {
      startDecisions(client, {
        title: act,
        items: targets,
        inputOf: decision.inputOf,
        byId: viewer.id,
        begun: { kind, draft },
      });
      decision.forget();
      onDecided(targets, null);
    }
  };
  const warning =
    kind === 'snooze' && draft.dueAt !== null ? tellBreaks(rows, draft.dueAt, { now, zone }) : null;
  const holderId = holderAfter(kind, draft, first.row);
  const holder = agents.find(({ id }) => id === holderId);
  const ownerTeam = (kind === 'escalate' ? draft.escalation.team : draft.team) ?? null;

  if (isAsked) {
    return (
      <ConfirmDecision
        act={act}
        targets={targets}
        leftOut={items.length - targets.length}
        mailCount={decision.mailCount}
        warning={warning}
        onBack={() => setIsAsked(false)}
        onConfirm={submit}
      />
    );
  }
  return (
    <form
      noValidate
      aria-label="Decision"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.repeat || !isSave(event)) return;
        event.preventDefault();
        submit();
      }}
    >
      <DialogBody>
        {isOne ? null : <TargetList targets={rows.map((row) => ({ id: row.id, row }))} />}
        <fieldset disabled={decision.isBegun} className="grid min-w-0 gap-4">
          <legend className="sr-only">What is decided</legend>
          <DecisionFields
            kind={kind}
            ticket={ticket}
            isOne={isOne}
            hasBroken={rows.some((row) => hasBroken(row, now))}
            draft={draft}
            onDraft={change}
            lookups={lookups}
            agents={agents}
            mail={decision.mail}
            errors={errors}
            escalationErrors={decision.escalationErrors}
          />
          <div
            className={
              isOne && kind === 'escalate'
                ? 'grid gap-4 lg:grid-cols-[minmax(0,1fr)_auto]'
                : 'grid gap-4'
            }
          >
            <AgentSelect
              label="Owner"
              hint="Who sees to it that it is done."
              agents={agents}
              teamName={ownerTeam?.name ?? ticket.teamName}
              value={draft.ownerId}
              emptyName={
                isOne
                  ? `${holder?.name ?? viewer.name} (${holder ? 'has it' : 'me'})`
                  : 'Whoever has each, else me'
              }
              onChoose={(agent) => change({ ownerId: agent?.id ?? null })}
            />
            <DueField
              label={kind === 'snooze' ? 'Until' : 'Due'}
              choice={draft.due}
              at={draft.dueAt}
              desk={decision.desk}
              error={errors.due}
              onDue={(due, dueAt) => change({ due, dueAt })}
            />
            {warning === null ? null : <BreakWarning words={warning} />}
          </div>
        </fieldset>
        {problem || decision.isBegun ? (
          <DecisionTrouble
            problem={problem}
            isBegun={decision.isBegun}
            ticketId={first.row.id}
            latest={latest}
            isBusy={isSending}
            onRetry={() => void (decision.isBegun ? retry() : send(first))}
            onChange={decision.giveUp}
            onAnyway={() => void send(latest ?? first)}
            onLeave={onClose}
          />
        ) : null}
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" aria-disabled={isSending} aria-busy={isSending}>
          {isOne ? 'Decide' : 'Go on'}
          <Kbd keys="mod+enter" className="max-sm:hidden" />
        </Button>
      </DialogFooter>
    </form>
  );
}
