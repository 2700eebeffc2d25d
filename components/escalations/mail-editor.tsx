'use client';

import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import { knownRecipients } from '@/components/escalate/escalate-draft';
import { Checkbox } from '@/components/ui/checkbox';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';

type MailEditorProps = {
  mail: EscalationMail;
  lists: Pick<LookupsAnswer, 'teams' | 'escalationEmail'> | undefined;
  isLocked: boolean;
  onEdit: (change: Partial<EscalationMail>) => void;
};

/** A held mail exactly as it goes, to be changed where it stands. */
export function MailEditor({ mail, lists, isLocked, onEdit }: MailEditorProps) {
  const known = lists ? knownRecipients(lists).map(({ address }) => address) : [];
  const offered = [...new Set([...mail.to, ...known])];
  return (
    <fieldset disabled={isLocked} className="grid max-w-2xl gap-3 pb-2 pl-5">
      <legend className="sr-only">The mail as it goes</legend>
      <fieldset className="grid gap-1">
        <legend className="text-sm font-medium">To</legend>
        {offered.map((address) => (
          <Checkbox
            key={address}
            label={<span className="break-all">{address}</span>}
            checked={mail.to.includes(address)}
            onChange={({ target: { checked } }) =>
              onEdit({
                to: offered.filter((each) => (each === address ? checked : mail.to.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
      <Field label="Subject">
        {(control) => (
          <Input
            {...control}
            value={mail.subject}
            onChange={({ target }) => onEdit({ subject: target.value })}
          />
        )}
      </Field>
      <Field label="Text" hint="It goes exactly as it stands here.">
        {(control) => (
          <Textarea
            {...control}
            className="min-h-40 text-sm"
            value={mail.text}
            onChange={({ target }) => onEdit({ text: target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
