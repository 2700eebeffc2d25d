'use client';

import { ArrowLeft, Building2, CircleUser } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { CountedClocks } from '@/lib/domain/counted-clocks';
import { SUMMARY_MAX } from '@/lib/domain/new-ticket';
import type { SlaBook } from '@/lib/domain/sla-book';
import type { Ticket } from '@/lib/domain/ticket';
import type { ChoiceField } from '@/lib/domain/ticket-change';
import { actionLooks } from '@/components/bulk/action-names';
import { PresenceFaces } from '@/components/presence/presence-faces';
import { EditableText } from '@/components/properties/editable-text';
import type { AskedField } from '@/components/properties/field-dialog';
import { goneReason } from '@/components/properties/gone-reason';
import { UnsavedEdits } from '@/components/properties/unsaved-edits';
import { useFieldDialog } from '@/components/properties/use-field-dialog';
import { useTicketEdit } from '@/components/properties/use-ticket-edit';
import { useLastList } from '@/components/queue/last-list';
import { useViewer } from '@/components/shell/desk-providers';
import { ClockButton } from '@/components/sla/clock-button';
import { Badge } from '@/components/ui/badge';
import { useHydrated } from '@/components/ui/use-hydrated';
import { HeaderChoice } from './header-choice';
import { PriorityMark } from './priority-mark';
import { TicketNumber } from './ticket-number';
import { useStuck } from './use-stuck';
import { useTicketCommands } from './use-ticket-commands';

type TicketHeaderProps = {
  detail: TicketDetail;
  /** With its clocks as they are counted where the tenant gives none. */
  ticket: Ticket;
  book: SlaBook;
  counted: CountedClocks | null;
  /** What else can be done to it. */
  menu: ReactNode;
};

/** What one needs to know of a ticket, in sight while one reads it, and changed where it stands. */
export function TicketHeader({ detail, ticket, book, counted, menu }: TicketHeaderProps) {
  const { agent } = useViewer();
  const hydrated = useHydrated();
  const editing = useTicketEdit(ticket);
  const { shown, edit, isGone, saving } = editing;
  const { ask, dialog } = useFieldDialog(detail, editing);
  useTicketCommands(editing, agent, ask);
  const [header, isStuck] = useStuck();
  const isSaving = (field: ChoiceField) =>
    saving.some(({ fields }) => fields.some((each) => each.field === field));
  const choice = (field: AskedField) => ({
    disabled: isGone,
    reason: goneReason,
    isSaving: isSaving(field),
    onAsk: () => ask(field),
  });
  return (
    <>
      <header ref={header} data-stuck={isStuck || undefined} className="ticket-header">
        <div data-area="number" className="text-sm text-muted">
          <BackToList />
          <TicketNumber id={ticket.id} />
        </div>
        <h1 data-area="summary">
          <EditableText
            label="Summary"
            value={shown.summary}
            none="No summary"
            max={SUMMARY_MAX}
            isRequired
            isNamed
            disabled={isGone}
            reason={goneReason}
            onSave={(summary, seen) => edit({ summary }, { seen: { ...shown, summary: seen } })}
          />
        </h1>
        <div data-area="beside">
          <PresenceFaces ticketId={ticket.id} />
          {menu}
        </div>
        <fieldset data-area="choices" className="text-sm" disabled={!hydrated}>
          <HeaderChoice
            label="Status"
            keys={actionLooks.status.keys}
            className="px-0"
            {...choice('statusId')}
          >
            <Badge tone="accent" data-slot="ticket-status" className="text-sm leading-6">
              {shown.statusName}
            </Badge>
          </HeaderChoice>
          <ClockButton clock="response" ticket={ticket} counted={counted} book={book} />
          <ClockButton clock="resolution" ticket={ticket} counted={counted} book={book} />
          <HeaderChoice label="Priority" keys={actionLooks.priority.keys} {...choice('priorityId')}>
            <PriorityMark name={shown.priorityName} urgency={book.urgencyOf(shown.priorityId)} />
          </HeaderChoice>
          <HeaderChoice label="Assignee" keys={actionLooks.assign.keys} {...choice('agentId')}>
            <CircleUser aria-hidden className="size-4 shrink-0 text-muted" />
            {shown.agentName ?? 'Unassigned'}
          </HeaderChoice>
          <HeaderChoice label="Client" className="max-w-60" {...choice('clientId')}>
            <Building2 aria-hidden className="size-4 shrink-0 text-muted" />
            <span className="truncate">{shown.clientName ?? 'No client'}</span>
          </HeaderChoice>
        </fieldset>
      </header>
      <UnsavedEdits ticketId={ticket.id} editing={editing} />
      {dialog}
    </>
  );
}

/** With more room the way back stands in the bar on top. */
function BackToList() {
  return (
    <Link
      href={useLastList()}
      className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink hover:underline in-data-stuck:hidden sm:hidden"
    >
      <ArrowLeft aria-hidden className="size-4" />
      Queue
    </Link>
  );
}
