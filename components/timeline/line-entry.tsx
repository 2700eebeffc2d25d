'use client';

import { ArrowRight, Bot, ChevronDown, ChevronUp, Clock } from 'lucide-react';
import { useId, useMemo } from 'react';
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
  const { outcome, kind, ticketId, id } = action;
  const [isOpen, open] = useOpened(`${ticketId}-${id}-line`);
  const text = useId();
  const isMachine = action.author.kind === 'system';
  const Icon = isMachine ? Bot : action.toStatusName === null ? Clock : ArrowRight;
  const words = useMemo(() => openingWords(action.noteHtml, FITS + 1), [action.noteHtml]);
  // The tenant's own sentence beside a bare move says the same again.
  const isSaid =
    action.toStatusName !== null &&
    words.includes(action.toStatusName) &&
    words.includes(action.fromStatusName ?? '');
  const isShort = words.length <= FITS && !words.includes('\n');
  const canUnfold = !isShort && !isSaid;
  const word = outcome ?? actionKinds[kind].name;
  return (
    <div
      data-from={isMachine ? 'machine' : 'desk'}
      className="flex gap-x-2 px-3 text-sm text-muted @xl:ml-10"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="text-ink empty:hidden">
            <StatusMove action={action} />
          </span>
          {action.toStatusName === null || !/^status change$/i.test(word) ? (
            <bdi>{word}</bdi>
          ) : null}
          {isShort && !isSaid && words !== '' ? (
            <bdi className="wrap-anywhere text-ink">{words}</bdi>
          ) : null}
          <TimeSpent action={action} />
          <Writer action={action} />
          {isMachine ? <AudienceBadge hiddenFromUser={action.hiddenFromUser} /> : null}
          <EntryWhen action={action} isLinked={isLinked} />
          {canUnfold ? (
            <UnfoldButton isOpen={isOpen} controls={text} onToggle={() => open(!isOpen)} />
          ) : null}
        </div>
        {canUnfold ? (
          <div id={text} hidden={!isOpen} className="grid gap-1.5 border-l-2 pl-3 text-ink">
            {isOpen ? (
              <>
                <MailAddresses action={action} />
                <MessageBody action={action} />
              </>
            ) : null}
          </div>
        ) : null}
        <EntryFiles attachments={attachments} />
      </div>
    </div>
  );
}

function Writer({ action: { author, kind } }: { action: TicketAction }) {
  // What the tenant names nobody for.
  if (author.kind === 'system' && author.name === 'Automatic') {
    return <span>{kind === 'email' ? 'sent automatically' : 'automatically'}</span>;
  }
  return (
    <span>
      by <bdi>{author.name}</bdi>
    </span>
  );
}

type UnfoldButtonProps = { isOpen: boolean; controls: string; onToggle: () => void };

function UnfoldButton({ isOpen, controls, onToggle }: UnfoldButtonProps) {
  const hydrated = useHydrated();
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <Button
      variant="ghost"
      size="sm"
      className="h-6 px-1.5 text-muted"
      disabled={!hydrated}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <Icon aria-hidden className="size-4" />
      {isOpen ? 'Hide message' : 'Show message'}
    </Button>
  );
}
