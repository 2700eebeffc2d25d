'use client';

import { X } from 'lucide-react';
import type { Ticket } from '@/lib/domain/ticket';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Tooltip } from '@/components/ui/tooltip';
import { AudienceChoice } from './audience-choice';
import { composerModes, modeLooks } from './composer-modes';
import { withAudience, withMode, type Draft } from './draft';

type ComposerHeadProps = {
  draft: Draft;
  ticket: Pick<Ticket, 'userEmail'>;
  onDraft: (draft: Draft) => void;
  onClose: () => void;
};

/** What it is and who will read it. */
export function ComposerHead({ draft, ticket, onDraft, onClose }: ComposerHeadProps) {
  const { mode, hiddenFromUser } = draft;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <SegmentedControl
        label="What it is"
        isLabelHidden
        segments={composerModes.map((value) => {
          const { icon, name } = modeLooks[value];
          const isShown = value === mode;
          return {
            value,
            icon,
            name: <span className={isShown ? undefined : 'max-sm:sr-only'}>{name}</span>,
          };
        })}
        value={mode}
        onChoose={(next) => onDraft(withMode(draft, next, ticket))}
      />
      <span className="max-sm:order-1">
        <AudienceChoice
          internalLabel={mode === 'note' ? 'Internal note' : 'Internal'}
          hiddenFromUser={hiddenFromUser}
          onChoose={(hidden) => onDraft(withAudience(draft, hidden))}
        />
      </span>
      <p role="status" className="sr-only">
        {hiddenFromUser ? 'Only colleagues will read this' : 'The client will read this'}
      </p>
      <span className="ml-auto">
        <Tooltip content="Close; what is written stays" keys="escape">
          <Button size="icon-sm" variant="ghost" aria-label="Close" onClick={onClose}>
            <X aria-hidden className="size-4" />
          </Button>
        </Tooltip>
      </span>
    </div>
  );
}
