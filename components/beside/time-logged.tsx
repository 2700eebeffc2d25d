'use client';

import type { Ticket } from '@/lib/domain/ticket';
import { BesidePart } from './beside-part';
import { formatHours } from './format-hours';

type TimeLoggedProps = { ticket: Pick<Ticket, 'chargeableHours' | 'nonChargeableHours'> };

/** How much time the ticket took so far. */
export function TimeLogged({ ticket }: TimeLoggedProps) {
  const { chargeableHours, nonChargeableHours } = ticket;
  const isKnown = chargeableHours !== null || nonChargeableHours !== null;
  const total = (chargeableHours ?? 0) + (nonChargeableHours ?? 0);
  return (
    <BesidePart
      name="time"
      title="Time logged"
      facts={isKnown && total > 0 ? formatHours(total) : undefined}
    >
      {!isKnown ? (
        <p className="text-sm text-muted">The tenant does not say.</p>
      ) : total === 0 ? (
        <p className="text-sm text-muted">No time yet.</p>
      ) : (
        <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-sm tabular-nums">
          <dt className="text-muted">Chargeable</dt>
          <dd className="text-right">{formatHours(chargeableHours ?? 0)}</dd>
          <dt className="text-muted">Not chargeable</dt>
          <dd className="text-right">{formatHours(nonChargeableHours ?? 0)}</dd>
        </dl>
      )}
    </BesidePart>
  );
}
