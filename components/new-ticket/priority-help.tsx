'use client';

import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { PriorityTarget } from '@/lib/domain/lookups';
import { tellPromise, type PriorityOption } from '@/components/pickers/priority-options';
import { PriorityMark } from '@/components/ticket/priority-mark';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { impacts, suggestedPriority, urgencies, type GradeName } from './suggested-priority';

type PriorityHelpProps = {
  options: readonly PriorityOption[];
  priorities: readonly PriorityTarget[];
  onChoose: (priorityId: number) => void;
};

/** Helps to choose a priority by how many are hit and how much. */
export function PriorityHelp({ options, priorities, onChoose }: PriorityHelpProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [impact, setImpact] = useState<GradeName>('3');
  const [urgency, setUrgency] = useState<GradeName>('1');
  const id = suggestedPriority(impact, urgency, priorities);
  const suggested = options.find((option) => option.id === id);
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        {/* As far down as the field beside it, whose label stands above. */}
        <Button className="mt-6" size="icon" variant="ghost" aria-label="Help me choose">
          <CircleHelp aria-hidden className="size-4 text-muted" />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label="Impact and urgency"
        align="end"
        className="grid w-auto min-w-72 gap-3"
      >
        <SegmentedControl
          label="Who is affected"
          segments={impacts}
          value={impact}
          onChoose={setImpact}
        />
        <SegmentedControl
          label="How badly"
          segments={urgencies}
          value={urgency}
          onChoose={setUrgency}
        />
        {suggested ? (
          <div className="flex items-center justify-between gap-3 border-t pt-3">
            <p aria-live="polite">
              <PriorityMark name={suggested.name} urgency={suggested.urgency} />
              <span className="block text-xs text-muted">{tellPromise(suggested.target)}</span>
            </p>
            <Button
              variant="primary"
              onClick={() => {
                onChoose(suggested.id);
                setIsOpen(false);
              }}
            >
              Use {suggested.name}
            </Button>
          </div>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}
