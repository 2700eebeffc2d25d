'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { RoutedBy } from '@/lib/domain/check-routing';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { RoutingRow } from './routing-draft';
import { RoutingKey } from './routing-key';

const words: Readonly<Record<RoutedBy, { title: string; key: string }>> = {
  byCategory: { title: 'By category', key: 'Category' },
  byClient: { title: 'By client', key: 'Client' },
  byType: { title: 'By ticket type', key: 'Ticket type' },
};

type RoutingRowsProps = {
  by: RoutedBy;
  rows: readonly RoutingRow[];
  /** What is wrong with a row, by its id. */
  errors: ReadonlyMap<number, string>;
  lookups: LookupsAnswer;
  onChange: (row: RoutingRow) => void;
  onRemove: (id: number) => void;
  onAdd: () => void;
};

/** The rows of one kind, each with its team. */
export function RoutingRows(props: RoutingRowsProps) {
  const { by, rows, errors, lookups, onChange, onRemove, onAdd } = props;
  const hydrated = useHydrated();
  const id = useId();
  const { title, key } = words[by];
  return (
    <fieldset disabled={!hydrated} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      {rows.map((row, at) => {
        const error = errors.get(row.id);
        const errorId = `${id}-${row.id}`;
        const wired = {
          'aria-invalid': error ? true : undefined,
          'aria-describedby': error ? errorId : undefined,
        };
        const name = `row ${at + 1}`;
        return (
          <div
            key={row.id}
            role="group"
            aria-label={`${title}, ${name}`}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] items-center gap-2"
          >
            <RoutingKey
              row={row}
              label={`${key}, ${name}`}
              lookups={lookups}
              wired={wired}
              onChange={(next) => onChange({ ...row, key: next })}
            />
            <Select
              {...wired}
              aria-label={`Team, ${name}`}
              value={row.teamId ?? ''}
              onChange={({ target }) => onChange({ ...row, teamId: Number(target.value) || null })}
            >
              <option value="">Choose a team…</option>
              {row.teamId !== null && !lookups.teams.some((team) => team.id === row.teamId) ? (
                <option value={row.teamId}>Team {row.teamId}, no longer there</option>
              ) : null}
              {lookups.teams.map((team) => (
                <option key={team.id} value={team.id}>
                  {team.name}
                </option>
              ))}
            </Select>
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove ${title.toLowerCase()}, ${name}`}
              onClick={({ currentTarget }) => {
                // The button goes with its row; the keyboard stays in the table.
                currentTarget
                  .closest('fieldset')
                  ?.querySelector<HTMLElement>('[data-add]')
                  ?.focus();
                onRemove(row.id);
              }}
            >
              <Trash2 aria-hidden className="size-4" />
            </Button>
            <p id={errorId} role="alert" className="col-span-3 text-sm text-breach empty:hidden">
              {error}
            </p>
          </div>
        );
      })}
      {rows.length === 0 ? <p className="text-sm text-muted">No row yet.</p> : null}
      <Button data-add variant="ghost" size="sm" className="justify-self-start" onClick={onAdd}>
        <Plus aria-hidden className="size-4" />
        Add a row {title.toLowerCase()}
      </Button>
    </fieldset>
  );
}
