'use client';

import { useState } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { SystemAnswer } from '@/lib/contracts/system';
import { routedBy } from '@/lib/domain/check-routing';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { showToast } from '@/components/ui/toast';
import { draftErrors, draftOf, isSameTable, tableOf, withNewRow } from './routing-draft';
import type { RoutingRow } from './routing-draft';
import { RoutingRows } from './routing-rows';
import { useSystemChange } from './use-system-change';

type RoutingEditorProps = { system: SystemAnswer; lookups: LookupsAnswer };

/** The routing table: which team gets what comes in. */
export function RoutingEditor({ system, lookups }: RoutingEditorProps) {
  const { routing } = system;
  const change = useSystemChange(system);
  const [base, setBase] = useState(routing);
  const [rows, setRows] = useState(() => draftOf(routing));
  const [isAsked, setIsAsked] = useState(false);
  const [wasReplaced, setWasReplaced] = useState(false);

  const isChanged = rows.length !== draftOf(base).length || !isSameTable(tableOf(rows), base);
  if (routing !== base && !isSameTable(routing, base)) {
    setBase(routing);
    // What was just saved comes back as it was typed; anything else is somebody else's.
    setWasReplaced(isChanged && !isSameTable(tableOf(rows), routing));
    setRows(draftOf(routing));
  }
  const errors = draftErrors(rows, lookups);
  const edit = (next: RoutingRow[]) => {
    change.reset();
    setWasReplaced(false);
    setRows(next);
  };

  return (
    <form
      aria-label="Routing"
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (errors.size > 0 || !isChanged) return;
        change.save({ routing: tableOf(rows) }, () => {
          setIsAsked(false);
          showToast({ message: 'Routing saved', tone: 'done' });
        });
      }}
    >
      {routedBy.map((by) => (
        <RoutingRows
          key={by}
          by={by}
          rows={rows.filter((row) => row.by === by)}
          // Who is still typing need not hear of it.
          errors={isAsked ? errors : new Map()}
          lookups={lookups}
          onChange={(changed) => edit(rows.map((row) => (row.id === changed.id ? changed : row)))}
          onRemove={(id) => edit(rows.filter((row) => row.id !== id))}
          onAdd={() => {
            setIsAsked(false);
            edit(withNewRow(rows, by));
          }}
        />
      ))}
      <div role="status" className="empty:hidden">
        {wasReplaced ? (
          <Notice tone="risk">
            Somebody else changed the routing meanwhile. It is shown as it is now; what you had
            typed is gone.
          </Notice>
        ) : null}
      </div>
      {change.problem ? (
        <p role="alert" className="text-sm text-breach">
          {change.problem.message} <span className="font-mono text-xs">{change.problem.code}</span>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant={isChanged ? 'primary' : 'secondary'}
          aria-disabled={!isChanged || change.isSaving}
          aria-busy={change.isSaving}
        >
          Save routing
        </Button>
        {isChanged ? (
          <Button variant="ghost" onClick={() => edit(draftOf(base))}>
            Discard changes
          </Button>
        ) : null}
      </div>
    </form>
  );
}
