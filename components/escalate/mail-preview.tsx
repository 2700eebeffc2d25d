'use client';

import { Undo2 } from 'lucide-react';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import {
  knownRecipients,
  proposedRecipients,
  type DraftErrors,
  type EscalateDraft,
  type EscalationLists,
  type SeenTicket,
} from './escalate-draft';

type MailPreviewProps = {
  ticket: SeenTicket;
  draft: EscalateDraft;
  onDraft: (change: Partial<EscalateDraft>) => void;
  lists: EscalationLists;
  /** As it would go now; null where nobody is mailed. */
  mail: EscalationMail | null;
  errors: DraftErrors;
};

/** The mail of an escalation exactly as it goes, to be changed where it stands. */
export function MailPreview({ ticket, draft, onDraft, lists, mail, errors }: MailPreviewProps) {
  const known = knownRecipients(lists);
  if (known.length === 0) return <NobodySet />;
  const isOwn = draft.to !== null || draft.subject !== null || draft.text !== null;
  const to = draft.to ?? proposedRecipients(ticket, draft, lists);
  return (
    <section aria-label="Mail to managers" className="grid content-start gap-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-sm font-medium">Mail to managers</h3>
        {isOwn ? (
          <Button
            size="sm"
            variant="ghost"
            className="-my-1"
            onClick={() => onDraft({ to: null, subject: null, text: null })}
          >
            <Undo2 aria-hidden className="size-4" />
            As proposed
          </Button>
        ) : null}
      </div>
      <fieldset className="grid max-h-40 gap-1 overflow-y-auto">
        <legend className="sr-only">To</legend>
        {known.map(({ address, teamNames }) => (
          <Checkbox
            key={address}
            label={<span className="break-all">{address}</span>}
            hint={tellTeams(teamNames)}
            checked={to.includes(address)}
            onChange={({ target: { checked } }) =>
              onDraft({
                to: known
                  .map((each) => each.address)
                  .filter((each) => (each === address ? checked : to.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      {errors.to ? (
        <p role="alert" className="text-sm text-breach">
          {errors.to}
        </p>
      ) : null}
      {mail ? (
        <>
          <Field label="Subject" errors={errors.subject ? [errors.subject] : []}>
            {(control) => (
              <Input
                {...control}
                value={mail.subject}
                onChange={({ target }) => onDraft({ subject: target.value })}
              />
            )}
          </Field>
          <Field
            label="Text"
            hint="It goes exactly as it stands here."
            errors={errors.text ? [errors.text] : []}
          >
            {(control) => (
              <Textarea
                {...control}
                className="max-h-72 min-h-40 text-sm"
                value={mail.text}
                onChange={({ target }) => onDraft({ text: target.value })}
              />
            )}
          </Field>
        </>
      ) : (
        <Notice tone="risk">Nobody is ticked, so no mail goes out.</Notice>
      )}
    </section>
  );
}

function tellTeams(teamNames: readonly string[]): string {
  if (teamNames.length === 0) return 'For teams without a manager';
  return `Manages ${teamNames.length > 3 ? `${teamNames.length} teams` : teamNames.join(', ')}`;
}

function NobodySet() {
  return (
    <Notice tone="risk" className="content-start">
      <p>
        <strong className="font-medium">Nobody is set to be mailed, so no mail goes out.</strong> A
        team’s managers are set in HaloPSA; whoever runs Halyard can set ESCALATION_EMAIL for teams
        without one.
      </p>
    </Notice>
  );
}
