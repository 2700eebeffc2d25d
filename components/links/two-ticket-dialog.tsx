'use client';

import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import type { ApiProblem } from '@/lib/queries/api-problem';
import { Button } from '@/components/ui/button';
import { OpenDialog, DialogBody, DialogContent, DialogFooter } from '@/components/ui/dialog';
import { FindTicket } from './find-ticket';

type TwoTicketDialogProps = {
  ticket: Ticket;
  /** Null while it is still to be found. */
  other: Ticket | null;
  onOther: (other: Ticket | null) => void;
  /** While the other one is looked for, and once it is known. */
  title: string;
  isForWork: boolean;
  confirmLabel: string;
  isBusy: boolean;
  /** Why it was not done, or not all of it. */
  problem: ApiProblem | null;
  onConfirm: () => void;
  onClose: () => void;
  /** What is asked once both are known. */
  children: ReactNode;
};

/** Finds another ticket, then asks what to do with the two. */
export function TwoTicketDialog(props: TwoTicketDialogProps) {
  const { ticket, other, onOther, title, isForWork, onClose } = props;
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title={title}
        className={
          other ? undefined : 'flex h-[90dvh] flex-col overflow-hidden sm:h-auto sm:max-h-[64vh]'
        }
      >
        {other ? (
          <Decision {...props} />
        ) : (
          <FindTicket ticket={ticket} isForWork={isForWork} onChoose={onOther} />
        )}
      </DialogContent>
    </OpenDialog>
  );
}

function Decision(props: TwoTicketDialogProps) {
  const { onOther, confirmLabel, isBusy, problem, onConfirm, children } = props;
  const confirm = useRef<HTMLButtonElement>(null);
  // The field that had the focus is gone.
  useEffect(() => confirm.current?.focus(), []);
  const isPart = problem?.code === 'partly-done';
  return (
    <>
      <DialogBody className="gap-3 text-sm">
        {children}
        <div role="alert" className="empty:hidden">
          {problem ? (
            <p
              className={
                isPart
                  ? 'rounded-md bg-risk-soft px-3 py-2 text-risk'
                  : 'rounded-md bg-breach-soft px-3 py-2 text-breach'
              }
            >
              {problem.message} <span className="font-mono text-xs">{problem.code}</span>
            </p>
          ) : null}
        </div>
      </DialogBody>
      <DialogFooter>
        {/* What is begun with one ticket is not gone on with on another. */}
        {isPart ? null : (
          <Button onClick={() => onOther(null)} aria-disabled={isBusy}>
            Choose another
          </Button>
        )}
        <Button
          ref={confirm}
          variant="primary"
          aria-disabled={isBusy}
          aria-busy={isBusy}
          // The Enter that chose the other ticket may still be held down.
          onKeyDown={(event) => {
            if (event.repeat) event.preventDefault();
          }}
          onClick={() => {
            if (!isBusy) onConfirm();
          }}
        >
          {isPart ? 'Retry the rest' : confirmLabel}
        </Button>
      </DialogFooter>
    </>
  );
}
