'use client';

import type { RefObject } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { QueueControl } from '../use-queue-state';
import { ButtonPopover } from './button-popover';
import { BallField, MarksField, RoleField } from './check-fields';
import { DayFields } from './day-fields';
import { ListField } from './list-field';
import { SlaFields } from './sla-fields';

export type FilterPanelProps = {
  control: QueueControl;
  page: QueuePage | undefined;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** The fields that have no menu of their own. */
export function FilterPanel({ control, page, button, onClose }: FilterPanelProps) {
  return (
    <ButtonPopover
      button={button}
      label="Filter"
      onClose={onClose}
      className="grid w-[720px] grid-cols-2 items-start gap-x-6 p-4"
    >
      <div className="grid gap-4">
        <BallField control={control} page={page} />
        <MarksField control={control} />
        <DayFields control={control} />
        <RoleField control={control} />
      </div>
      <div className="grid gap-4">
        <SlaFields control={control} />
        <div className="grid">
          <ListField field="type" control={control} page={page} />
          <ListField field="client" control={control} page={page} />
          <ListField field="category" control={control} page={page} />
        </div>
      </div>
    </ButtonPopover>
  );
}
