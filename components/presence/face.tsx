import { Pencil } from 'lucide-react';
import type { TicketPresence } from '@/lib/domain/presence';
import { initialsOf } from '@/components/shell/initials';
import { classNames } from '@/components/ui/class-names';

type FaceProps = {
  person: TicketPresence['people'][number];
  className?: string;
};

/** One colleague at a ticket: their initials, and a pencil while they write. Words stand beside it. */
export function Face({ person: { name, state }, className }: FaceProps) {
  const isWriting = state === 'writing';
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex shrink-0 items-center justify-center gap-0.5 rounded-full border border-canvas font-semibold',
        isWriting ? 'bg-accent px-1 text-accent-ink' : 'bg-active text-ink',
        className,
      )}
    >
      {initialsOf(name)}
      {isWriting ? <Pencil className="size-2.5 shrink-0" strokeWidth={2.5} /> : null}
    </span>
  );
}
