'use client';

import { UserMinus } from 'lucide-react';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { PresenceMark } from '@/components/pickers/agent-facts';

const presenceWords = {
  in: 'in',
  out: 'out',
  'on-leave': 'on leave',
  unknown: 'hours not known',
} as const;

/** Whether somebody is there and how much they have: "in, 12 open, 3 late". */
export function tellLoad({ presence, open, late }: AgentLoad): string {
  return [presenceWords[presence], `${open} open`, late > 0 && `${late} late`]
    .filter(Boolean)
    .join(', ');
}

type OwnerFactsProps = {
  /** Null: nobody. */
  name: string | null;
  /** Undefined where the tenant lists no such agent. */
  load: AgentLoad | undefined;
};

/** Who has a ticket, and whether they can be expected to do it. */
export function OwnerFacts({ name, load }: OwnerFactsProps) {
  if (name === null) {
    return (
      <span className="inline-flex items-center gap-1 font-medium text-risk">
        <UserMinus aria-hidden className="size-3.5 shrink-0" />
        Unassigned
      </span>
    );
  }
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      {load ? <PresenceMark presence={load.presence} /> : null}
      <span className="truncate">
        {name}
        {load ? <span className="text-muted tabular-nums">, {tellLoad(load)}</span> : null}
      </span>
    </span>
  );
}
