'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { freshKey } from '@/lib/queries/submit-key';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { useViewer } from '@/components/shell/desk-providers';
import { describeAge } from '@/components/time/format-instant';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import { OpenDialog, DialogBody, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { RadioCards } from '@/components/ui/radio-cards';
import { conflictRows, settled, type ConflictRow, type Side } from './conflict-choice';
import { fieldNames } from './field-words';
import type { TicketEdit } from './ticket-edit';

type ConflictDialogProps = {
  edit: TicketEdit;
  /** It stays unsaved for now. */
  onClose: () => void;
  /** What is left of it after the decision; null is nothing. */
  onSettle: (edit: TicketEdit | null) => void;
};

/** Field by field: what one saw, what somebody else made of it, what one wants; nothing is overwritten unseen. */
export function ConflictDialog({ edit, onClose, onSettle }: ConflictDialogProps) {
  const { zone } = usePageTime();
  const { data } = useQuery(ticketQueries.detail(edit.ticketId));
  const [sides, setSides] = useState<Record<string, Side>>({});
  const [isAsked, setIsAsked] = useState(false);
  if (!data) return null;
  const rows = conflictRows(edit, data, zone);
  const decided = new Set(rows.flatMap(({ fields }) => fields));
  const others = edit.fields.filter(({ field }) => !decided.has(field));
  const undecided = rows.filter(({ id }) => sides[id] === undefined);
  const isAllTheirs = rows.length > 0 && rows.every(({ id }) => sides[id] === 'theirs');
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title="Somebody else changed this meanwhile"
        description={`#${edit.ticketId} is shown as it is now. Nothing of yours is saved yet.`}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setIsAsked(true);
            if (undecided.length > 0) return;
            onSettle(settled(edit, data.ticket, { rows, sides }, { key: freshKey(), zone }));
          }}
        >
          <DialogBody>
            {rows.map((row) => (
              <ConflictField
                key={row.id}
                row={row}
                now={data.serverNow}
                side={sides[row.id] ?? null}
                onChoose={(side) => setSides({ ...sides, [row.id]: side })}
              />
            ))}
            {rows.length === 0 ? (
              <p className="text-sm">Nothing stands against your change any more.</p>
            ) : null}
            {others.length > 0 ? (
              <p className="text-sm text-muted">
                Saved with it:{' '}
                {others.map(({ field, wants }) => `${fieldNames[field]}: ${wants}`).join(', ')}
              </p>
            ) : null}
            <p role="alert" className="text-sm text-breach empty:hidden">
              {isAsked && undecided.length > 0
                ? `Choose which ${undecided[0]?.name} it shall be.`
                : null}
            </p>
          </DialogBody>
          <DialogFooter>
            <Button onClick={onClose}>Decide later</Button>
            <Button type="submit" variant="primary">
              {isAllTheirs && others.length === 0 ? 'Keep theirs' : 'Save'}
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </OpenDialog>
  );
}

type ConflictFieldProps = {
  row: ConflictRow;
  now: number;
  side: Side | null;
  onChoose: (side: Side) => void;
};

function ConflictField({ row, now, side, onChoose }: ConflictFieldProps) {
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const { name, by } = row;
  const who = by === null ? 'Somebody else' : by.agentId === agent.id ? 'You, elsewhere' : by.name;
  const at = by?.at ?? null;
  const when = at === null ? '' : `, ${describeAge(at, now, zone)}`;
  return (
    <div className="grid gap-1">
      <RadioCards
        label={name}
        value={side}
        onChoose={onChoose}
        className="sm:grid-cols-2 [&>legend]:col-span-full"
        cards={[
          { value: 'theirs', name: <bdi>{row.now}</bdi>, detail: `Keep theirs: ${who}${when}` },
          { value: 'mine', name: <bdi>{row.wants}</bdi>, detail: 'Use mine' },
        ]}
      />
      <p className="text-xs text-muted">
        You saw: <bdi>{row.saw}</bdi>
      </p>
    </div>
  );
}
