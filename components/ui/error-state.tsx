'use client';

import { CircleAlert, RotateCw } from 'lucide-react';
import { Button } from './button';

type ErrorStateProps = {
  title: string;
  message: string;
  /** Shown small, for whoever is asked for help. */
  code?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
};

/** What went wrong, in words, with a way to try again. */
export function ErrorState({ title, message, code, onRetry, isRetrying }: ErrorStateProps) {
  return (
    <div
      role="alert"
      data-slot="error-state"
      className="grid justify-items-center gap-2 px-4 py-16 text-center"
    >
      <CircleAlert aria-hidden className="size-6 text-breach" />
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="max-w-prose text-sm">{message}</p>
      {code ? <p className="font-mono text-xs text-muted">{code}</p> : null}
      {onRetry ? (
        <Button className="mt-2" onClick={onRetry} aria-busy={isRetrying}>
          <RotateCw aria-hidden className="size-4" />
          Try again
        </Button>
      ) : null}
    </div>
  );
}
