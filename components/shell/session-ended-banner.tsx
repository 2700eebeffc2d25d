'use client';

import { LogIn } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { hasSessionEnded, onSessionEnd } from '@/lib/queries/session-ended';
import { routes } from '@/lib/routes';
import { buttonVariants } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

const backHere = () =>
  routes.signIn({ callbackUrl: `${window.location.pathname}${window.location.search}` });

/** Appears when any call is answered "signed out", with the way back to this very page. */
export function SessionEndedBanner() {
  const ended = useSyncExternalStore(onSessionEnd, hasSessionEnded, () => false);
  return (
    <div role="alert" className="sticky top-12 z-20 empty:hidden xl:top-0">
      {ended ? (
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
    </div>
  );
}
