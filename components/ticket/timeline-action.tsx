'use client';

import { ArrowRight, Bot, Eye, Lock, Mail, MapPin, Phone, StickyNote } from 'lucide-react';
import { memo } from 'react';
import type { ActionKind, TicketAction } from '@/lib/domain/ticket';
import { Age } from '@/components/time/age';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { RichText } from './rich-text';

const kinds = {
  note: { icon: StickyNote, name: 'Note' },
  email: { icon: Mail, name: 'Email' },
  'phone-call': { icon: Phone, name: 'Phone call' },
  'site-visit': { icon: MapPin, name: 'Site visit' },
  'status-change': { icon: ArrowRight, name: 'Status change' },
  other: { icon: StickyNote, name: 'Action' },
} as const satisfies Record<ActionKind, { icon: typeof Mail; name: string }>;

/** Who can read an entry: icon, word and colour. */
export function AudienceBadge({ hiddenFromUser }: { hiddenFromUser: boolean }) {
  return hiddenFromUser ? (
    <Badge tone="internal">
      <Lock aria-hidden className="size-3" />
      Internal
    </Badge>
  ) : (
    <Badge tone="visible">
      <Eye aria-hidden className="size-3" />
      Visible to client
    </Badge>
  );
}

/** The frame of an entry, telling at a glance who can read it. */
export function audienceFrame(hiddenFromUser: boolean): string {
  return hiddenFromUser
    ? 'border-internal-line border-dashed bg-internal-soft'
    : 'border-line border-l-visible-line border-l-[3px] bg-surface';
}

function StatusMove({ action }: { action: TicketAction }) {
  if (!action.toStatusName) return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-1 font-medium">
      {action.fromStatusName ? (
        <>
          {action.fromStatusName}
          <ArrowRight aria-label="to" className="size-3.5 text-muted" />
        </>
      ) : null}
      {action.toStatusName}
    </span>
  );
}

function When({ action }: { action: TicketAction }) {
  return action.at === null ? (
    <span className="text-muted">time unknown</span>
  ) : (
    <Age at={action.at} className="text-muted" />
  );
}

/** One action of a ticket: a line where it only moved the status, else a card. */
export const TimelineAction = memo(function TimelineAction({ action }: { action: TicketAction }) {
  const { icon: Icon, name } = kinds[action.kind];
  const isMachine = action.author.kind === 'system';
  // The tenant's own sentence beside a bare move says the same again.
  if (action.kind === 'status-change' || (action.toStatusName && !action.noteHtml)) {
    return (
      <div className="flex gap-x-2 px-3 text-sm">
        <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          {action.toStatusName ? (
            <StatusMove action={action} />
          ) : action.noteHtml ? (
            <RichText html={action.noteHtml} />
          ) : (
            <span>{action.outcome ?? name}</span>
          )}
          <span className="text-muted">by {action.author.name}</span>
          <When action={action} />
        </div>
      </div>
    );
  }
  return (
    <article className={classNames('rounded-md border', audienceFrame(action.hiddenFromUser))}>
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 pt-2 text-sm">
        {isMachine ? (
          <Bot aria-hidden className="size-4 text-muted" />
        ) : (
          <Icon aria-hidden className="size-4 text-muted" />
        )}
        <span className="font-medium">{action.author.name}</span>
        <span className="text-muted">{action.outcome ?? name}</span>
        <StatusMove action={action} />
        <AudienceBadge hiddenFromUser={action.hiddenFromUser} />
        <span className="ml-auto">
          <When action={action} />
        </span>
      </header>
      <div className="grid gap-1 px-3 pt-1 pb-2.5">
        {action.emailTo ? (
          <p className="text-xs text-muted">
            To {action.emailTo}
            {action.emailSubject ? ` · ${action.emailSubject}` : ''}
          </p>
        ) : null}
        {action.noteHtml ? (
          <RichText html={action.noteHtml} />
        ) : (
          <p className="text-sm text-muted">No text</p>
        )}
        {action.minutes ? (
          <p className="text-xs text-muted tabular-nums">
            {action.minutes} min{action.chargeable ? ', chargeable' : ''}
          </p>
        ) : null}
      </div>
    </article>
  );
});
