'use client';

import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ClientCardAnswer } from '@/lib/contracts/clients';
import type { Instant } from '@/lib/domain/instant';
import { acknowledgementTo } from '@/lib/domain/new-ticket';
import type { ClockHours } from '@/lib/domain/sla-book';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Tooltip } from '@/components/ui/tooltip';
import { tellContract } from './contract-words';
import type { ExpectedDeadlines, ExpectedSla, ExpectedTeam } from './expected';
import { canHaveSpoken, type TicketForm } from './ticket-form';

type ResultPreviewProps = {
  card: ClientCardAnswer | undefined;
  sla: ExpectedSla | null;
  team: ExpectedTeam | null;
  deadlines: ExpectedDeadlines | null;
  hours: ClockHours | null;
  now: Instant;
};

/** What will become of the ticket once it is created, kept current with what is chosen. */
export function ResultPreview({ card, sla, team, deadlines, hours, now }: ResultPreviewProps) {
  const { control } = useFormContext<TicketForm>();
  const form = useWatch({ control });
  const source = form.source ?? 'phone';
  const hasAnswered = form.hasSpoken === true && canHaveSpoken(source);
  const mailed = acknowledgementTo({
    userEmail: form.person?.email ?? null,
    source,
    inBulk: false,
    writtenByMachine: false,
  });
  const contract = card ? tellContract(card, now) : null;
  return (
    <section
      aria-labelledby="result-title"
      className="grid content-start gap-3 rounded-md border bg-surface p-3 text-sm"
    >
      <h2 id="result-title" className="font-semibold">
        What will result
      </h2>
      <dl className="grid gap-2.5 max-lg:grid-cols-2">
        {form.client ? (
          <Row name="Contract">
            {contract ??
              (card ? <span className="text-risk">None in force</span> : 'Not known yet')}
          </Row>
        ) : null}
        <Row name="SLA" detail={sla?.reason}>
          {sla?.name ?? 'HaloPSA decides'}
        </Row>
        <Row name="First response">
          {hasAnswered ? (
            'Given: you have spoken to them'
          ) : (
            <DueAt at={deadlines?.responseAt} hours={hours} />
          )}
        </Row>
        <Row name="Resolution" detail={deadlines && hours ? `Counted in ${hours.name}` : undefined}>
          <DueAt at={deadlines?.resolutionAt} hours={hours} />
        </Row>
        <Row name="Team" detail={form.team ? 'by your choice' : team?.reason}>
          {form.team?.name ?? team?.name ?? 'HaloPSA decides'}
        </Row>
        <Row name="Assignee">{form.agent?.name ?? 'Nobody yet'}</Row>
        <Row name="Acknowledgement">{mailed ?? whyNoMail(form.person ?? null, source)}</Row>
      </dl>
    </section>
  );
}

function whyNoMail(person: object | null, source: TicketForm['source']): string {
  if (source === 'phone') return 'No mail: taken by phone';
  return person ? 'No mail: the contact has no address' : 'No mail: no contact';
}

type RowProps = { name: string; detail?: string; children: ReactNode };

function Row({ name, detail, children }: RowProps) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="break-words">
        {children}
        {detail ? <span className="block text-xs text-muted">{detail}</span> : null}
      </dd>
    </div>
  );
}

type DueAtProps = { at: Instant | null | undefined; hours: ClockHours | null };

/** A deadline in the viewer's zone, in the tenant's on hover or focus. */
function DueAt({ at, hours }: DueAtProps) {
  const { zone } = usePageTime();
  if (at === undefined) return <span className="text-muted">Not known before it is created</span>;
  if (at === null) return <span className="text-muted">Nothing is promised</span>;
  const there = hours?.zone ?? zone;
  return (
    <Tooltip content={`${formatMoment(at, there)} in ${there}`}>
      <time
        tabIndex={0}
        dateTime={new Date(at).toISOString()}
        className="rounded-sm font-medium tabular-nums"
      >
        {formatMoment(at, zone)}
      </time>
    </Tooltip>
  );
}
