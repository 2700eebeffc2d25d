'use client';

import { useRef } from 'react';
import type { PickerProps } from '@/components/pickers/picker-dialog';
import { Button } from '@/components/ui/button';
import {
  OpenDialog,
  DialogBody,
  DialogClose,
  DialogContent,
  DialogFooter,
} from '@/components/ui/dialog';
import { tellTarget } from './change-words';
import { LeftNotice } from './left-notice';
import type { PlannedChange } from './start-change';
import { TargetList } from './target-list';

type ConfirmManyProps = Omit<PickerProps, 'title'> & {
  plan: PlannedChange;
  onConfirm: () => void;
};

/** Says what is going to be done to how many tickets, and to which; Enter does it. */
export function ConfirmMany({ plan, onConfirm, onClose, onCloseAutoFocus }: ConfirmManyProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  const act = plan.words.ask(tellTarget(plan.targets));
  return (
    <OpenDialog onClose={onClose}>
      <DialogContent
        title={`${act}?`}
        description="You can take it back afterwards, as long as nobody else changes the same."
        initialFocus={confirm}
        onCloseAutoFocus={onCloseAutoFocus}
      >
        <DialogBody>
          <LeftNotice targets={plan.targets} />
          <TargetList targets={plan.targets} />
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button ref={confirm} variant="primary" onClick={onConfirm}>
            {act}
          </Button>
        </DialogFooter>
      </DialogContent>
    </OpenDialog>
  );
}
