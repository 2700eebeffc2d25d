'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { DialogBody, DialogFooter } from '@/components/ui/dialog';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { isNarrowed } from '@/lib/domain/queue-filter';
import { formatCount } from '../format-count';
import { BallField, MarksField, RoleField } from './check-fields';
import { DayFields } from './day-fields';
import type { FilterPanelProps } from './filter-panel';
import { ListField } from './list-field';
import { quickFields } from './quick-fields';
import { SlaFields } from './sla-fields';

const listFields = [...quickFields, 'type', 'client', 'category'] as const;

/** All fields, from the bottom edge of a phone. */
export function FilterSheet({ control, page, onClose }: Omit<FilterPanelProps, 'button'>) {
  // Not the first field: that would bring up a phone's keyboard.
  const fields = useRef<HTMLDivElement>(null);
  const count = page?.matched;
  const noun = count === 1 ? 'ticket' : 'tickets';
  return (
    <Sheet open onOpenChange={onClose}>
      <SheetContent side="bottom" title="Filter" initialFocus={fields}>
        <DialogBody ref={fields} tabIndex={-1} className="pb-4 outline-none">
          <div className="grid">
            {listFields.map((field) => (
              <ListField key={field} field={field} control={control} page={page} />
            ))}
          </div>
          <BallField control={control} page={page} />
          <MarksField control={control} />
          <DayFields control={control} />
          <SlaFields control={control} />
          <RoleField control={control} />
        </DialogBody>
        <DialogFooter className="border-t pt-3">
          {isNarrowed(control.question.filter) ? (
            <Button size="lg" onClick={control.clear}>
              Clear filters
            </Button>
          ) : null}
          <Button variant="primary" size="lg" onClick={onClose}>
            Show {count === undefined ? noun : `${formatCount(count)} ${noun}`}
          </Button>
        </DialogFooter>
      </SheetContent>
    </Sheet>
  );
}
