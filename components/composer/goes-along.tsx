'use client';

import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import type { StatusTarget } from '@/components/ticket/status-choice';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import type { DraftVerdict } from './check-draft';
import type { Draft } from './draft';
import { outcomesFor } from './outcomes';
import { StatusFields } from './status-fields';
import { TimeField } from './time-field';
import type { Timers } from './use-timers';

type GoesAlongProps = {
  draft: Draft;
  ticket: Ticket;
  target: StatusTarget | null;
  timers: Timers;
  errors: DraftVerdict['errors'];
  readText: () => string;
  onChange: (change: Partial<Draft>) => void;
};

/** What is said with an entry beside its words: time, outcome, another status. */
export function GoesAlong(props: GoesAlongProps) {
  const { draft, ticket, target, timers, errors, readText, onChange } = props;
  const lookups = useQuery(lookupsQueries.all());
  const id = useId();
  const outcomes = outcomesFor(lookups.data?.outcomes ?? [], draft.mode, draft.hiddenFromUser);
  const statuses = (lookups.data?.statuses ?? []).filter((status) => status.id !== ticket.statusId);
  const problem = lookups.error && !lookups.data ? asProblem(lookups.error) : null;
  const chooseStatus = (statusId: number | null) =>
    onChange({ statusId, fromStatusId: statusId === null ? null : ticket.statusId });
  return (
    <>
      <TimeField
        draft={draft}
        ticket={ticket}
        timers={timers}
        errors={errors.minutes}
        onChange={onChange}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
        <label className="flex items-center gap-1.5 text-muted">
          Status
          <Select
            className="h-7 w-auto max-w-56 text-sm"
            aria-invalid={errors.status.length > 0 || undefined}
            aria-describedby={`${id}-error`}
            value={draft.statusId ?? ''}
            onChange={(event) => chooseStatus(Number(event.target.value) || null)}
          >
            <option value="">Keep {ticket.statusName}</option>
            {statuses.map((status) => (
              <option key={status.id} value={status.id}>
                {status.name}
              </option>
            ))}
          </Select>
        </label>
        {outcomes.length > 1 ? (
          <label className="flex items-center gap-1.5 text-muted">
            Outcome
            <Select
              className="h-7 w-auto max-w-56 text-sm"
              value={draft.outcome ?? ''}
              onChange={(event) => onChange({ outcome: event.target.value || null })}
            >
              <option value="">Default</option>
              {outcomes.map((outcome) => (
                <option key={outcome.id} value={outcome.name}>
                  {outcome.name}
                </option>
              ))}
            </Select>
          </label>
        ) : null}
      </div>
      <div id={`${id}-error`} role="alert" className="text-sm text-breach empty:hidden">
        {errors.status.map((error) => (
          <p key={error}>{error}</p>
        ))}
        {problem ? (
          <p className="flex flex-wrap items-center gap-2">
            The statuses could not be read. {problem.message}
            <Button size="sm" className="text-ink" onClick={() => void lookups.refetch()}>
              Try again
            </Button>
          </p>
        ) : null}
      </div>
      {target ? (
        <StatusFields
          draft={draft}
          ticket={ticket}
          target={target}
          errors={errors}
          readText={readText}
          onChange={onChange}
        />
      ) : null}
    </>
  );
}
