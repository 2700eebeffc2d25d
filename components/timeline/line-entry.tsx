'use client';

import { ArrowRight, Bot, ChevronDown, ChevronUp, Clock } from 'lucide-react';
import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { isBlankText } from '@/lib/domain/rich-text';
import type { TicketAction } from '@/lib/domain/ticket';
import { Button } from '@/components/ui/button';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { ActionEntryProps } from './action-entry';
import { actionKinds } from './action-kinds';
import { AudienceBadge } from './audience';
import { EntryFiles } from './entry-files';
import { MailAddresses, StatusMove, TimeSpent } from './entry-facts';
import { EntryWhen } from './entry-when';
import { MessageBody } from './message-body';
import { openingWords } from './message-text';
import { useOpened } from './use-opened';

/** Characters of what a machine wrote that fit into its line. */
const FITS = 160;

/** True for what is no message of a person: a move, time alone, whatever a machine wrote. */
export function isLine(action: TicketAction): boolean {
  if (action.kind === 'status-change' || action.author.kind === 'system') return true;
  const isMoveOrTime = action.toStatusName !== null || (action.minutes ?? 0) > 0;
  return action.kind === 'note' && isMoveOrTime && isBlankText(action.noteHtml);
}

/** Something that happened, in a line without a frame. */
export function LineEntry({ action, attachments, isLinked }: Required<ActionEntryProps>) {
  const isMachine = action.author.kind === 'system';
  const Icon = isMachine ? Bot : action.toStatusName === null ? Clock : ArrowRight;
  const words = useMemo(() => openingWords(action.noteHtml, FITS + 1), [action.noteHtml]);
  // The tenant's own sentence beside a bare move says the same again.
  const isSaid =
    action.toStatusName !== null &&
    words.includes(action.toStatusName) &&
    words.includes(action.fromStatusName ?? '');
  const isShort = words.length <= FITS && !words.includes('\n');
  return (
    <div
      data-from={isMachine ? 'machine' : 'desk'}
      className="flex gap-x-2 px-3 text-sm text-muted sm:ml-10"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="text-ink">
            <StatusMove action={action} />
          </span>
          {isMachine || action.toStatusName === null ? (
            <bdi>{action.outcome ?? actionKinds[action.kind].name}</bdi>
          ) : null}
          {isShort && !isSaid && words !== '' ? (
            <bdi className="wrap-anywhere text-ink">{words}</bdi>
          ) : null}
          <TimeSpent action={action} />
          <span>
            by <bdi>{action.author.name}</bdi>
          </span>
          {isMachine ? <AudienceBadge hiddenFromUser={action.hiddenFromUser} /> : null}
          <EntryWhen action={action} isLinked={isLinked} />
        </div>
        {isShort || isSaid ? null : (
          <Unfolding name={`${action.ticketId}-${action.id}-line`}>
            <MailAddresses action={action} />
            <MessageBody action={action} />
          </Unfolding>
        )}
        <EntryFiles attachments={attachments} />
      </div>
    </div>
  );
}

function Unfolding({ name, children }: { name: string; children: ReactNode }) {
  const [isOpen, open] = useOpened(name);
  const hydrated = useHydrated();
  const text = useId();
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        className="-ml-2 justify-self-start text-muted"
        disabled={!hydrated}
        aria-expanded={isOpen}
        aria-controls={text}
        onClick={() => open(!isOpen)}
      >
        <Icon aria-hidden className="size-4" />
        {isOpen ? 'Hide message' : 'Show message'}
      </Button>
      <div id={text} hidden={!isOpen} className="grid gap-1.5 border-l-2 pl-3">
        {isOpen ? children : null}
      </div>
    </>
  );
}
