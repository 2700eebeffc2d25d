'use client';

import type { Ticket } from '@/lib/domain/ticket';
import { tellPromise, type PriorityOption } from '@/components/pickers/priority-options';
import type { ChosenPriority } from '@/components/pickers/priority-picker';
import { usePriorityOutcomes } from '@/components/pickers/use-priority-outcomes';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { ChoiceButton } from './choice-button';

type PriorityChoiceProps = {
  ticket: Ticket;
  options: readonly PriorityOption[];
  chosen: ChosenPriority | undefined;
  onChoose: (priority: ChosenPriority) => void;
};

/** The priorities with the deadlines each would lead to, before it is chosen. */
export function PriorityChoice({ ticket, options, chosen, onChoose }: PriorityChoiceProps) {
  const outcomes = usePriorityOutcomes(ticket.id);
  const chosenId = chosen?.id ?? ticket.priorityId;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {options.map(({ id, name, urgency, target }, index) => {
        const { response, resolution } = outcomes(id) ?? {};
        return (
          <ChoiceButton
            key={id}
            isChosen={id === chosenId}
            name={<PriorityMark name={name} urgency={urgency} />}
            detail={
              resolution ? (
                <>
                  {response ? `Reply ${response.text} · ` : null}
                  <span className={resolution.isLate ? 'font-medium text-breach' : undefined}>
                    Fix {resolution.text}
                  </span>
                </>
              ) : (
                tellPromise(target)
              )
            }
            keys={index < 9 ? String(index + 1) : undefined}
            onPress={() => onChoose({ id, name })}
          />
        );
      })}
    </div>
  );
}
