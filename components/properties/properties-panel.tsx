'use client';

import { useQuery } from '@tanstack/react-query';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import type { TicketDetail } from '@/lib/contracts/ticket';
import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';
import { actionLooks } from '@/components/bulk/action-names';
import { formatInstant } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Switch } from '@/components/ui/switch';
import { useHydrated } from '@/components/ui/use-hydrated';
import { VipMark } from '@/components/queue/ticket-marks';
import { EditableText } from './editable-text';
import { fieldNames, tellValue, type NamedTicket } from './field-words';
import { goneReason } from './gone-reason';
import { PropertyButton, propertyClass, PropertyRow } from './property-row';
import type { AskedField } from './field-dialog';
import { useFieldDialog } from './use-field-dialog';
import { useTicketEdit } from './use-ticket-edit';

const REPORTED_BY_MAX = 255;

const keysOf: Partial<Record<AskedField, string>> = {
  teamId: actionLooks.team.keys,
  category: actionLooks.category.keys,
};

type PropertiesPanelProps = { detail: TicketDetail; ticket: Ticket };

/** Everything about a ticket that people decide, each changed where it stands; times in the viewer's zone. */
export function PropertiesPanel({ detail, ticket }: PropertiesPanelProps) {
  const { zone } = usePageTime();
  const hydrated = useHydrated();
  const { named, unread } = useNamed(ticket);
  const editing = useTicketEdit(named);
  const { shown, edit, isGone, saving } = editing;
  const { ask, dialog } = useFieldDialog(detail, editing);
  const isMoved = shown.contractId !== ticket.contractId;
  const onItsWay = new Set(saving.flatMap(({ fields }) => fields.map(({ field }) => field)));

  const row = (field: AskedField) => (
    <PropertyRow name={fieldNames[field]}>
      <PropertyButton
        name={fieldNames[field]}
        value={(field === 'contractId' && !isMoved && unread) || tellValue(field, shown, zone)}
        mark={field === 'userId' && shown.isVip ? <VipMark /> : null}
        isNone={shown[field] === null}
        isSaving={onItsWay.has(field)}
        keys={keysOf[field]}
        disabled={isGone}
        reason={goneReason}
        onAsk={() => ask(field)}
      />
    </PropertyRow>
  );
  const fixed = (name: string, at: Instant | null) =>
    at === null ? null : (
      <PropertyRow name={name}>
        <time dateTime={new Date(at).toISOString()} title={zone} className="py-1">
          {formatInstant(at, zone)}
        </time>
      </PropertyRow>
    );
  return (
    <section aria-labelledby="properties-title" className="grid gap-1">
      <h2 id="properties-title" className="text-sm font-semibold">
        Properties
      </h2>
      {isGone ? <p className="text-sm text-muted">{goneReason}</p> : null}
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 text-sm">
        {row('clientId')}
        {row('siteId')}
        {row('userId')}
        <PropertyRow name={fieldNames.reportedBy}>
          <EditableText
            label={fieldNames.reportedBy}
            value={shown.reportedBy ?? ''}
            none={tellValue('reportedBy', { ...shown, reportedBy: null }, zone)}
            max={REPORTED_BY_MAX}
            disabled={isGone}
            reason={goneReason}
            className={propertyClass}
            inputClassName="h-7 px-1.5 text-sm"
            onSave={(text, seen) =>
              edit({ reportedBy: text || null }, { seen: { ...shown, reportedBy: seen || null } })
            }
          />
        </PropertyRow>
        {row('typeId')}
        {row('category')}
        {row('teamId')}
        {row('contractId')}
        {row('slaId')}
        {row('occurredAt')}
        {row('followUpAt')}
        <PropertyRow name={fieldNames.excludedFromSla}>
          <label className="flex min-h-7 flex-1 items-center justify-between gap-2">
            <span className="py-1">{tellClock(shown)}</span>
            <Switch
              aria-label="Counts on the SLA clock"
              disabled={!hydrated || isGone || shown.mergedIntoId !== null}
              checked={!shown.excludedFromSla && shown.mergedIntoId === null}
              onChange={({ target }) => edit({ excludedFromSla: !target.checked })}
            />
          </label>
        </PropertyRow>
        {fixed('Created', ticket.createdAt)}
        {fixed('Resolved', ticket.resolvedAt)}
        {fixed('Closed', ticket.closedAt)}
      </dl>
      {dialog}
    </section>
  );
}

function tellClock({ excludedFromSla, mergedIntoId }: NamedTicket): string {
  if (mergedIntoId !== null) return `Off: merged into #${mergedIntoId}`;
  return excludedFromSla ? 'Off the clock' : 'Counts';
}

/**
 * With the reference of its contract, which the ticket does not bring itself; `unread` stands for it while
 * it is not here.
 */
function useNamed(ticket: Ticket): { named: NamedTicket; unread: string | null } {
  const { clientId, contractId } = ticket;
  const { data, isError } = useQuery({
    ...clientQueries.card(clientId ?? 0),
    enabled: clientId !== null && contractId !== null,
  });
  const contractRef = data?.contracts.find(({ id }) => id === contractId)?.ref;
  const isMissing = contractId !== null && clientId !== null && !data;
  return {
    named: { ...ticket, contractRef },
    unread: isMissing ? (isError ? 'Not loaded' : 'Loading…') : null,
  };
}
