import { ChevronDown, ChevronsUp, Equal, Minus, OctagonAlert } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';

const shapes = [OctagonAlert, ChevronsUp, Equal, ChevronDown] as const;

type PriorityMarkProps = {
  name: string | null;
  /** 0 for the most urgent of the tenant's priorities; null where it is not known. */
  urgency: number | null;
};

/** A priority as shape and word; only the most urgent has a colour. */
export function PriorityMark({ name, urgency }: PriorityMarkProps) {
  const Shape = urgency === null ? Minus : (shapes[urgency] ?? ChevronDown);
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1 align-middle',
        urgency === 0 && 'font-medium text-breach',
      )}
    >
      <Shape
        aria-hidden
        className={classNames('size-3.5 shrink-0', urgency !== 0 && 'text-muted')}
      />
      <span className="truncate">{name ?? 'No priority'}</span>
    </span>
  );
}
