'use client';

import { LogIn, RefreshCw } from 'lucide-react';
import { routes } from '@/lib/routes';
import { Button, buttonVariants } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useSessionEnd } from './own-contents';

const backHere = () =>
  routes.signIn({ callbackUrl: `${window.location.pathname}${window.location.search}` });

/** Appears when any call is answered "signed out", with the way back to this very page. */
export function SessionEndedBanner() {
  const end = useSessionEnd();
  return (
    <div role="alert" className="sticky top-12 z-20 empty:hidden">
      {end === 'signed-out' ? (
        <Notice tone="breach" className="rounded-none">
          Your session ended. Sign in again to go on; what you typed is kept.
          <a
            href={routes.signIn()}
            className={buttonVariants({ size: 'sm' })}
            onClick={(event) => {
              event.currentTarget.href = backHere();
            }}
          >
            <LogIn aria-hidden className="size-4" />
            Sign in
          </a>
        </Notice>
      ) : null}
      {end === 'replaced' ? (
        <Notice tone="breach" className="rounded-none">
          Somebody else has signed in to Halyard in this browser, so this page is closed. What was
          typed is kept for whoever wrote it.
          <Button size="sm" onClick={() => window.location.reload()}>
            <RefreshCw aria-hidden className="size-4" />
            Reload
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
