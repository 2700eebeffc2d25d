'use client';

import { Face } from './face';
import { tellPeople } from './presence-words';
import { usePeopleAt } from './use-people-at';

const SHOWN_MAX = 3;

/** Who else is at a ticket, to the eye and, politely, to screen readers. */
export function PresenceFaces({ ticketId }: { ticketId: number }) {
  const people = usePeopleAt(ticketId);
  const words = tellPeople(people);
  return (
    <span
      data-slot="presence"
      className="inline-flex min-w-0 items-center gap-1.5 text-sm"
      title={people.map(({ name }) => name).join(', ') || undefined}
    >
      <span className="inline-flex shrink-0 -space-x-1">
        {people.slice(0, SHOWN_MAX).map((person) => (
          <Face key={person.agentId} person={person} className="h-6 min-w-6 text-xs" />
        ))}
      </span>
      {/* Always there, so that a change of its words is told. */}
      <span role="status" className="truncate text-muted max-sm:sr-only">
        {words}
      </span>
    </span>
  );
}
