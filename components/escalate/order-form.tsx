'use client';

import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { DialogBody, DialogClose, DialogFooter } from '@/components/ui/dialog';
import { isSendKey } from '@/components/ui/send-key';
import type { Order } from './use-order';

type OrderFormProps = {
  order: Pick<Order<unknown, never>, 'isSent' | 'isBusy' | 'problem' | 'retry' | 'giveUp'>;
  /** What sending it does: "Escalate and mail 1 manager". */
  label: string;
  /** What it is called in a sentence: "This escalation". */
  name: string;
  onSend: () => void;
  children: ReactNode;
};

/** The inside of a dialog that sends an order: its fields, what became of it, and the one way on. */
export function OrderForm({ order, label, name, onSend, children }: OrderFormProps) {
  const { isSent, isBusy, problem, retry, giveUp } = order;
  const submit = useRef<HTMLButtonElement>(null);
  const isLeft = isSent && !isBusy;
  const goOn = () => {
    if (isBusy) return;
    if (isSent) retry();
    else onSend();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
      onKeyDown={(event) => {
        if (!isSendKey(event) || event.repeat) return;
        event.preventDefault();
        // The field that has the focus is off while it is sent.
        submit.current?.focus();
        goOn();
      }}
    >
      <DialogBody className="text-sm">
        {children}
        <div role="alert" className="empty:hidden">
          {isBusy || !(problem || isSent) ? null : (
            <p
              className={
                isSent
                  ? 'rounded-md bg-risk-soft px-3 py-2 text-risk'
                  : 'rounded-md bg-breach-soft px-3 py-2 text-breach'
              }
            >
              {problem?.message ??
                `${name} was sent before, and Halyard did not learn whether all of it is done. Trying again is safe: it does only what is left.`}{' '}
              {problem ? <span className="font-mono text-xs">{problem.code}</span> : null}
            </p>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        {isLeft ? (
          <Button onClick={giveUp}>
            {problem?.code === 'partly-done' ? 'Leave the rest' : 'Change it'}
          </Button>
        ) : (
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
        )}
        <Button
          ref={submit}
          type="submit"
          variant="primary"
          aria-disabled={isBusy}
          aria-busy={isBusy}
        >
          {isLeft ? 'Retry' : label}
        </Button>
      </DialogFooter>
    </form>
  );
}
