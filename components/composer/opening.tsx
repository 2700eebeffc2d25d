'use client';

import { useState } from 'react';
import { textToHtml } from '@/lib/domain/rich-text';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { writingFrame } from './audience-choice';
import { modeLooks } from './composer-modes';
import type { Draft } from './draft';

type OpeningProps = {
  draft: Draft;
  /** The keyboard was asked here. */
  isAsked: boolean;
  hasFailed: boolean;
  onRetry: () => void;
  onHtml: (html: string) => void;
};

/** Stands in until the editor is there, and takes what is typed already: else it would be commands. */
export function Opening({ draft, isAsked, hasFailed, onRetry, onHtml }: OpeningProps) {
  const [before] = useState(draft.html);
  const [typed, setTyped] = useState('');
  return (
    <div className={classNames('grid gap-2 p-2.5', writingFrame(draft.hiddenFromUser))}>
      {hasFailed ? (
        <Notice tone="risk" role="alert">
          The editor could not be loaded. Check your connection; what you write is kept.
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </Notice>
      ) : null}
      <textarea
        // Somebody who pressed a key to write goes on typing.
        autoFocus={isAsked}
        aria-label={`${modeLooks[draft.mode].textLabel}: the editor opens`}
        placeholder={hasFailed ? '' : 'The editor opens…'}
        className="min-h-60 resize-none rounded-md bg-transparent p-2 text-base outline-none"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          onHtml(before + textToHtml(event.target.value));
        }}
      />
    </div>
  );
}
