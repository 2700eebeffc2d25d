'use client';

import { Ban, Check, ChevronDown, ChevronRight, Mail } from 'lucide-react';
import { useId, useState } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import { knownRecipients } from '@/components/escalate/escalate-draft';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input, Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { mailError } from './mail-error';
import type { MailSending } from './use-send-mails';

type HeldMailLineProps = {
  held: HeldMail;
  lists: Pick<LookupsAnswer, 'teams' | 'escalationEmail'> | undefined;
  sending: MailSending;
};

/** A mail that waits for the end of the review: whom it goes to, what it says, and whether it goes. */
export function HeldMailLine({ held, lists, sending }: HeldMailLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const mail = sending.mailOf(held);
  const problem = sending.problemOf(held.id);
  const wrong = mailError(mail);
  const isHeld = held.state === 'held';
  const isBusy = sending.sendingId === held.id;
  const Fold = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 border-b py-1.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
          className="inline-flex min-h-6 min-w-40 flex-1 items-center gap-1.5 rounded-sm text-left hover:text-accent"
        >
          <Fold aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="truncate">{mail.subject}</span>
        </button>
        <span className="max-w-72 truncate text-xs text-muted">to {mail.to.join(', ')}</span>
        {isHeld ? (
          <>
            <Button
              size="sm"
              aria-label={`Send: ${mail.subject}`}
              aria-busy={isBusy}
              aria-disabled={wrong !== null}
              title={wrong ?? undefined}
              onClick={() => {
                if (wrong === null) void sending.send([held]);
                else setIsOpen(true);
              }}
            >
              <Mail aria-hidden className="size-4" />
              Send
            </Button>
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Leave out: ${mail.subject}`}
              onClick={() => void sending.leaveOut(held)}
            >
              Leave out
            </Button>
          </>
        ) : held.state === 'sent' ? (
          <Badge tone="met">
            <Check aria-hidden className="size-3" />
            Sent
          </Badge>
        ) : (
          <Badge>
            <Ban aria-hidden className="size-3" />
            Left out
          </Badge>
        )}
      </div>
      {problem ? (
        <p role="alert" className="text-breach">
          Not sent; it is still held. {problem.message}{' '}
          <span className="font-mono text-xs">{problem.code}</span>
        </p>
      ) : null}
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <MailEditor
            mail={mail}
            addresses={lists ? knownRecipients(lists).map(({ address }) => address) : mail.to}
            isLocked={!isHeld || isBusy}
            onEdit={(change) => sending.edit(held.id, { ...mail, ...change })}
          />
        ) : null}
      </div>
      {isOpen && wrong ? (
        <p role="alert" className="text-breach">
          {wrong}
        </p>
      ) : null}
    </li>
  );
}

type MailEditorProps = {
  mail: HeldMail['mail'];
  addresses: readonly string[];
  isLocked: boolean;
  onEdit: (change: Partial<HeldMail['mail']>) => void;
};

function MailEditor({ mail, addresses, isLocked, onEdit }: MailEditorProps) {
  const offered = [...new Set([...mail.to, ...addresses])];
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
