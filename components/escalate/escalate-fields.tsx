'use client';

import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import type { Ticket } from '@/lib/domain/ticket';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import type { DraftErrors, EscalateDraft } from './escalate-draft';
import { MailPreview } from './mail-preview';
import { RaiseField } from './raise-field';
import { TargetFields } from './target-fields';

type EscalateFieldsProps = {
  ticket: Ticket;
  draft: EscalateDraft;
  onDraft: (change: Partial<EscalateDraft>) => void;
  lookups: LookupsAnswer;
  agents: readonly AgentLoad[];
  /** Of `mailOf`. */
  mail: EscalationMail | null;
  /** Of `escalateErrors`, once somebody tried to send it. */
  errors: DraftErrors;
  /** It was sent already and may not be changed any more. */
  isLocked?: boolean;
};

/** All an escalation asks: why, to whom, whether it is raised, and the mail. Controlled. */
export function EscalateFields(props: EscalateFieldsProps) {
  const { ticket, draft, onDraft, lookups, agents, mail, errors, isLocked } = props;
  return (
    <fieldset disabled={isLocked} className="grid min-w-0 gap-x-6 gap-y-4 lg:grid-cols-2">
      <legend className="sr-only">Escalation</legend>
      <div className="grid content-start gap-4">
        <Field label="Why" errors={errors.reason ? [errors.reason] : []}>
          {(control) => (
            <Textarea
              {...control}
              required
              autoFocus
              placeholder="What has to happen, and why now"
              value={draft.reason}
              onChange={({ target }) => onDraft({ reason: target.value })}
            />
          )}
        </Field>
        <TargetFields ticket={ticket} target={draft} onTarget={onDraft} agents={agents} />
        <RaiseField
          ticket={ticket}
          priorities={lookups.priorities}
          priority={draft.priority}
          onPriority={(priority) => onDraft({ priority })}
        />
      </div>
      <MailPreview
        ticket={ticket}
        draft={draft}
        onDraft={onDraft}
        lists={lookups}
        mail={mail}
        errors={errors}
      />
    </fieldset>
  );
}
