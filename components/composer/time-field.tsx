'use client';

import { Pause, Play, Square } from 'lucide-react';
import { useId } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { useTicking } from '@/components/time/use-now';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Input } from '@/components/ui/controls';
import { Switch } from '@/components/ui/switch';
import type { Draft } from './draft';
import { typedMinutes } from './order';
import { elapsedMs, formatElapsed, minutesOf } from './timer';
import type { Timers } from './use-timers';

const QUICK = [6, 15, 30];

type TimeFieldProps = {
  draft: Draft;
  ticket: Pick<Ticket, 'id' | 'summary'>;
  timers: Timers;
  errors: readonly string[];
  onChange: (change: Partial<Draft>) => void;
};

/**
 * Minutes that go along. A timer fills them, begun minutes counted, for as long as nothing else is
 * typed; what is sent ends it.
 */
export function TimeField({ draft, ticket, timers, errors, onChange }: TimeFieldProps) {
  const id = useId();
  const timer = timers.timers.find(({ ticketId }) => ticketId === ticket.id) ?? null;
  const runs = timer !== null && timer.runningSince !== null;
  const counted = useTicking((now) => (timer ? String(minutesOf(elapsedMs(timer, now))) : ''));
  const clock = useTicking((now) => (timer ? formatElapsed(elapsedMs(timer, now)) : ''));
  const shown = draft.minutes === '' ? counted : draft.minutes;
  return (
    <div role="group" aria-label="Time" className="grid gap-0.5">
      <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-sm">
        <label htmlFor={id} className="text-muted">
          Minutes
        </label>
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={`${id}-error`}
          className={classNames(
            'h-7 w-14 text-right tabular-nums',
            timer && draft.minutes === '' && 'text-accent',
          )}
          value={shown}
          onChange={(event) => onChange({ minutes: event.target.value })}
        />
        {QUICK.map((more) => (
          <Button
            key={more}
            size="sm"
            variant="ghost"
            aria-label={`${more} minutes more`}
            className="px-1.5 text-muted tabular-nums"
            onClick={() => onChange({ minutes: String((typedMinutes(shown) || 0) + more) })}
          >
            +{more}
          </Button>
        ))}
        <Switch
          label="Chargeable"
          checked={draft.chargeable}
          onChange={(event) => onChange({ chargeable: event.target.checked })}
        />
        <span className="inline-flex items-center gap-0.5">
          <Button
            size="sm"
            variant="ghost"
            onClick={() => (runs ? timers.pause(ticket.id) : timers.start(ticket))}
          >
            {runs ? (
              <Pause aria-hidden className="size-3.5" />
            ) : (
              <Play aria-hidden className="size-3.5" />
            )}
            {runs ? 'Pause timer' : timer ? 'Resume timer' : 'Start timer'}
          </Button>
          {timer ? (
            <>
              <span className="text-accent tabular-nums">{clock}</span>
              <Button
                size="icon-sm"
                variant="ghost"
                aria-label="Stop timer"
                onClick={() => {
                  onChange({ minutes: shown });
                  timers.remove(ticket.id);
                }}
              >
                <Square aria-hidden className="size-3.5 fill-current" />
              </Button>
            </>
          ) : null}
        </span>
      </div>
      <div id={`${id}-error`} role="alert" className="text-sm text-breach empty:hidden">
        {errors.map((error) => (
          <p key={error}>{error}</p>
        ))}
      </div>
    </div>
  );
}
