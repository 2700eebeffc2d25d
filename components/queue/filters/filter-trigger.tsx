'use client';

import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Suspense, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';

type FilterTriggerProps = {
  id?: string;
  title: string;
  icon?: LucideIcon;
  /** How many choices it stands for; on a phone, where that is another number, `phoneCount`. */
  count: number;
  phoneCount?: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The key that opens it. */
  shortcut?: string;
  /** Fetches what opens. */
  load: () => Promise<unknown>;
  className?: string;
  /** What opens, which may still be on its way; it stands at `button`. */
  children: (button: RefObject<HTMLButtonElement | null>) => ReactNode;
};

/** A button of its final width from the first paint on; what it opens is loaded when it is wanted. */
export function FilterTrigger(props: FilterTriggerProps) {
  const { id, title, icon: Icon, count, phoneCount = count, isOpen, onOpenChange, load } = props;
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  // Whether it can be fetched matters when it is opened.
  const loadAhead = () => void load().catch(() => {});
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts={props.shortcut}
        disabled={!hydrated}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={() => onOpenChange(!isOpen)}
        className={classNames(buttonVariants(), props.className)}
      >
        {Icon ? <Icon aria-hidden className="size-4 text-muted" /> : null}
        {title}
        <CountMark count={count} className="max-sm:hidden" />
        <CountMark count={phoneCount} className="sm:hidden" />
        <ChevronDown aria-hidden className="size-3.5 text-muted max-sm:hidden" />
      </button>
      {isOpen ? <Suspense fallback={null}>{props.children(button)}</Suspense> : null}
    </>
  );
}

function CountMark({ count, className }: { count: number; className: string }) {
  if (count === 0) return null;
  return (
    <span className={className}>
      <span className="rounded bg-accent-soft px-1 text-xs text-accent tabular-nums">{count}</span>
      <span className="sr-only"> chosen</span>
    </span>
  );
}
