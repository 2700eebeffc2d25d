import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Segment<Value extends string> = {
  value: Value;
  name: ReactNode;
  icon?: LucideIcon;
  isDisabled?: boolean;
};

type SegmentedControlProps<Value extends string> = {
  /** What is chosen: "Theme". */
  label: string;
  isLabelHidden?: boolean;
  segments: readonly Segment<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
  disabled?: boolean;
  className?: string;
};

/** One of a few, all in sight; takes effect at once. The platform's own radio buttons. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, isLabelHidden, segments, value, onChoose, disabled, className } = props;
  const name = useId();
  return (
    <fieldset
      data-slot="segmented-control"
      disabled={disabled}
      className={classNames('grid min-w-0 justify-items-start gap-1', className)}
    >
      <legend className={isLabelHidden ? 'sr-only' : 'mb-1 text-sm font-medium'}>{label}</legend>
      <div className="inline-flex max-w-full rounded-md border border-control bg-surface p-0.5">
        {segments.map(({ value: own, name: text, icon: Icon, isDisabled }) => (
          <label
            key={own}
            className="relative inline-flex h-[calc(var(--row)-6px)] min-w-0 cursor-pointer items-center gap-1.5 rounded px-2.5 text-sm text-muted select-none hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:animate-look-off"
          >
            <input
              type="radio"
              name={name}
              value={own}
              checked={own === value}
              disabled={isDisabled}
              onChange={() => onChoose(own)}
              className="absolute inset-0 cursor-[inherit] opacity-0"
            />
            {Icon ? <Icon aria-hidden className="size-4 shrink-0" /> : null}
            <span className="truncate">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
