'use client';

import { CircleAlert, CircleCheck, RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ConnectionReport } from '@/lib/contracts/system';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';

/** How HaloPSA and the store are reached, and how well. */
export function ConnectionPanel({
  report,
  isReading,
  onRead,
}: {
  report: ConnectionReport;
  isReading: boolean;
  onRead: () => void;
}) {
  const { tenant, calls, live, webhook, store } = report;
  return (
    <>
      <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-6 rounded-md border bg-surface px-3 py-1 text-sm sm:grid-cols-[160px_minmax(0,1fr)]">
        <Fact name="HaloPSA">
          <span className="font-mono text-xs break-all">{tenant.url}</span>
          <span className="text-muted">
            {tenant.isEmbedded ? 'the embedded tenant' : 'a tenant of your own'}, {tenant.dialect}{' '}
            dialect
          </span>
        </Fact>
        <Fact name="Answers" isWell={tenant.trouble === null}>
          {tenant.trouble === null ? (
            'Yes'
          ) : (
            <>
              No <span className="font-mono text-xs">{tenant.trouble}</span>
            </>
          )}
        </Fact>
        <Fact name="Breaker" isWell={calls.breaker === 'closed'}>
          {calls.breaker === 'closed'
            ? 'Closed: calls go through'
            : 'Open: calls are held back until HaloPSA answers again'}
        </Fact>
        <Fact name="Calls" isWell={calls.pausedUntil === null}>
          {calls.limit === null
            ? `${calls.used} in the last five minutes, no limit`
            : `${calls.used} of ${calls.limit} in the last five minutes`}
          <span className="text-muted">
            {calls.waiting > 0 ? `${calls.waiting} waiting, ` : ''}
            {calls.total} since the start, {calls.refused} refused for being too many
            {calls.pausedUntil === null ? '' : '; HaloPSA takes none at the moment'}
          </span>
        </Fact>
        <Fact name="Tickets kept current" isWell={live.trouble === null && live.loading === null}>
          {live.readAt === null ? (
            'Not read yet'
          ) : (
            <span>
              {live.tickets}, confirmed <Age at={live.readAt} />
            </span>
          )}
          {live.trouble ? <span className="text-breach">{live.trouble.message}</span> : null}
          <span className="text-muted">
            {live.streams === 1 ? '1 browser is' : `${live.streams} browsers are`} told of changes
          </span>
        </Fact>
        <Fact name="Webhook" isWell={webhook.isExpected}>
          {webhook.isExpected
            ? 'Deliveries are taken'
            : 'None: HALO_WEBHOOK_SECRET is not set, so changes are asked for every ten seconds'}
          {webhook.isExpected ? (
            <span className="text-muted">
              {webhook.lastAt === null ? (
                'none has come since the start'
              ) : (
                <>
                  the last one <Age at={webhook.lastAt} />
                </>
              )}
            </span>
          ) : null}
        </Fact>
        <Fact name="Halyard’s store" isWell={store.isDurable}>
          {store.kind === 'embedded' ? 'Embedded, on this machine' : 'PostgreSQL'}
          {store.isDurable ? null : (
            <span className="text-breach">
              Commits do not reach the disk: a power cut may lose changes.
            </span>
          )}
        </Fact>
      </dl>
      <p className="flex items-center gap-2 text-sm text-muted">
        <Button size="sm" onClick={onRead} aria-busy={isReading}>
          <RefreshCw aria-hidden className="size-4" />
          Check now
        </Button>
        Checked every ten seconds while this page is open.
      </p>
    </>
  );
}

type FactProps = { name: string; isWell?: boolean; children: ReactNode };

function Fact({ name, isWell, children }: FactProps) {
  return (
    <div className="contents">
      <dt className="pt-1.5 text-muted sm:pb-1.5">{name}</dt>
      <dd className="flex gap-2 border-b pb-1.5 last:border-b-0 sm:py-1.5">
        {isWell === true ? (
          <CircleCheck aria-label="Well" className="mt-0.5 size-4 shrink-0 text-met" />
        ) : null}
        {isWell === false ? (
          <CircleAlert aria-label="Not well" className="mt-0.5 size-4 shrink-0 text-risk" />
        ) : null}
        <span className="grid min-w-0">{children}</span>
      </dd>
    </div>
  );
}
