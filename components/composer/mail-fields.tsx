'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { peopleQueries } from '@/lib/queries/dispatch-queries';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { AddressField } from './address-field';
import type { DraftVerdict } from './check-draft';
import type { Draft } from './draft';

type MailFieldsProps = {
  draft: Draft;
  ticket: Ticket;
  errors: DraftVerdict['errors'];
  onChange: (change: Partial<Draft>) => void;
};

/** Whom a mail goes to, and under what subject; copies and another subject when asked for. */
export function MailFields({ draft, ticket, errors, onChange }: MailFieldsProps) {
  const [wanted, setWanted] = useState({ cc: false, subject: false });
  const people = useQuery({
    ...peopleQueries.ofClient(ticket.clientId ?? 0, ''),
    enabled: ticket.clientId !== null,
  });
  const known = (people.data?.people ?? []).flatMap(({ name, email }) =>
    email === null ? [] : [{ name, email }],
  );
  const hasCc = wanted.cc || draft.cc.length > 0;
  const hasSubject = wanted.subject || draft.subject !== '';
  return (
    <div className="grid gap-1.5">
      <AddressField
        label="To"
        addresses={draft.to}
        onAddresses={(to) => onChange({ to })}
        known={known}
        errors={errors.to}
      >
        {hasCc ? null : (
          <Button
            size="sm"
            variant="ghost"
            className="h-6 px-1.5 text-muted"
            onClick={() => setWanted({ ...wanted, cc: true })}
          >
            Cc
          </Button>
        )}
        {hasSubject ? null : (
          <Button
            size="sm"
            variant="ghost"
            className="h-6 px-1.5 text-muted"
            onClick={() => setWanted({ ...wanted, subject: true })}
          >
            Subject
          </Button>
        )}
      </AddressField>
      {hasCc ? (
        <AddressField
          label="Cc"
          addresses={draft.cc}
          onAddresses={(cc) => onChange({ cc })}
          known={known}
          errors={errors.cc}
          isFresh={wanted.cc}
        />
      ) : null}
      {hasSubject ? (
        <Field label={<span className="sr-only">Subject</span>} errors={errors.subject}>
          {(control) => (
            <Input
              {...control}
              autoFocus={wanted.subject}
              placeholder={`Subject: ${ticket.summary}`}
              value={draft.subject}
              onChange={(event) => onChange({ subject: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
