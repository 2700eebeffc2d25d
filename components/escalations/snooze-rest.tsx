'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { useViewer } from '@/components/shell/desk-providers';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import { Button } from '@/components/ui/button';
import { BreakWarning } from './break-warning';
import { tellBreaks } from './break-words';
import { deskTime, nextMorning } from './due-choices';
import { ConfirmLater } from './later-parts';
import { tellCount } from './review-words';
import { startDecisions } from './start-decisions';

/** Looks at all that is undecided again on the next working day, each with an owner. */
export function SnoozeRest({ answer }: { answer: ReviewAnswer }) {
  const client = useQueryClient();
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const { data: lookups } = useQuery(lookupsQueries.all());
  const until = Number(useTicking((now) => String(nextMorning(deskTime(lookups, zone), now))));
  const [dueAt, setDueAt] = useState<number | null>(null);
  const { undecided, teamIds } = answer;
  const left = answer.items.filter(({ isDecided }) => !isDecided);
  if (undecided === 0) return null;
  const warning =
    dueAt === null
      ? null
      : tellBreaks(
          left.map(({ row }) => row),
          dueAt,
          { now: serverTime(), zone },
        );
  const many = tellCount(left.length, 'ticket');
  const snooze = (at: number) => {
    setDueAt(null);
    startDecisions(client, {
      title: `Snooze ${many} until ${formatMoment(at, zone)}`,
      items: left,
      byId: agent.id,
      inputOf: ({ row, part, decision }) => ({
        kind: 'snooze',
        teams: [...teamIds],
        part,
        seenDecision: decision?.id ?? null,
        from: {
          statusId: row.statusId,
          agentId: row.agentId,
          teamId: row.teamId,
          priorityId: row.priorityId,
        },
        ownerId: row.agentId ?? agent.id,
        dueAt: at,
      }),
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="font-medium">{undecided} undecided</span>
      <Button size="sm" onClick={() => setDueAt(until)}>
        <AlarmClock aria-hidden className="size-4" />
        Snooze the rest until {formatMoment(until, zone)}
      </Button>
      {undecided > left.length ? (
        <span className="text-muted">The first {left.length} at a time.</span>
      ) : null}
      <ConfirmLater
        open={dueAt !== null}
        onOpenChange={(open) => {
          if (!open) setDueAt(null);
        }}
        title={`Snooze ${many} until ${formatMoment(dueAt ?? until, zone)}?`}
        confirmLabel={`Snooze ${many}`}
        onConfirm={() => {
          if (dueAt !== null) snooze(dueAt);
        }}
      >
        <div className="grid gap-2">
          <p>They come back to the review then. Each is owned by whoever has it, else by you.</p>
          {warning === null ? null : <BreakWarning words={warning} />}
        </div>
      </ConfirmLater>
    </div>
  );
}
