'use client';

import type { TicketDetail } from '@/lib/contracts/ticket';
import type { ChoiceField } from '@/lib/domain/ticket-change';
import { actionLooks } from '@/components/bulk/action-names';
import { AgentPicker } from '@/components/pickers/agent-picker';
import { CategoryPicker } from '@/components/pickers/category-picker';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { PersonPicker } from '@/components/pickers/person-picker';
import { PriorityPicker } from '@/components/pickers/priority-picker';
import { SitePicker } from '@/components/pickers/site-picker';
import { SlaPicker } from '@/components/pickers/sla-picker';
import { TeamPicker } from '@/components/pickers/team-picker';
import { TypePicker } from '@/components/pickers/type-picker';
import { StatusDialog } from '@/components/ticket/status-dialog';
import { ClientChange } from './client-change';
import { ContractPicker } from './contract-picker';
import { personMove, siteMove, type Choice } from './dependent-fields';
import type { NamedTicket } from './field-words';
import { FollowUpDialog, OccurredDialog } from './time-dialogs';

/** What is asked for in a dialog; the rest is edited where it stands. */
export type AskedField = Exclude<ChoiceField, 'summary' | 'reportedBy' | 'excludedFromSla'>;

type FieldDialogProps = Omit<PickerProps, 'title'> & {
  field: AskedField;
  detail: TicketDetail;
  /** The ticket as it was when it was asked for. */
  ticket: NamedTicket;
  onDecide: (choice: Choice) => void;
};

/** Asks for the new value of one field of a ticket. */
export function FieldDialog({ field, detail, ticket, onDecide, ...dialog }: FieldDialogProps) {
  const name = `#${ticket.id}`;
  const { clientId, clientName } = ticket;
  const ofClient = clientName ?? 'the client';
  switch (field) {
    case 'statusId':
      return <StatusDialog {...dialog} title={actionLooks.status.title(name)} detail={detail} />;
    case 'agentId':
      return (
        <AgentPicker
          {...dialog}
          title={actionLooks.assign.title(name)}
          chosen={[ticket.agentId ?? 0]}
          teamNames={ticket.teamName === null ? [] : [ticket.teamName]}
          onChoose={(agent) =>
            onDecide({
              change: { agentId: agent.id },
              names: { agentName: agent.id === null ? null : agent.name },
            })
          }
        />
      );
    case 'teamId':
      return (
        <TeamPicker
          {...dialog}
          title={actionLooks.team.title(name)}
          chosen={[ticket.teamId ?? 0]}
          onChoose={(team) =>
            onDecide({
              change: { teamId: team.id },
              names: { teamName: team.id === null ? null : team.name },
            })
          }
        />
      );
    case 'priorityId':
      return (
        <PriorityPicker
          {...dialog}
          title={actionLooks.priority.title(name)}
          chosen={[ticket.priorityId ?? 0]}
          ticket={ticket}
          onChoose={(priority) =>
            onDecide({
              change: { priorityId: priority.id },
              names: { priorityName: priority.name },
            })
          }
        />
      );
    case 'category':
      return (
        <CategoryPicker
          {...dialog}
          title={actionLooks.category.title(name)}
          chosen={[ticket.category ?? '']}
          onChoose={({ path }) => onDecide({ change: { category: path } })}
        />
      );
    case 'typeId':
      return (
        <TypePicker
          {...dialog}
          title={`Type of ${name}`}
          chosen={[ticket.typeId ?? 0]}
          onChoose={(type) =>
            onDecide({ change: { typeId: type.id }, names: { typeName: type.name } })
          }
        />
      );
    case 'slaId':
      return (
        <SlaPicker
          {...dialog}
          title={`SLA of ${name}`}
          chosen={[ticket.slaId ?? 0]}
          ticketId={ticket.id}
          onChoose={(sla) => onDecide({ change: { slaId: sla.id }, names: { slaName: sla.name } })}
        />
      );
    case 'occurredAt':
      return <OccurredDialog {...dialog} ticket={ticket} onDecide={onDecide} />;
    case 'followUpAt':
      return <FollowUpDialog {...dialog} ticket={ticket} onDecide={onDecide} />;
    case 'clientId':
      return <ClientChange {...dialog} ticket={ticket} onDecide={onDecide} />;
  }
  // The rest is somebody's: without a client there is nothing to choose from.
  if (clientId === null) return <ClientChange {...dialog} ticket={ticket} onDecide={onDecide} />;
  switch (field) {
    case 'siteId':
      return (
        <SitePicker
          {...dialog}
          title={`Site of ${ofClient}`}
          clientId={clientId}
          chosen={[ticket.siteId ?? 0]}
          onChoose={(site) => onDecide(siteMove(site))}
        />
      );
    case 'userId':
      return (
        <PersonPicker
          {...dialog}
          title={`Contact at ${ofClient}`}
          clientId={clientId}
          chosen={[ticket.userId ?? 0]}
          onChoose={(person) => onDecide(personMove(person))}
        />
      );
    case 'contractId':
      return (
        <ContractPicker
          {...dialog}
          title={`Contract with ${ofClient}`}
          clientId={clientId}
          chosen={[ticket.contractId ?? 0]}
          onChoose={({ id, ref }) =>
            onDecide({ change: { contractId: id }, names: { contractRef: ref } })
          }
        />
      );
  }
}
