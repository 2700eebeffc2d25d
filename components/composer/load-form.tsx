'use client';

import { lazy } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ComposerFormProps } from './composer-form';

/** Fetches the form with its editor; the second time it is there. */
export function loadForm() {
  return import('./composer-form').then(({ ComposerForm }) => ({ default: ComposerForm }));
}

type Props = ComposerFormProps & { onAgain: () => void };

function FormMissing({ onAgain }: Props) {
  return (
    <Notice tone="risk" role="alert">
      The editor could not be loaded. Check your connection; what you wrote is kept.
      <Button size="sm" onClick={onAgain}>
        Try again
      </Button>
    </Notice>
  );
}

/** The form once it is needed; where it does not load, a word and `onAgain`, which takes another one. */
export function lazyForm() {
  return lazy<(props: Props) => ReactNode>(() =>
    loadForm().catch(() => ({ default: FormMissing })),
  );
}
