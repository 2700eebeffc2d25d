'use client';

import { PenLine, Trash2 } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { AudienceBadge } from '@/components/timeline/audience';
import { composerModes, modeLooks, type ComposerMode } from './composer-modes';
import type { Draft } from './draft';

const keysOf: Partial<Record<ComposerMode, string>> = { reply: 'r', note: 'n' };

type ComposerBarProps = {
  ref: Ref<HTMLDivElement>;
  /** What one usually starts with here. */
  usual: ComposerMode;
  onOpen: (mode: ComposerMode) => void;
  /** The pointer or the keyboard is on its way. */
  onNear: () => void;
};

/** What can be added to the ticket. */
export function ComposerBar({ ref, usual, onOpen, onNear }: ComposerBarProps) {
  const hydrated = useHydrated();
  return (
    <div
      ref={ref}
      role="group"
      aria-label="Add to the ticket"
      className="flex gap-1.5 max-sm:gap-1"
      onPointerEnter={onNear}
      onFocus={onNear}
    >
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
  ref: Ref<HTMLDivElement>;
  draft: Draft;
  onContinue: () => void;
  onDiscard: () => void;
};

/** What was begun and put aside. */
export function DraftBar({ ref, draft, onContinue, onDiscard }: DraftBarProps) {
  const { icon: Icon, name } = modeLooks[draft.mode];
  const words = draft.html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ')
    .trim();
  return (
    <div
      ref={ref}
      role="group"
      aria-label="Add to the ticket"
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
