'use client';

import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import { breachCauses, type DecisionKind } from '@/lib/domain/review';
import type { Ticket } from '@/lib/domain/ticket';
import type { DraftErrors } from '@/components/escalate/escalate-draft';
import { EscalateFields } from '@/components/escalate/escalate-fields';
import { RaiseField } from '@/components/escalate/raise-field';
import { causeHints, causeNames } from '@/components/escalate/review-words';
import { TargetFields } from '@/components/escalate/target-fields';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { RadioCards } from '@/components/ui/radio-cards';
import type { DecisionDraft, DecisionErrors } from './decision-draft';

type DecisionFieldsProps = {
  kind: DecisionKind;
  /** Of several: what they have in common. */
  ticket: Ticket;
  isOne: boolean;
  /** A target of one of them is missed already. */
  hasBroken: boolean;
  draft: DecisionDraft;
  onDraft: (change: Partial<DecisionDraft>) => void;
  lookups: LookupsAnswer;
  agents: readonly AgentLoad[];
  mail: EscalationMail | null;
  errors: DecisionErrors;
  escalationErrors: DraftErrors;
};

/** What a decision of this kind asks, but owner and due. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { kind, ticket, isOne, hasBroken, draft, onDraft, lookups, agents, mail } = props;
  const { errors, escalationErrors } = props;
  const onEscalation = (change: Partial<DecisionDraft['escalation']>) =>
    onDraft({ escalation: { ...draft.escalation, ...change } });
  switch (kind) {
    case 'escalate':
      return isOne ? (
        <EscalateFields
          ticket={ticket}
          draft={draft.escalation}
          onDraft={onEscalation}
          lookups={lookups}
          agents={agents}
          mail={mail}
          errors={escalationErrors}
        />
      ) : (
        <>
          <NoteField
            label="Why"
            value={draft.escalation.reason}
            error={escalationErrors.reason}
            onChange={(reason) => onEscalation({ reason })}
          />
          <TargetFields
            ticket={ticket}
            target={draft.escalation}
            onTarget={onEscalation}
            agents={agents}
          />
          <RaiseField
            ticket={ticket}
            priorities={lookups.priorities}
            priority={draft.escalation.priority}
            onPriority={(priority) => onEscalation({ priority })}
          />
        </>
      );
    case 'reassign':
      return (
        <>
          <TargetFields
            ticket={ticket}
            target={draft}
            onTarget={({ agent, team }) => onDraft({ agent, team })}
            startsAtAgent={draft.agent === null}
            agents={agents}
            errors={errors.agent ? [errors.agent] : []}
          />
          <Comment draft={draft} onDraft={onDraft} error={errors.note} />
        </>
      );
    case 'raise':
      return (
        <>
          <RaiseField
            ticket={ticket}
            priorities={lookups.priorities}
            priority={draft.priority}
            onPriority={(priority) => onDraft({ priority })}
          />
          <p role="alert" className="text-sm text-breach empty:hidden">
            {errors.priority}
          </p>
          <Comment draft={draft} onDraft={onDraft} error={errors.note} />
        </>
      );
    case 'accept':
      return (
        <>
          <div className="grid gap-1">
            <RadioCards
              label={hasBroken ? 'Why it broke' : 'Why it breaks'}
              className="sm:grid-cols-2 [&>legend]:col-span-full"
              value={draft.cause}
              onChoose={(cause) => onDraft({ cause })}
              cards={breachCauses.map((value) => ({
                value,
                name: causeNames[value],
                detail: causeHints[value],
              }))}
            />
            <p role="alert" className="text-sm text-breach empty:hidden">
              {errors.cause}
            </p>
          </div>
          <Comment draft={draft} onDraft={onDraft} error={errors.note} />
        </>
      );
    case 'comment':
    case 'snooze':
      return <Comment draft={draft} onDraft={onDraft} error={errors.note} />;
  }
}

type CommentProps = Pick<DecisionFieldsProps, 'draft' | 'onDraft'> & { error: string | undefined };

function Comment({ draft, onDraft, error }: CommentProps) {
  return (
    <NoteField
      label="Comment"
      hint="An internal note in the ticket; the client never sees it."
      value={draft.note}
      error={error}
      onChange={(note) => onDraft({ note })}
    />
  );
}

type NoteFieldProps = {
  label: string;
  hint?: string;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
};

function NoteField({ label, hint, value, error, onChange }: NoteFieldProps) {
  return (
    <Field label={label} hint={hint} errors={error ? [error] : []}>
      {(control) => (
        <Textarea
          {...control}
          className="min-h-16"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
