'use client';

import { useState } from 'react';
import type { HandOverInput } from '@/lib/contracts/escalation';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { Ticket } from '@/lib/domain/ticket';
import { Textarea } from '@/components/ui/controls';
import { useViewer } from '@/components/shell/desk-providers';
import { DialogContent, OpenDialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { showToast } from '@/components/ui/toast';
import { othersThan } from './escalate-draft';
import { handOverErrors, handOverInput, startHandOver } from './hand-over-draft';
import { readHandOver } from './kept-order';
import { OrderForm } from './order-form';
import { OrderLists } from './order-lists';
import { TargetFields } from './target-fields';
import { useOrder } from './use-order';
import { useSeenTicket } from './use-seen-ticket';

type HandOverDialogProps = { ticket: Ticket; onClose: () => void };

/** A ticket handed to a colleague or team that can do more, with all they need to go on. */
export function HandOverDialog({ ticket, onClose }: HandOverDialogProps) {
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title={`Hand over #${ticket.id}`}
        description="Reassigns it with an internal note. No mail goes out, and the client sees nothing of it."
      >
        <OrderLists>
          {(lists) => <HandOverForm ticket={ticket} onClose={onClose} {...lists} />}
        </OrderLists>
      </DialogContent>
    </OpenDialog>
  );
}

const parts = [
  { name: 'tried', label: 'Tried', placeholder: 'What you did so far' },
  { name: 'found', label: 'Found', placeholder: 'What came of it' },
  { name: 'needed', label: 'Needed', placeholder: 'What whoever gets it has to do' },
] as const;

type HandOverFormProps = HandOverDialogProps & {
  lookups: LookupsAnswer;
  agents: readonly AgentLoad[];
};

function HandOverForm({ ticket, onClose, lookups, agents }: HandOverFormProps) {
  const { agent: me } = useViewer();
  const [start] = useState(() => startHandOver(ticket, lookups, othersThan(me.id, agents)));
  const [isAsked, setIsAsked] = useState(false);
  const order = useOrder<typeof start, HandOverInput>({
    kind: 'hand-over',
    ticketId: ticket.id,
    start,
    read: readHandOver,
    onClose,
    onDone: ({ ticket: { id, agentName, teamName } }) => {
      const to = [agentName, teamName].filter((name) => name !== null).join(', ');
      showToast({
        key: `handed-over-${id}`,
        tone: 'done',
        message: `Handed over #${id}${to === '' ? '' : ` to ${to}`}`,
      });
    },
  });
  const seen = useSeenTicket(ticket, order.problem);
  const { draft, change } = order;
  const found = handOverErrors(draft);
  const errors = isAsked ? found : {};
  const errorsOf = (name: keyof typeof found) => (errors[name] ? [errors[name]] : []);
  return (
    <OrderForm
      order={order}
      name="This hand-over"
      label="Hand over"
      onSend={() => {
        setIsAsked(true);
        if (Object.keys(found).length === 0) order.send(handOverInput(seen, draft));
      }}
    >
      <fieldset disabled={order.isSent} className="grid min-w-0 gap-4">
        <legend className="sr-only">Hand-over</legend>
        {parts.map(({ name, label, placeholder }) => (
          <Field key={name} label={label} errors={errorsOf(name)}>
            {(control) => (
              <Textarea
                {...control}
                required
                autoFocus={name === 'tried'}
                className="min-h-16"
                placeholder={placeholder}
                value={draft[name]}
                onChange={({ target }) => change({ [name]: target.value })}
              />
            )}
          </Field>
        ))}
        <TargetFields
          ticket={seen}
          target={draft}
          onTarget={change}
          agents={agents}
          errors={errorsOf('target')}
        />
      </fieldset>
    </OrderForm>
  );
}
