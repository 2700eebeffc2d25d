import { CalendarClock, Check, Circle, Clock, Minus, Pause, Triangle, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { SlaState } from '@/lib/domain/sla-moves';
import type { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';

/** `planned`: a clock that starts later; `off`: one that never will. */
export type ShownSlaState = SlaState | 'planned' | 'off';

/** Shape, words and colour of each state, the same wherever one is shown. */
export const slaMarks = {
  none: { icon: Minus, words: 'No target', tone: 'paused' },
  off: { icon: Minus, words: 'Off the clock', tone: 'paused' },
  planned: { icon: CalendarClock, words: 'Not started', tone: 'paused' },
  'on-track': { icon: Circle, words: 'On track', tone: 'neutral' },
  'at-risk': { icon: Clock, words: 'At risk', tone: 'risk' },
  breached: { icon: Triangle, words: 'Breached', tone: 'breach' },
  paused: { icon: Pause, words: 'Paused', tone: 'paused' },
  missed: { icon: X, words: 'Missed', tone: 'breach' },
  met: { icon: Check, words: 'Met', tone: 'met' },
} as const satisfies Record<
  ShownSlaState,
  { icon: typeof Minus; words: string; tone: ComponentProps<typeof Badge>['tone'] }
>;

/** The shape of a state. */
export function SlaShape({ state, className }: { state: ShownSlaState; className?: string }) {
  const { icon: Icon } = slaMarks[state];
  return (
    <Icon
      aria-hidden
      className={classNames('size-3 shrink-0', state === 'breached' && 'fill-current', className)}
      strokeWidth={state === 'paused' ? 3 : 2.25}
    />
  );
}
