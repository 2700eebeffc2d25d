'use client';

import { Info, TriangleAlert } from 'lucide-react';
import { useController, useFormContext, useWatch, type UseControllerReturn } from 'react-hook-form';
import type { ClientCardAnswer } from '@/lib/contracts/clients';
import { usePageTime } from '@/components/time/time-context';
import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';
import { VipMark } from '@/components/queue/ticket-marks';
import { tellNoContract } from './contract-words';
import type { TicketForm } from './ticket-form';

/** What one should know of the client and the caller before anything is promised. */
export function HeedCard({ card }: { card: ClientCardAnswer | undefined }) {
  const { control } = useFormContext<TicketForm>();
  const person = useWatch({ control, name: 'person' });
  // Known to the form before the fields below, also while there is nothing to waive: the first field in
  // trouble gets the keyboard, and "first" is the order in which they are made known.
  const waiving = useController({ control, name: 'isContractWaived' });
  const notes = [
    ...(person?.notes ? [{ who: person.name, text: person.notes }] : []),
    ...(card?.client.notes ? [{ who: card.client.name, text: card.client.notes }] : []),
  ];
  return (
    <>
      {person?.isVip || notes.length > 0 || card?.client.isInactive ? (
        <div className="grid gap-1 rounded-md border border-internal-line bg-internal-soft px-3 py-2 text-sm">
          {person?.isVip ? (
            <p className="flex items-center gap-1.5 font-medium">
              <VipMark /> {person.name} is a VIP: handle with care
            </p>
          ) : null}
          {card?.client.isInactive ? (
            <p className="flex items-center gap-1.5 font-medium text-risk">
              <TriangleAlert aria-hidden className="size-4 shrink-0" />
              {card.client.name} is no longer an active client
            </p>
          ) : null}
          {notes.map(({ who, text }) => (
            <p key={who} className="flex gap-1.5">
              <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-internal" />
              <span className="min-w-0 break-words whitespace-pre-line">
                <span className="text-muted">{who}:</span> {text}
              </span>
            </p>
          ))}
        </div>
      ) : null}
      {card && !card.hasActiveContract ? <ContractWarning card={card} waiving={waiving} /> : null}
    </>
  );
}

type ContractWarningProps = {
  card: ClientCardAnswer;
  waiving: UseControllerReturn<TicketForm, 'isContractWaived'>;
};

function ContractWarning({ card, waiving }: ContractWarningProps) {
  const { serverNow } = usePageTime();
  const { value, onChange, ref, name } = waiving.field;
  const { error } = waiving.fieldState;
  return (
    <Notice tone="risk" className="flex-nowrap items-start py-2">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid gap-1">
        <p className="font-medium">{tellNoContract(card, serverNow)}</p>
        <Checkbox
          ref={ref}
          name={name}
          label={<span className="text-ink">Create the ticket all the same</span>}
          checked={value}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span role="alert" className="text-breach empty:hidden">
          {error?.message}
        </span>
      </div>
    </Notice>
  );
}
