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
  /** 1 where it is the whole page. */
  level?: 1 | 2;
};

/** What went wrong, in words, with a way to try again. */
export function ErrorState({
  title,
  message,
  code,
  onRetry,
  isRetrying,
  level = 2,
}: ErrorStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div
      role="alert"
      data-slot="error-state"
      className="grid justify-items-center gap-2 px-4 py-16 text-center"
    >
      <CircleAlert aria-hidden className="size-6 text-breach" />
      <Heading className="text-base font-semibold">{title}</Heading>
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
