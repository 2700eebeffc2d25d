import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';

type ChoiceButtonProps = {
  isChosen: boolean;
  /** It asks in a dialog; what it shows is chosen or not, it cannot be pressed off. */
  opensDialog?: boolean;
  mark?: ReactNode;
  name: ReactNode;
  detail?: ReactNode;
  facts?: ReactNode;
  /** The keys that do the same, as in `Kbd`. */
  keys?: string;
  onPress: () => void;
};

/** One of a few in sight; pressed again it is as it was. */
export function ChoiceButton(props: ChoiceButtonProps) {
  const { isChosen, opensDialog, mark, name, detail, facts, keys, onPress } = props;
  return (
    <button
      type="button"
      aria-pressed={opensDialog ? undefined : isChosen}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      onClick={onPress}
      className={classNames(
        'flex min-h-row w-full items-center gap-2 rounded-md border px-2.5 py-1 text-left text-sm',
        isChosen ? 'border-accent bg-accent-soft' : 'border-control bg-surface hover:bg-hover',
      )}
    >
      {mark}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{name}</span>
        {detail ? <span className="block text-xs text-muted">{detail}</span> : null}
      </span>
      {facts ? <span className="shrink-0 text-xs text-muted tabular-nums">{facts}</span> : null}
      {isChosen ? <Check aria-hidden className="size-4 shrink-0 text-accent" /> : null}
      {keys ? <Kbd keys={keys} /> : null}
    </button>
  );
}
