'use client';

import { useQueryClient } from '@tanstack/react-query';
import { AlarmClock } from 'lucide-react';
import { useState } from 'react';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { serverTime } from '@/lib/queries/server-clock';
import { useViewer } from '@/components/shell/desk-providers';
import { formatMoment } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import { tomorrowMorning } from './due-choices';
import { ConfirmLater } from './later-parts';
import { tellCount } from './review-words';
import { startDecisions } from './start-decisions';

/** Looks at all that is undecided again tomorrow, each with an owner. */
export function PutOffRest({ answer }: { answer: ReviewAnswer }) {
  const client = useQueryClient();
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const [dueAt, setDueAt] = useState<number | null>(null);
  const { undecided, teamIds } = answer;
  const left = answer.items.filter(({ isDecided }) => !isDecided);
  if (undecided === 0) return null;
  const many = tellCount(left.length, 'ticket');
  const putOff = (until: number) => {
    setDueAt(null);
    startDecisions(client, {
      title: `Put off ${many} until ${formatMoment(until, zone)}`,
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
        dueAt: until,
      }),
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="font-medium">{undecided} undecided</span>
      <Button size="sm" onClick={() => setDueAt(tomorrowMorning(serverTime(), zone))}>
        <AlarmClock aria-hidden className="size-4" />
        Put the rest off until tomorrow morning
      </Button>
      {undecided > left.length ? (
        <span className="text-muted">The first {left.length} at a time.</span>
      ) : null}
      <ConfirmLater
        open={dueAt !== null}
        onOpenChange={(open) => {
          if (!open) setDueAt(null);
        }}
        title={`Put off ${many}?`}
        confirmLabel={`Put off ${many}`}
        onConfirm={() => {
          if (dueAt !== null) putOff(dueAt);
        }}
      >
        They come back to the review on {dueAt === null ? '' : formatMoment(dueAt, zone)}. Each is
        owned by whoever has it, else by you.
      </ConfirmLater>
    </div>
  );
}
