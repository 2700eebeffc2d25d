'use client';

import { ChevronDown, Send } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { StatusTarget } from '@/components/ticket/status-choice';
import type { SendAct } from './send-acts';

type SendButtonProps = {
  ref: Ref<HTMLButtonElement>;
  label: string;
  acts: readonly SendAct[];
  onSend: () => void;
  onAct: (target: StatusTarget) => void;
};

/** Sends; the arrow beside it sends and moves the ticket in one. */
export function SendButton({ ref, label, acts, onSend, onAct }: SendButtonProps) {
  const hasActs = acts.length > 0;
  return (
    <span className="inline-flex max-w-full">
      <Button
        ref={ref}
        variant="primary"
        className={hasActs ? 'min-w-0 shrink rounded-r-none' : undefined}
        onClick={onSend}
      >
        <Send aria-hidden className="size-4" />
        <span className="truncate">{label}</span>
      </Button>
      {hasActs ? (
        <Menu>
          <MenuTrigger asChild>
            <Button
              variant="primary"
              className="rounded-l-none border-l-accent-ink/40 px-1.5"
              aria-label="Send and…"
            >
              <ChevronDown aria-hidden className="size-4" />
            </Button>
          </MenuTrigger>
          <MenuContent align="end">
            {acts.map(({ target, label: act, detail, keys }) => (
              <MenuItem key={target.id} detail={detail} keys={keys} onSelect={() => onAct(target)}>
                {act}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      ) : null}
    </span>
  );
}
