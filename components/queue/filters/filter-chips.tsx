'use client';

import { TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import { usePageTime } from '@/components/time/time-context';
import { Button } from '@/components/ui/button';
import type { QueueControl } from '../use-queue-state';
import { chipsOf, type FilterChip } from './chips';
import { focusFilterButton } from './filter-focus';
import { useFilterNames } from './use-filter-names';

/** Of more, the rest is shown when asked for. */
const SHOWN_MAX = 12;

type FilterChipsProps = { control: QueueControl; page: QueuePage | undefined };

/** What narrows the list now, each with a way to take it off. */
export function FilterChips({ control, page }: FilterChipsProps) {
  const { zone, serverNow } = usePageTime();
  const nameOf = useFilterNames(page);
  const group = useRef<HTMLDivElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  // The place of the chip that was taken off, until its successor has the focus.
  const removedAt = useRef<number | null>(null);
  const year = Number(
    new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric' }).format(serverNow),
  );
  const chips = chipsOf(control.question.filter, nameOf, { zone, year });
  const shown = isWhole ? chips : chips.slice(0, SHOWN_MAX);

  useEffect(() => {
    const at = removedAt.current;
    if (at === null) return;
    removedAt.current = null;
    const buttons = group.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    const next = buttons[Math.min(at, buttons.length - 1)];
    if (next) next.focus();
    else focusFilterButton();
  }, [chips.length]);

  if (chips.length === 0) return null;
  return (
    <div
      ref={group}
      role="group"
      aria-label="Filters in use"
      className="flex flex-wrap items-center gap-1.5"
    >
      {shown.map((chip, at) => (
        <Chip
          key={chip.key}
          chip={chip}
          onRemove={() => {
            removedAt.current = at;
            control.narrow(chip.without);
          }}
        />
      ))}
      {chips.length > shown.length ? (
        <Button variant="ghost" size="sm" onClick={() => setIsWhole(true)}>
          {chips.length - shown.length} more
        </Button>
      ) : null}
      <Button
        variant="ghost"
        size="sm"
        onClick={() => {
          removedAt.current = 0;
          control.clear();
        }}
      >
        Clear filters
      </Button>
    </div>
  );
}

function Chip({ chip, onRemove }: { chip: FilterChip; onRemove: () => void }) {
  const { label, isGone } = chip;
  const tone = isGone ? 'bg-risk-soft text-risk' : 'bg-accent-soft text-accent';
  return (
    <button
      type="button"
      data-chip
      onClick={onRemove}
      aria-label={`Remove filter ${label}`}
      title={label}
      className={`inline-flex h-7 max-w-72 items-center gap-1 rounded-md px-2 text-sm hover:underline ${tone}`}
    >
      {isGone ? <TriangleAlert aria-hidden className="size-3.5 shrink-0" /> : null}
      <bdi className="truncate">{label}</bdi>
      <X aria-hidden className="size-3.5 shrink-0" />
    </button>
  );
}
