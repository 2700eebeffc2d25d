'use client';

import { useState } from 'react';
import type { Person } from '@/lib/domain/person';
import { ClientPicker, type ChosenClient } from '@/components/pickers/client-picker';
import { PersonPicker } from '@/components/pickers/person-picker';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { SitePicker } from '@/components/pickers/site-picker';
import type { NamedTicket } from './field-words';
import { clientMove, siteOf, type Choice } from './dependent-fields';

type ClientChangeProps = Omit<PickerProps, 'title'> & {
  ticket: NamedTicket;
  onDecide: (choice: Choice) => void;
};

/**
 * Another client, then who of theirs it is for, and where they are unless that says so: one change. What
 * belonged to the client before goes.
 */
export function ClientChange({ ticket, onDecide, ...dialog }: ClientChangeProps) {
  const [client, setClient] = useState<ChosenClient | null>(null);
  const [person, setPerson] = useState<Person | null | undefined>();
  if (!client) {
    return (
      <ClientPicker
        {...dialog}
        title={`Client of #${ticket.id}`}
        chosen={[ticket.clientId ?? 0]}
        onChoose={(chosen) =>
          chosen.id === ticket.clientId ? dialog.onClose() : setClient(chosen)
        }
      />
    );
  }
  if (person === undefined) {
    return (
      <PersonPicker
        {...dialog}
        title={`Whom at ${client.name} it is for`}
        clientId={client.id}
        chosen={[]}
        onChoose={(chosen) => {
          const site = siteOf(chosen);
          if (site) onDecide(clientMove(client, chosen, site));
          else setPerson(chosen);
        }}
      />
    );
  }
  return (
    <SitePicker
      {...dialog}
      title={`Site of ${client.name}`}
      clientId={client.id}
      chosen={[]}
      onChoose={(site) => onDecide(clientMove(client, person, site))}
    />
  );
}
