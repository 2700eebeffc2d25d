'use client';

import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useState } from 'react';
import type { Ref } from 'react';
import { PEOPLE_SEARCH_MIN } from '@/lib/contracts/limits';
import type { Person } from '@/lib/domain/person';
import { asProblem } from '@/lib/queries/api-problem';
import { clientQueries, peopleQueries } from '@/lib/queries/dispatch-queries';
import { useSettled } from '@/components/palette/use-settled';
import { personChoice } from '@/components/pickers/person-picker';
import { SEARCH_PAUSE_MS } from '@/components/pickers/picker-dialog';
import {
  Command,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from '@/components/ui/command';
import { Button } from '@/components/ui/button';
import type { FieldControl } from '@/components/ui/field';
import type { Named } from './ticket-form';

type RequesterSearchProps = FieldControl & {
  ref?: Ref<HTMLInputElement>;
  onClient: (client: Named) => void;
  /** Somebody whose client is known. */
  onPerson: (person: Person) => void;
  /** Where another client was chosen before: leaves it. */
  onCancel?: () => void;
};

/** Finds whom a ticket is for, by the client's name or by the caller's name, mail or phone number. */
export function RequesterSearch(props: RequesterSearchProps) {
  const { ref, onClient, onPerson, onCancel, ...control } = props;
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), SEARCH_PAUSE_MS);
  const clients = useQuery({ ...clientQueries.search(asked), enabled: asked !== '' });
  const people = useQuery(peopleQueries.search(asked));
  const isSearching = asked !== typed.trim() || clients.isFetching || people.isFetching;
  // All at once: what stands first is what Enter takes.
  const isShown = asked !== '' && !isSearching;
  const foundClients = isShown ? (clients.data?.clients ?? []) : [];
  const foundPeople = isShown
    ? (people.data?.people ?? []).filter(({ clientId }) => clientId !== null)
    : [];
  const failed = [clients, people].find(({ error, data }) => error !== null && !data);
  return (
    <Command
      label="Client or caller"
      shouldFilter={false}
      className="relative rounded-md border border-control bg-surface has-[[aria-invalid=true]]:border-breach"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <CommandInput
        {...control}
        ref={ref}
        // It is there for nothing but to be typed into.
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder="Client, or the caller’s name, mail or phone…"
        className="h-row"
      />
      <div
        hidden={typed.trim() === ''}
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-md border bg-raised shadow-menu"
      >
        <CommandList label="Clients and callers" aria-busy={isSearching} className="max-h-72">
          {foundClients.length > 0 ? (
            <CommandGroup heading="Clients">
              {foundClients.map((client) => (
                <CommandItem
                  key={client.id}
                  value={`client ${client.id}`}
                  mark={<Building2 aria-hidden />}
                  name={client.name}
                  onSelect={() => onClient(client)}
                />
              ))}
            </CommandGroup>
          ) : null}
          {foundPeople.length > 0 ? (
            <CommandGroup heading="Callers">
              {foundPeople.map((person) => {
                const { mark, name, detail } = personChoice(person);
                return (
                  <CommandItem
                    key={person.id}
                    value={`person ${person.id}`}
                    mark={mark}
                    name={name}
                    detail={detail}
                    facts={person.clientName}
                    onSelect={() => onPerson(person)}
                  />
                );
              })}
            </CommandGroup>
          ) : null}
        </CommandList>
        <CommandEmpty>{isSearching ? 'Looking…' : failed ? null : noneFound(asked)}</CommandEmpty>
        {failed && !isSearching ? (
          <div role="alert" className="flex flex-wrap items-center gap-2 border-t p-2 text-sm">
            <span className="min-w-0 flex-1 text-breach">{asProblem(failed.error).message}</span>
            <Button size="sm" onClick={() => void failed.refetch()}>
              Try again
            </Button>
          </div>
        ) : null}
      </div>
    </Command>
  );
}

function noneFound(asked: string): string {
  return asked.length < PEOPLE_SEARCH_MIN
    ? 'No client is called that; type more to look for callers'
    : 'No client and no caller answers to that';
}
