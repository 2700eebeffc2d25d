'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { routes } from '@/lib/routes';

/**
 * Opens a list in place of another one at once: the list reads its address, so no page has to come
 * from the server. False, with nothing done, anywhere else.
 */
export function openInPlace(href: Route): boolean {
  const { pathname } = window.location;
  const isList = new URL(href, window.location.href).pathname === routes.queue();
  if (!isList || pathname !== routes.queue()) return false;
  window.history.pushState(null, '', href);
  return true;
}

/** Goes to an address of ours, from list to list at once. */
export function useGoTo(): (href: Route) => void {
  const router = useRouter();
  return useCallback(
    (href) => {
      if (!openInPlace(href)) router.push(href);
    },
    [router],
  );
}
