'use client';

import type { Instant } from '@/lib/domain/instant';
import { dayFrom, followUpAt } from '@/components/composer/follow-up';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { usePageTime } from '@/components/time/time-context';
import { useTicking } from '@/components/time/use-now';
import type { Choice } from './dependent-fields';
import type { NamedTicket } from './field-words';
import { MomentDialog } from './moment-dialog';
import { NewDeadlines } from './new-deadlines';

const MINUTE = 60_000;
const FIRST_INSTANT = Date.UTC(1990, 0);
const LAST_INSTANT = Date.UTC(2100, 0);

type TimeDialogProps = Omit<PickerProps, 'title'> & {
  ticket: NamedTicket;
  onDecide: (choice: Choice) => void;
};

const objectToYear = (at: Instant) =>
  at < FIRST_INSTANT || at >= LAST_INSTANT ? 'Give a year from 1990 until 2099' : null;

/** When it happened: both clocks start there, and what comes of that is shown. */
export function OccurredDialog({ ticket, onDecide, ...dialog }: TimeDialogProps) {
  return (
    <MomentDialog
      {...dialog}
      title={`When #${ticket.id} occurred`}
      label="Occurred"
      value={ticket.occurredAt}
      objection={objectToYear}
      onChoose={(at) => {
        if (at === null || at === ticket.occurredAt) dialog.onClose();
        else onDecide({ change: { occurredAt: at } });
      }}
    >
      {(at) => <NewDeadlines ticketId={ticket.id} occurredAt={at} />}
    </MomentDialog>
  );
}

/** When to look at it again. */
export function FollowUpDialog({ ticket, onDecide, ...dialog }: TimeDialogProps) {
  const { zone } = usePageTime();
  const now = Number(useTicking((at) => String(Math.floor(at / MINUTE) * MINUTE)));
  const suggestions = [
    { name: 'Tomorrow 09:00', days: 1 },
    { name: 'In 3 days', days: 3 },
    { name: 'In a week', days: 7 },
  ].flatMap(({ name, days }) => {
    const at = followUpAt(dayFrom(now, days, zone), zone);
    return at === null ? [] : [{ name, at }];
  });
  return (
    <MomentDialog
      {...dialog}
      title={`Follow up on #${ticket.id}`}
      label="Follow-up"
      value={ticket.followUpAt}
      suggestions={suggestions}
      emptyLabel="No follow-up"
      objection={(at) =>
        at !== ticket.followUpAt && at <= now
          ? 'That is over: give a time to come'
          : objectToYear(at)
      }
      onChoose={(at) => {
        if (at === ticket.followUpAt) dialog.onClose();
        else onDecide({ change: { followUpAt: at } });
      }}
    />
  );
}
