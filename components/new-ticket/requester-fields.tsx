'use client';

import { Building2, CircleUser, MapPin } from 'lucide-react';
import { useRef, useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { Person } from '@/lib/domain/person';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { FieldButton } from './field-button';
import { RequesterSearch } from './requester-search';
import { siteOf, type Named, type TicketForm } from './ticket-form';
import type { AskFor } from './ticket-pickers';

type RequesterFieldsProps = {
  onAsk: AskFor;
};

/** Whom the ticket is for: the client first, then its site and contact, which follow the client. */
export function RequesterFields({ onAsk }: RequesterFieldsProps) {
  const { control, register, setValue, getValues, setFocus } = useFormContext<TicketForm>();
  const { field, fieldState } = useController({ control, name: 'client' });
  const [person, site] = useWatch({ control, name: ['person', 'site'] });
  const [isChanging, setIsChanging] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const contactButton = useRef<HTMLButtonElement>(null);
  const client = field.value;

  const choose = (chosen: Named, caller: Person | null) => {
    setIsChanging(false);
    if (chosen.id !== getValues('client')?.id) setValue('isContractWaived', false);
    field.onChange(chosen);
    setValue('person', caller);
    setValue('site', siteOf(caller));
    // Once it is there: what is not known yet comes next.
    setTimeout(() => (caller ? setFocus('summary') : contactButton.current?.focus()));
  };
  const isSearching = client === null || isChanging;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <Field label="Client" errors={fieldState.error?.message ? [fieldState.error.message] : []}>
        {(wired) =>
          isSearching ? (
            <RequesterSearch
              {...wired}
              ref={field.ref}
              onClient={(chosen) => choose(chosen, null)}
              onPerson={(caller) => {
                if (caller.clientId === null) return;
                const name = caller.clientName ?? `Client ${caller.clientId}`;
                choose({ id: caller.clientId, name }, caller);
              }}
              onCancel={
                client === null
                  ? undefined
                  : () => {
                      setIsChanging(false);
                      setTimeout(() => changeButton.current?.focus());
                    }
              }
            />
          ) : (
            <div className="flex h-row items-center gap-2 rounded-md border bg-surface pr-1 pl-2.5">
              <Building2 aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate font-medium">{client.name}</span>
              <Button
                ref={changeButton}
                id={wired.id}
                variant="ghost"
                className="h-6 px-2 text-xs"
                aria-label={`Client ${client.name}: choose another`}
                onClick={() => setIsChanging(true)}
              >
                Change
              </Button>
            </div>
          )
        }
      </Field>
      {client && !isChanging ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Contact" hint={person ? reachOf(person) : undefined}>
            {(wired) => (
              <FieldButton
                {...wired}
                ref={contactButton}
                label="Contact"
                mark={<CircleUser aria-hidden />}
                value={person?.name ?? null}
                placeholder="Nobody in particular"
                onOpen={() => onAsk('person')}
              />
            )}
          </Field>
          <Field label="Site">
            {(wired) => (
              <FieldButton
                {...wired}
                label="Site"
                mark={<MapPin aria-hidden />}
                value={site?.name ?? null}
                placeholder="No site"
                onOpen={() => onAsk('site')}
              />
            )}
          </Field>
          {person ? null : (
            <Field label="Reported by" hint="If not a listed contact: a name or number">
              {(wired) => (
                <Input {...wired} {...register('reportedBy')} maxLength={255} autoComplete="off" />
              )}
            </Field>
          )}
        </div>
      ) : null}
    </div>
  );
}

function reachOf({ phone, email }: Person): string | undefined {
  return [phone, email].filter(Boolean).join(' · ') || undefined;
}
