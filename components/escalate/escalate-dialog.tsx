'use client';

import { useState } from 'react';
import type { EscalateInput } from '@/lib/contracts/escalation';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import type { Ticket } from '@/lib/domain/ticket';
import { useViewer } from '@/components/shell/desk-providers';
import { DialogContent, OpenDialog } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast';
import {
  escalateErrors,
  escalateInput,
  mailOf,
  othersThan,
  startEscalation,
} from './escalate-draft';
import { EscalateFields } from './escalate-fields';
import { readEscalation } from './kept-order';
import { OrderForm } from './order-form';
import { OrderLists } from './order-lists';
import { useMailWords } from './use-mail-words';
import { useOrder } from './use-order';
import { useSeenTicket } from './use-seen-ticket';

type EscalateDialogProps = { ticket: Ticket; onClose: () => void };

/** One ticket escalated: one dialog, one confirmation, the mail read before it goes. */
export function EscalateDialog({ ticket, onClose }: EscalateDialogProps) {
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        size="lg"
        title={`Escalate #${ticket.id}`}
        description="Reassigns it, adds an internal note and mails the managers. The client sees nothing of it."
        className="lg:max-w-5xl"
      >
        <OrderLists>
          {(lists) => <EscalateForm ticket={ticket} onClose={onClose} {...lists} />}
        </OrderLists>
      </DialogContent>
    </OpenDialog>
  );
}

type EscalateFormProps = EscalateDialogProps & {
  lookups: LookupsAnswer;
  agents: readonly AgentLoad[];
};

function EscalateForm({ ticket, onClose, lookups, agents }: EscalateFormProps) {
  const { agent: me } = useViewer();
  const [start] = useState(() => startEscalation(ticket, lookups, othersThan(me.id, agents)));
  const [isAsked, setIsAsked] = useState(false);
  const words = useMailWords(ticket);
  const order = useOrder<typeof start, EscalateInput>({
    kind: 'escalate',
    ticketId: ticket.id,
    start,
    read: readEscalation,
    onClose,
    onDone: ({ ticket: { id, agentName } }) => {
      showToast({
        key: `escalated-${id}`,
        tone: 'done',
        message: `Escalated #${id}${agentName === null ? '' : ` to ${agentName}`}`,
        detail: mail ? `Mailed: ${mail.to.join(', ')}` : 'Nobody was mailed',
      });
    },
  });
  const seen = useSeenTicket(ticket, order.problem);
  const mail = mailOf(seen, order.draft, lookups, words);
  const errors = escalateErrors(order.draft, mail);
  return (
    <OrderForm
      order={order}
      name="This escalation"
      label={tellAct(mail)}
      onSend={() => {
        setIsAsked(true);
        if (Object.keys(errors).length === 0)
          order.send(escalateInput(seen, order.draft, mail), mail ?? { to: [] });
      }}
    >
      <EscalateFields
        ticket={seen}
        draft={order.draft}
        onDraft={order.change}
        lookups={lookups}
        agents={agents}
        mail={mail}
        errors={isAsked ? errors : {}}
        isLocked={order.isSent}
      />
    </OrderForm>
  );
}

function tellAct(mail: EscalationMail | null): string {
  if (!mail) return 'Escalate without mail';
  return mail.to.length === 1
    ? 'Escalate and send the mail'
    : `Escalate and mail ${mail.to.length}`;
}
