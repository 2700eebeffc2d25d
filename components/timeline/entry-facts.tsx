import { ArrowRight, Clock } from 'lucide-react';
import type { TicketAction } from '@/lib/domain/ticket';
import { formatHours } from '@/components/beside/format-hours';
import { Badge } from '@/components/ui/badge';

/** The statuses it moved the ticket between; nothing where it moved it nowhere. */
export function StatusMove({ action }: { action: TicketAction }) {
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

/** The time it took, and who pays for it; nothing where none was logged. */
export function TimeSpent({ action: { minutes, chargeable } }: { action: TicketAction }) {
  if (!minutes) return null;
  return (
    <Badge className="tabular-nums">
      <Clock aria-hidden className="size-3" />
      {formatHours(minutes / 60)}
      {chargeable === null ? null : (
        <span className="font-normal text-muted">
          {chargeable ? 'chargeable' : 'not chargeable'}
        </span>
      )}
    </Badge>
  );
}

/** Where a mail came from and went to. */
export function MailAddresses({ action }: { action: TicketAction }) {
  const { emailFrom, emailTo, emailCc, emailSubject } = action;
  const addresses = [
    ['From', emailFrom],
    ['To', emailTo],
    ['Cc', emailCc],
  ] as const;
  const subject = [['Subject', emailSubject]] as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] text-xs text-muted empty:hidden">
      {[addresses, subject].map((facts) => {
        const told = facts.filter(([, value]) => value);
        if (told.length === 0) return null;
        return (
          <dl key={facts[0][0]} className="flex flex-wrap gap-x-4">
            {told.map(([name, value]) => (
              <div key={name} className="flex min-w-0 gap-1.5">
                <dt>{name}</dt>
                <dd className="min-w-0 wrap-anywhere text-ink">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        );
      })}
    </div>
  );
}
