'use client';

import { TriangleAlert } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FacetId } from '@/lib/domain/queue-filter';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { matchWords } from '@/components/ui/match-words';
import { SearchInput } from '@/components/ui/search-input';
import { formatCount } from '../format-count';
import type { FilterChoice } from './choices';

/** With more values than one takes in at a glance there is a field to find one. */
const GLANCE_MAX = 8;
// More than anybody reads; typing narrows it.
const SHOWN_MAX = 100;

type CheckListProps = {
  /** What is chosen: "Status". */
  label: string;
  choices: readonly FilterChoice[];
  chosen: readonly FacetId[];
  onToggle: (id: FacetId) => void;
  className?: string;
};

/** The values that fit, the best first; a tree loses its shape and tells each whole path. */
function fitting(choices: readonly FilterChoice[], typed: string): readonly FilterChoice[] {
  if (typed.trim() === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: matchWords(choice.path ?? choice.name, typed) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ choice }) => ({ ...choice, name: choice.path ?? choice.name, depth: 0 }));
}

/** Goes through the fields of a list with the arrow keys, Home and End. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('input:enabled')];
  const at = fields.findIndex((field) => field === target);
  const isText = fields[at]?.type === 'search';
  const next = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    ...(!isText && { Home: 0, End: fields.length - 1 }),
  }[key];
  if (next === undefined || at === -1) return;
  event.preventDefault();
  fields[Math.min(fields.length - 1, Math.max(0, next))]?.focus();
}

/**
 * Several of many: arrows move, Space and Enter put a value in or take it out. What was chosen when
 * the list opened stands first where the list is long.
 */
export function CheckList({ label, choices, chosen, onToggle, className }: CheckListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [first] = useState(chosen);
  const isLong = choices.length > GLANCE_MAX;
  const isTree = choices.some(({ depth }) => depth);
  const ordered =
    isLong && !isTree
      ? choices.toSorted((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
      : choices;
  const found = fitting(ordered, typed);
  const shown = found.slice(0, SHOWN_MAX);
  const toggleByEnter = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const field = target.type === 'search' ? list.current?.querySelector('input') : target;
    field?.click();
  };
  return (
    <div
      className={classNames('grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] gap-1', className)}
      onKeyDown={(event) => {
        moveFocus(event);
        toggleByEnter(event);
      }}
    >
      {isLong || typed ? (
        <SearchInput
          aria-label={`Find in ${label}`}
          aria-controls={id}
          placeholder="Type to find…"
          className="m-0.5"
          value={typed}
          onSearch={setTyped}
        />
      ) : (
        <span />
      )}
      <div
        ref={list}
        id={id}
        role="group"
        aria-label={label}
        className="overflow-y-auto overscroll-contain p-0.5"
      >
        {shown.map((choice) => (
          <CheckRow
            key={choice.id}
            choice={choice}
            isChosen={chosen.includes(choice.id)}
            onToggle={() => onToggle(choice.id)}
          />
        ))}
        {shown.length === 0 ? (
          <p className="px-2 py-1.5 text-muted">
            {typed ? 'Nothing fits' : 'Nothing to choose from'}
          </p>
        ) : null}
      </div>
      {found.length > shown.length ? (
        <p className="px-2 text-xs text-muted">
          {formatCount(found.length - shown.length)} more: type to narrow
        </p>
      ) : null}
    </div>
  );
}

type CheckRowProps = { choice: FilterChoice; isChosen: boolean; onToggle: () => void };

function CheckRow({ choice, isChosen, onToggle }: CheckRowProps) {
  const { name, count, depth = 0, path, isGone, isImplied = false } = choice;
  return (
    <label
      className="flex min-h-row cursor-pointer items-center gap-2 rounded px-1.5 text-sm hover:bg-hover has-disabled:cursor-not-allowed"
      style={{ paddingLeft: `${6 + 16 * depth}px` }}
    >
      <Checkbox checked={isChosen || isImplied} disabled={isImplied} onChange={onToggle} />
      {isGone ? <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-risk" /> : null}
      {depth > 0 && path ? <span className="sr-only">{path.slice(0, -name.length)}</span> : null}
      <bdi className="min-w-0 flex-1 truncate" title={name}>
        {name}
      </bdi>
      {count === undefined ? null : (
        <span className="text-xs text-muted tabular-nums">{formatCount(count)}</span>
      )}
    </label>
  );
}
