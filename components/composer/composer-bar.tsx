'use client';

import { PenLine, Trash2 } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { AudienceBadge } from '@/components/timeline/audience';
import { composerModes, modeLooks, type ComposerMode } from './composer-modes';
import type { Draft } from './draft';

const keysOf: Partial<Record<ComposerMode, string>> = { reply: 'r', note: 'n' };

/** What was begun and what can be added, in reach at the foot of the window however long the timeline is. */
export function ClosedComposer({
  ref,
  children,
}: {
  ref: Ref<HTMLDivElement>;
  children: ReactNode;
}) {
  return (
    <div
      ref={ref}
      role="group"
      aria-label="Add to the ticket"
      // What the keyboard reaches comes to stand above it.
      className="sticky bottom-0 z-10 grid grid-cols-[minmax(0,1fr)] gap-2 border-t bg-canvas pt-2 pb-[max(8px,env(safe-area-inset-bottom))] [html:has(&)]:scroll-pb-28"
    >
      {children}
    </div>
  );
}

type ComposerBarProps = {
  /** What one usually starts with here; null where something else comes first. */
  usual: ComposerMode | null;
  onOpen: (mode: ComposerMode) => void;
  /** The pointer or the keyboard is on its way. */
  onNear: () => void;
};

/** What can be added to the ticket. */
export function ComposerBar({ usual, onOpen, onNear }: ComposerBarProps) {
  const hydrated = useHydrated();
  return (
    <div className="flex gap-1.5 max-sm:gap-1" onPointerEnter={onNear} onFocus={onNear}>
      {composerModes.map((mode) => {
        const { icon: Icon, name } = modeLooks[mode];
        const isUsual = mode === usual;
        return (
          <Button
            key={mode}
            data-mode={mode}
            variant={isUsual ? 'primary' : 'secondary'}
            className={classNames('max-sm:flex-1 max-sm:gap-1 max-sm:px-1', isUsual && 'sm:px-4')}
            disabled={!hydrated}
            aria-keyshortcuts={keysOf[mode]}
            onClick={() => onOpen(mode)}
          >
            <Icon aria-hidden className="size-4" />
            {name}
          </Button>
        );
      })}
    </div>
  );
}

type DraftBarProps = {
  draft: Draft;
  onContinue: () => void;
  onDiscard: () => void;
};

/** What was begun and put aside. */
export function DraftBar({ draft, onContinue, onDiscard }: DraftBarProps) {
  const { icon: Icon, name } = modeLooks[draft.mode];
  const words = draft.html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
  return (
    <div
      role="group"
      aria-label={`${name} begun`}
      className="flex flex-wrap items-center gap-2 rounded-md border bg-surface px-3 py-2 text-sm"
    >
      <Icon aria-hidden className="size-4 text-muted" />
      <span className="font-medium">{name} begun</span>
      <AudienceBadge hiddenFromUser={draft.hiddenFromUser} />
      <span className="min-w-24 flex-1 truncate text-muted">{words}</span>
      <Button variant="primary" size="sm" data-mode={draft.mode} onClick={onContinue}>
        <PenLine aria-hidden className="size-4" />
        Continue
      </Button>
      <Button variant="ghost" size="sm" onClick={onDiscard}>
        <Trash2 aria-hidden className="size-4" />
        Discard
      </Button>
    </div>
  );
}
