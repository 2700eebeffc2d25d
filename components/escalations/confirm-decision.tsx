'use client';

import { useEffect, useRef } from 'react';
import type { ReviewItem } from '@/lib/domain/review-items';
import { TargetList } from '@/components/bulk/target-list';
import { Button } from '@/components/ui/button';
import { DialogBody, DialogFooter } from '@/components/ui/dialog';
import { BreakWarning } from './break-warning';
import { tellCount } from './review-words';

type ConfirmDecisionProps = {
  /** What is going to be done: "Escalate 12 tickets". */
  act: string;
  targets: readonly ReviewItem[];
  /** Selected, and not changed by it. */
  leftOut: number;
  mailCount: number;
  /** What one should know before; null for nothing. */
  warning: string | null;
  onBack: () => void;
  onConfirm: () => void;
};

/** Says how many tickets and mails a decision about several is; Enter does it. */
export function ConfirmDecision(props: ConfirmDecisionProps) {
  const { act, targets, leftOut, mailCount, warning, onBack, onConfirm } = props;
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The dialog itself takes the focus first, as what had it is gone.
    const frame = requestAnimationFrame(() => confirm.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <>
      <DialogBody>
        <p className="text-sm">
          {tellCount(targets.length, 'ticket')}
          {mailCount > 0
            ? `, ${tellCount(mailCount, 'mail')} to managers, held until Send`
            : ', no mail'}
          .{leftOut > 0 ? ` ${tellCount(leftOut, 'ticket')} left out: as urgent already.` : ''}
        </p>
        {warning === null ? null : <BreakWarning words={warning} />}
        <TargetList targets={targets.map(({ row }) => ({ id: row.id, row }))} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onBack}>Back</Button>
        <Button
          ref={confirm}
          variant="primary"
          aria-disabled={targets.length === 0}
          onClick={() => {
            if (targets.length > 0) onConfirm();
          }}
        >
          {act}
        </Button>
      </DialogFooter>
    </>
  );
}
