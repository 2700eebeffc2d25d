'use client';

import { Face } from './face';
import { tellPeople } from './presence-words';
import { usePeopleAt } from './use-people-at';

const SHOWN_MAX = 2;

/** Who else is at a ticket of a list. Draws itself again alone: the row does not know of it. */
export function PresenceMark({ ticketId }: { ticketId: number }) {
  const people = usePeopleAt(ticketId);
  if (people.length === 0) return null;
  const words = tellPeople(people);
  return (
    <span
      data-slot="presence-mark"
      className="ml-auto inline-flex shrink-0 items-center -space-x-1"
      title={words}
    >
      {people.slice(0, SHOWN_MAX).map((person) => (
        <Face key={person.agentId} person={person} className="h-5 min-w-5 text-xs leading-none" />
      ))}
      <span className="sr-only">{words}</span>
    </span>
  );
}
