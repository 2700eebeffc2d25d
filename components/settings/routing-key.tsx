'use client';

import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { noFilter } from '@/lib/domain/queue-filter';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { Combobox } from '@/components/ui/combobox';
import { Input, Select } from '@/components/ui/controls';
import type { FieldControl } from '@/components/ui/field';
import { matchWords } from '@/components/ui/match-words';
import type { RoutingRow } from './routing-draft';

type RoutingKeyProps = {
  row: RoutingRow;
  label: string;
  lookups: LookupsAnswer;
  wired: Pick<FieldControl, 'aria-describedby' | 'aria-invalid'>;
  onChange: (key: string) => void;
};

/** What a row of the routing table is about: a category, a client or a ticket type. */
export function RoutingKey(props: RoutingKeyProps) {
  const { row, label, lookups, wired, onChange } = props;
  const listId = useId();
  if (row.by === 'byClient') return <ClientKey {...props} />;
  if (row.by === 'byType') {
    const isGone = row.key !== '' && !lookups.types.some(({ id }) => String(id) === row.key);
    return (
      <Select
        {...wired}
        aria-label={label}
        value={row.key}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">Choose a type…</option>
        {isGone ? <option value={row.key}>Type {row.key}, no longer there</option> : null}
        {lookups.types.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <>
      <Input
        {...wired}
        aria-label={label}
        list={listId}
        maxLength={255}
        placeholder="Email > Outlook"
        value={row.key}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={listId}>
        {lookups.categories.map(({ id, path }) => (
          <option key={id} value={path} />
        ))}
      </datalist>
    </>
  );
}

const firstPage = {
  filter: { ...noFilter },
  order: { sort: 'due', descending: false, group: null },
  page: 1,
} as const;

/** Clients that have tickets in the queue, by name; any other by its number in HaloPSA. */
function ClientKey({ row, label, wired, onChange }: RoutingKeyProps) {
  const queue = useQuery(ticketQueries.list(firstPage));
  const [typed, setTyped] = useState('');
  const known = (queue.data?.facets.client ?? []).filter(({ id }) => id !== 0);
  const nameOf = (key: string) =>
    known.find(({ id }) => String(id) === key)?.name ?? `Client number ${key}`;
  const number = /^[1-9]\d{0,9}$/.exec(typed.trim())?.[0];
  const found = known
    .filter(({ name }) => typed.trim() === '' || matchWords(name, typed) > 0)
    .map(({ id, name }) => ({ id: String(id), name }));
  const extra = [row.key, number ?? ''].filter(
    (key) => key !== '' && !found.some(({ id }) => id === key),
  );
  return (
    <Combobox
      {...wired}
      label={label}
      choices={[...new Set(extra)].map((id) => ({ id, name: nameOf(id) })).concat(found)}
      value={row.key === '' ? null : row.key}
      placeholder="Choose a client…"
      searchPlaceholder="A name, or its number in HaloPSA"
      emptyText="No client with tickets in the queue is called that. Type its number in HaloPSA instead."
      isLoading={queue.isPending}
      onSearch={setTyped}
      onChoose={(key) => {
        setTyped('');
        onChange(key);
      }}
    />
  );
}
