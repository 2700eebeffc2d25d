'use client';

import { useState } from 'react';
import type { Person } from '@/lib/domain/person';
import { ClientPicker, type ChosenClient } from '@/components/pickers/client-picker';
import { PersonPicker } from '@/components/pickers/person-picker';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { SitePicker } from '@/components/pickers/site-picker';
import type { NamedTicket } from './field-words';
import { ClientConfirm } from './client-confirm';
import { siteOf, type Choice, type Site } from './dependent-fields';

type ClientChangeProps = Omit<PickerProps, 'title'> & {
  ticket: NamedTicket;
  onDecide: (choice: Choice) => void;
};

/**
 * Another client, then who of theirs it is for, and where they are unless that says so, and after one look
 * at what comes of it: one change. What belonged to the client before goes.
 */
export function ClientChange({ ticket, onDecide, ...dialog }: ClientChangeProps) {
  const [client, setClient] = useState<ChosenClient | null>(null);
  const [person, setPerson] = useState<Person | null | undefined>();
  const [site, setSite] = useState<Site | null>(null);
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
        title={`Who at ${client.name} is this for?`}
        isNobodyFirst
        clientId={client.id}
        chosen={[]}
        onChoose={(chosen) => {
          setPerson(chosen);
          setSite(siteOf(chosen));
        }}
      />
    );
  }
  if (!site) {
    return (
      <SitePicker
        {...dialog}
        title={`Site of ${client.name}`}
        clientId={client.id}
        chosen={[]}
        onChoose={setSite}
      />
    );
  }
  return (
    <ClientConfirm
      {...dialog}
      ticket={ticket}
      client={client}
      person={person}
      site={site}
      onDecide={onDecide}
    />
  );
}
