'use client';

import { useState } from 'react';
import { isFinished } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { ChoiceList } from '@/components/ui/choice-list';
import { Button } from '@/components/ui/button';
import { useFoundTickets } from './use-found-tickets';

type FindTicketProps = {
  /** The one that looks for another. */
  ticket: Ticket;
  /** True where a ticket that is finished cannot be the other one. */
  isForWork: boolean;
  onChoose: (other: Ticket) => void;
};

/** A text field and the tickets that fit what is typed: a number or words. */
export function FindTicket({ ticket, isForWork, onChoose }: FindTicketProps) {
  const [typed, setTyped] = useState('');
  const { groups, isSearching, problem, retry } = useFoundTickets(ticket, typed);
  const found = groups.flatMap(({ tickets }) => tickets);
  const choices = groups.flatMap(({ title, tickets }) =>
    tickets.map((other) => ({
      id: other.id,
      name: other.summary || 'No summary',
      detail: [
        `#${other.id}`,
        other.clientName ?? 'No client',
        other.agentName ?? 'Unassigned',
      ].join(' · '),
      facts: other.statusName,
      group: title,
      isDisabled: isForWork && isFinished(other.role),
    })),
  );
  return (
    <>
      {problem ? (
        <div role="alert" className="flex flex-wrap items-center gap-2 px-4 pb-2 text-sm">
          <p className="min-w-0 text-breach">
            Not every ticket could be looked through. {problem.message}{' '}
            <span className="font-mono text-xs">{problem.code}</span>
          </p>
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        </div>
      ) : null}
      <ChoiceList
        label="Ticket"
        placeholder="Number or words of the other ticket…"
        choices={choices}
        chosen={[]}
        isLoading={isSearching}
        emptyText={
          typed.trim() === ''
            ? 'Type the number or some words of the other ticket'
            : 'No open ticket fits. One that is closed is found by its number.'
        }
        onSearch={setTyped}
        onChoose={(id) => {
          const other = found.find((each) => each.id === id);
          if (other) onChoose(other);
        }}
      />
    </>
  );
}
