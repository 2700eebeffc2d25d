'use client';

import { Ban, Check, ChevronDown, ChevronRight, CircleCheck, Mail } from 'lucide-react';
import { Suspense, useId, useState } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { MailEditor } from './later-parts';
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
  const outcome = sending.outcomeOf(held.id);
  const wrong = mailError(mail);
  const isHeld = held.state === 'held';
  const isOver = isHeld && held.isOver;
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
              variant={isOver ? 'primary' : 'ghost'}
              aria-label={`Leave out: ${mail.subject}`}
              onClick={() => void sending.leaveOut([held])}
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
          {isHeld ? 'It is still held. ' : ''}
          {problem.message} <span className="font-mono text-xs">{problem.code}</span>
        </p>
      ) : null}
      {outcome !== undefined ? (
        <Notice tone="risk" role="status">
          {outcome}
        </Notice>
      ) : null}
      {isOver ? (
        <p className="inline-flex items-center gap-1.5 text-muted">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-met" />
          The ticket is finished meanwhile: leave the mail out, unless they should know all the
          same.
        </p>
      ) : null}
      <div id={id} hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={<Skeleton className="mb-2 h-40 max-w-2xl" />}>
            <MailEditor
              mail={mail}
              lists={lists}
              isLocked={!isHeld || isBusy}
              onEdit={(change) => sending.edit(held.id, { ...mail, ...change })}
            />
          </Suspense>
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
