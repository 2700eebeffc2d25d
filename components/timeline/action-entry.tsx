'use client';

import { memo } from 'react';
import { isBlankText } from '@/lib/domain/rich-text';
import type { TicketAction, TicketAttachment } from '@/lib/domain/ticket';
import { initialsOf } from '@/components/shell/initials';
import { classNames } from '@/components/ui/class-names';
import { actionKinds } from './action-kinds';
import { AudienceBadge, audienceFrame, ClientBadge } from './audience';
import { EntryFiles } from './entry-files';
import { MailAddresses, StatusMove, TimeSpent } from './entry-facts';
import { EntryWhen } from './entry-when';
import { isLine, LineEntry } from './line-entry';
import { MessageBody } from './message-body';

export type ActionEntryProps = {
  action: TicketAction;
  /** The files that came with it. */
  attachments?: readonly TicketAttachment[];
  /** Whether it stands where its own address leads. */
  isLinked?: boolean;
};

const noFiles: readonly TicketAttachment[] = [];

/** One entry of a ticket's log: a card for what people said to each other, else a line. */
export const ActionEntry = memo(function ActionEntry(props: ActionEntryProps) {
  const { action, attachments = noFiles, isLinked = false } = props;
  if (isLine(action)) {
    return <LineEntry action={action} attachments={attachments} isLinked={isLinked} />;
  }
  const { icon: Icon, name } = actionKinds[action.kind];
  // A supplier's mail is nobody's of the client, and nothing they may read.
  const isClient = action.author.kind === 'user' && !action.hiddenFromUser;
  return (
    <article
      data-from={isClient ? 'client' : 'desk'}
      data-audience={action.hiddenFromUser ? 'internal' : 'visible'}
      className={classNames(
        'rounded-md border',
        isClient ? 'border-accent bg-surface @xl:mr-10' : '@xl:ml-10',
        !isClient && audienceFrame(action.hiddenFromUser),
      )}
    >
      <header
        className={classNames(
          'flex flex-wrap items-center gap-x-2 gap-y-1 rounded-t-[5px] px-3 text-sm',
          isClient ? 'bg-accent-soft py-1.5' : 'pt-2',
        )}
      >
        {isClient ? (
          <span
            aria-hidden
            className="grid size-6 place-items-center rounded-full bg-accent text-xs font-semibold text-accent-ink"
          >
            {initialsOf(action.author.name)}
          </span>
        ) : null}
        <bdi className="font-medium wrap-anywhere">{action.author.name}</bdi>
        <span className="inline-flex items-center gap-1 text-muted">
          <Icon aria-hidden className="size-4 shrink-0" />
          <bdi>{action.outcome ?? name}</bdi>
        </span>
        <StatusMove action={action} />
        {isClient ? <ClientBadge /> : <AudienceBadge hiddenFromUser={action.hiddenFromUser} />}
        <TimeSpent action={action} />
        <span className="ml-auto">
          <EntryWhen action={action} isLinked={isLinked} />
        </span>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-3 pt-1.5 pb-2.5">
        <MailAddresses action={action} />
        {isBlankText(action.noteHtml) && action.quotedHtml === '' ? (
          <p className="text-sm text-muted">No text</p>
        ) : (
          <MessageBody action={action} />
        )}
        <EntryFiles attachments={attachments} />
      </div>
    </article>
  );
});
