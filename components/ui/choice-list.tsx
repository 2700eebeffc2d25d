'use client';

import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import {
  Command,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from './command';
import { matchWords } from './match-words';

/** What a list of choices can offer. */
export type Choice<Id extends string | number> = {
  id: Id;
  name: string;
  /** An icon or another mark before the name. */
  mark?: ReactNode;
  /** A second line. */
  detail?: ReactNode;
  /** Right-aligned: open tickets, presence. */
  facts?: ReactNode;
  /** Further words by which it is found. */
  keywords?: string;
  /** The heading it stands under; choices of one group follow one another. */
  group?: string;
  isDisabled?: boolean;
};

// More than anybody reads; typing narrows it.
const SHOWN_MAX = 100;

type ChoiceListProps<Id extends string | number> = {
  /** What is chosen: "Agent". */
  label: string;
  choices: readonly Choice<Id>[];
  chosen: readonly Id[];
  onChoose: (id: Id) => void;
  placeholder?: string;
  /** Said when nothing fits what was typed. */
  emptyText?: ReactNode;
  /** Still on their way: said instead of `emptyText`. */
  isLoading?: boolean;
  /** Where the caller looks for choices itself, it is told what was typed; nothing is filtered here. */
  onSearch?: (text: string) => void;
};

/** A text field and the choices that fit what is typed into it; arrows move, Enter chooses. */
export function ChoiceList<Id extends string | number>({
  label,
  choices,
  chosen,
  onChoose,
  placeholder = 'Type to find…',
  emptyText = 'Nothing fits',
  isLoading = false,
  onSearch,
}: ChoiceListProps<Id>) {
  const [typed, setTyped] = useState('');
  /** What the choices are the answer to. */
  const [answered, setAnswered] = useState('');
  if (!isLoading && answered !== typed) setAnswered(typed);
  // What was found for something else is not to be chosen by an Enter that comes too early.
  const isBehind = onSearch !== undefined && answered !== typed;
  const found = useMemo(
    () => (onSearch ? choices : rankChoices(choices, typed)),
    [choices, typed, onSearch],
  );
  const shown = found.slice(0, SHOWN_MAX);
  const first = shown.find(({ id }) => chosen.includes(id));
  const groups = [...new Set(shown.map(({ group }) => group))];
  const itemsOf = (among: readonly Choice<Id>[]) =>
    among.map(({ id, name, mark, detail, facts, isDisabled }) => {
      const isChosen = chosen.includes(id);
      return (
        <CommandItem
          key={id}
          value={String(id)}
          disabled={isDisabled || isBehind}
          mark={mark}
          name={name}
          detail={detail}
          facts={
            <>
              {facts}
              {isChosen ? <Check aria-label="Chosen" className="size-4 text-accent" /> : null}
            </>
          }
          onSelect={() => onChoose(id)}
        />
      );
    });
  return (
    <Command label={label} shouldFilter={false} defaultValue={first && String(first.id)}>
      <CommandInput
        value={typed}
        placeholder={placeholder}
        onValueChange={(text) => {
          setTyped(text);
          onSearch?.(text);
        }}
      />
      {/* A new list for every answer: cmdk makes its first the current one, whatever was before. */}
      <CommandList key={onSearch && answered} label={label} aria-busy={isLoading}>
        {groups.map((group) => {
          const items = itemsOf(shown.filter((choice) => choice.group === group));
          if (group === undefined) return items;
          return (
            <CommandGroup key={group} heading={group}>
              {items}
            </CommandGroup>
          );
        })}
      </CommandList>
      <CommandEmpty>{isLoading ? 'Loading…' : emptyText}</CommandEmpty>
      {found.length > shown.length ? (
        <p className="shrink-0 border-t px-3 py-1.5 text-xs text-muted">
          {found.length - shown.length} more: type to narrow
        </p>
      ) : null}
    </Command>
  );
}

/** The choices that fit, the best first, else in the order given. */
function rankChoices<Id extends string | number>(
  choices: readonly Choice<Id>[],
  typed: string,
): readonly Choice<Id>[] {
  if (typed.trim() === '') return choices;
  return choices
    .map((choice) => ({
      choice,
      rank: matchWords(choice.name, typed) || (matchWords(choice.keywords ?? '', typed) ? 1 : 0),
    }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ choice }) => choice);
}
