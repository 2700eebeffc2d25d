'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleUser, UserMinus } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '@/lib/domain/person';
import { asProblem } from '@/lib/queries/api-problem';
import { peopleQueries } from '@/lib/queries/dispatch-queries';
import { useSettled } from '@/components/palette/use-settled';
import type { Choice } from '@/components/ui/choice-list';
import { PickerDialog, SEARCH_PAUSE_MS, type PickerProps } from './picker-dialog';

const NOBODY: Choice<number> = {
  id: 0,
  name: 'Nobody in particular',
  mark: <UserMinus aria-hidden />,
};

type PersonPickerProps = PickerProps & {
  /** Whose people they are. */
  clientId: number;
  /** Who the tickets are for, where that is one; 0 is nobody. */
  chosen: readonly number[];
  /** Nobody comes first, where an Enter too many may not choose somebody. */
  isNobodyFirst?: boolean;
  /** Null is nobody. */
  onChoose: (person: Person | null) => void;
};

/** A client's people, found by name, mail or phone number. */
export function PersonPicker(props: PersonPickerProps) {
  const { clientId, chosen, isNobodyFirst, onChoose, ...rest } = props;
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed, SEARCH_PAUSE_MS);
  const { data, error, isFetching, refetch } = useQuery(peopleQueries.ofClient(clientId, asked));
  const people = data?.people ?? [];
  const choices = people.map((person) => ({ ...personChoice(person), facts: person.siteName }));
  const all = isNobodyFirst ? [NOBODY, ...choices] : [...choices, NOBODY];
  return (
    <PickerDialog
      {...rest}
      label="Contact"
      placeholder="Name, mail or phone…"
      choices={data && typed === '' ? all : choices}
      chosen={chosen}
      emptyText="Nobody there answers to that"
      isLoading={isFetching || asked !== typed}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onSearch={setTyped}
      onChoose={(id) => onChoose(people.find((person) => person.id === id) ?? null)}
    />
  );
}

/** Somebody as a choice: who it is and how to reach them. */
export function personChoice(person: Person): Choice<number> {
  const { id, name, email, phone, isVip } = person;
  return {
    id,
    name: isVip ? `${name} (VIP)` : name,
    mark: <CircleUser aria-hidden />,
    detail: [email, phone].filter(Boolean).join(' · '),
  };
}
