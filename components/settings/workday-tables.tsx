'use client';

import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { rankPriorities } from '@/lib/domain/sla-book';
import { usePageTime } from '@/components/time/time-context';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table';
import { describeHolidays, formatTarget, weeklyHours } from './workday-words';

/** The working hours of the tenant, as it has them. */
export function WorkdayTable({ lookups }: { lookups: LookupsAnswer }) {
  const { serverNow } = usePageTime();
  const { calendars, slas, priorities } = lookups;
  if (calendars.length === 0) return <None>HaloPSA shows Halyard no working hours.</None>;
  return (
    <Table aria-label="Workdays">
      <TableHeader>
        <TableRow>
          <TableHead>Workday</TableHead>
          <TableHead>Hours</TableHead>
          <TableHead>Time zone</TableHead>
          <TableHead>Holidays</TableHead>
          <TableHead>Used by</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {calendars.map(({ workdayId, name, calendar }) => (
          <TableRow key={workdayId}>
            <TableCell className="min-w-32 align-top font-medium">{name}</TableCell>
            <TableCell className="align-top">
              <dl className="grid grid-cols-[auto_1fr] gap-x-3 whitespace-nowrap tabular-nums">
                {weeklyHours(calendar).map(({ days, hours }) => (
                  <div key={days} className="contents">
                    <dt className="text-muted">{days}</dt>
                    <dd>{hours}</dd>
                  </div>
                ))}
              </dl>
            </TableCell>
            <TableCell className="align-top">{calendar.timeZone}</TableCell>
            <TableCell className="min-w-40 align-top">
              {describeHolidays(calendar, serverNow)}
            </TableCell>
            <TableCell className="min-w-40 align-top">
              {namesOf([
                ...slas.filter((sla) => sla.workdayId === workdayId),
                ...priorities.filter((priority) => priority.workdayId === workdayId),
              ])}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const namesOf = (named: { name: string }[]) =>
  [...new Set(named.map(({ name }) => name))].join(', ') || 'nothing';

/** The targets of the tenant's SLAs, as it has them; in working time. */
export function TargetTable({ lookups }: { lookups: LookupsAnswer }) {
  const { slas, priorities, calendars } = lookups;
  if (priorities.length === 0) return <None>HaloPSA shows Halyard no targets.</None>;
  const urgency = rankPriorities(priorities);
  const slaOf = (id: number | null) => slas.find((sla) => sla.id === id);
  const slaName = (id: number | null) =>
    id === null ? 'Every SLA' : (slaOf(id)?.name ?? `SLA ${id}`);
  const hoursOf = (workdayId: number | null | undefined) =>
    calendars.find((each) => each.workdayId === workdayId)?.name ?? 'unknown hours';
  const rows = priorities.toSorted(
    (a, b) =>
      slaName(a.slaId).localeCompare(slaName(b.slaId), 'en') ||
      (urgency.get(a.priorityId) ?? 0) - (urgency.get(b.priorityId) ?? 0),
  );
  return (
    <Table aria-label="Targets by SLA and priority">
      <TableHeader>
        <TableRow>
          <TableHead>SLA</TableHead>
          <TableHead>Priority</TableHead>
          <TableHead isNumeric>First response</TableHead>
          <TableHead isNumeric>Resolution</TableHead>
          <TableHead>Counted in</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ slaId, priorityId, name, responseMs, resolutionMs, workdayId }) => (
          <TableRow key={`${slaId} ${priorityId}`}>
            <TableCell>{slaName(slaId)}</TableCell>
            <TableCell>{name}</TableCell>
            <TableCell isNumeric>{formatTarget(responseMs)}</TableCell>
            <TableCell isNumeric>{formatTarget(resolutionMs)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {hoursOf(workdayId ?? slaOf(slaId)?.workdayId)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function None({ children }: { children: string }) {
  return <p className="text-sm text-muted">{children}</p>;
}
