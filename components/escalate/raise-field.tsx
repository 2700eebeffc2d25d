'use client';

import type { PriorityTarget } from '@/lib/domain/lookups';
import type { Ticket } from '@/lib/domain/ticket';
import { OutcomeFacts } from '@/components/pickers/outcome-facts';
import { priorityOptions, tellPromise } from '@/components/pickers/priority-options';
import { usePriorityOutcomes } from '@/components/pickers/use-priority-outcomes';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { RadioCards } from '@/components/ui/radio-cards';
import type { EscalateDraft } from './escalate-draft';

type RaiseFieldProps = {
  ticket: Pick<Ticket, 'id' | 'priorityId' | 'priorityName' | 'slaId'>;
  priorities: readonly PriorityTarget[];
  priority: EscalateDraft['priority'];
  onPriority: (priority: EscalateDraft['priority']) => void;
};

const STAYS = 'stays';

/** Whether the priority is raised, to one that is more urgent, with the deadlines it brings. */
export function RaiseField({ ticket, priorities, priority, onPriority }: RaiseFieldProps) {
  const outcomes = usePriorityOutcomes(ticket.id);
  const all = priorityOptions(priorities, ticket.slaId);
  const own = all.find(({ id }) => id === ticket.priorityId)?.urgency ?? Infinity;
  const higher = all.filter(({ urgency }) => urgency < own).toReversed();
  if (higher.length === 0) {
    return <p className="text-sm text-muted">Its priority is the most urgent there is.</p>;
  }
  return (
    <RadioCards
      label="Priority"
      value={priority === null ? STAYS : String(priority.id)}
      onChoose={(value) => {
        const option = higher.find(({ id }) => String(id) === value);
        onPriority(option ? { id: option.id, name: option.name } : null);
      }}
      cards={[
        { value: STAYS, name: `Stays ${ticket.priorityName ?? 'without one'}` },
        ...higher.map(({ id, name, urgency, target }) => {
          const outcome = outcomes(id);
          return {
            value: String(id),
            name: <PriorityMark name={name} urgency={urgency} />,
            detail: outcome?.resolution ? (
              <OutcomeFacts outcome={outcome} />
            ) : (
              tellPromise(target) || undefined
            ),
          };
        }),
      ]}
    />
  );
}
