import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type RadioCard<Value extends string> = {
  value: Value;
  name: ReactNode;
  /** What choosing it means. */
  detail?: ReactNode;
  isDisabled?: boolean;
};

type RadioCardsProps<Value extends string> = {
  /** What is chosen: "Who may see this view". */
  label: string;
  cards: readonly RadioCard<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChoose: (value: Value) => void;
  disabled?: boolean;
  className?: string;
};

/** One of a few that need a word each. The platform's own radio buttons. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, cards, value, onChoose, disabled, className } = props;
  const id = useId();
  return (
    <fieldset
      data-slot="radio-cards"
      disabled={disabled}
      className={classNames('grid min-w-0 gap-1', className)}
    >
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {cards.map(({ value: own, name, detail, isDisabled }) => (
        <label
          key={own}
          className="flex cursor-pointer items-start gap-2.5 rounded-md border border-control bg-surface px-3 py-2 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:cursor-not-allowed has-disabled:animate-look-off"
        >
          <input
            type="radio"
            name={id}
            value={own}
            checked={own === value}
            disabled={isDisabled}
            aria-describedby={detail ? `${id}-${own}` : undefined}
            onChange={() => onChoose(own)}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-control bg-surface outline-none checked:border-5 checked:border-accent"
          />
          <span className="min-w-0">
            {name}
            {detail ? (
              <span id={`${id}-${own}`} className="block text-xs text-muted">
                {detail}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
