'use client';

import type { RefObject } from 'react';
import type { QueuePage } from '@/lib/contracts/queue';
import type { FacetName } from '@/lib/domain/queue-filter';
import type { QueueControl } from '../use-queue-state';
import { ButtonPopover } from './button-popover';
import { CheckList } from './check-list';
import { fieldTitles } from './filter-words';
import { toggled } from './toggled';
import { useChoices } from './use-choices';

type QuickChoicesProps = {
  field: FacetName;
  control: QueueControl;
  page: QueuePage | undefined;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** The values of one field with how many tickets each would leave. */
export function QuickChoices({ field, control, page, button, onClose }: QuickChoicesProps) {
  const { filter } = control.question;
  const title = fieldTitles[field];
  return (
    <ButtonPopover
      button={button}
      label={`Filter by ${title.toLowerCase()}`}
      onClose={onClose}
      className="flex max-h-[min(400px,var(--radix-popover-content-available-height))] flex-col overflow-hidden p-1"
    >
      <CheckList
        label={title}
        choices={useChoices(field, filter, page)}
        chosen={filter[field]}
        onToggle={(id) => control.narrow(toggled(filter, field, id))}
      />
    </ButtonPopover>
  );
}
