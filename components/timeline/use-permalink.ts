'use client';

import { useSyncExternalStore } from 'react';

/** The entry the address leads to; another object each time somebody goes there. */
export type Target = { key: string };

let current: Target | null = null;
const reached = new WeakSet<Target>();

function readTarget(): Target | null {
  const key = /^#(action-\d+)$/.exec(window.location.hash)?.[1];
  return key === undefined ? null : { key };
}

function subscribe(heard: () => void): () => void {
  let { hash } = window.location;
  const look = () => {
    ({ hash } = window.location);
    current = readTarget();
    heard();
  };
  // A change of the query alone leads nowhere.
  const onAddress = () => {
    if (hash !== window.location.hash) look();
  };
  const onClick = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash && link.href === window.location.href) look();
  };
  look();
  // Links within the app do not tell of a new hash; the navigation does, where a browser has it.
  const navigation = 'navigation' in window ? window.navigation : null;
  window.addEventListener('hashchange', onAddress);
  navigation?.addEventListener('currententrychange', onAddress);
  document.addEventListener('click', onClick);
  return () => {
    window.removeEventListener('hashchange', onAddress);
    navigation?.removeEventListener('currententrychange', onAddress);
    document.removeEventListener('click', onClick);
    current = null;
  };
}

/** Which entry the address names, told anew when a link to it is followed again. */
export function usePermalink(): Target | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
}

/** The target while nobody was taken there; null afterwards, whatever is drawn anew. */
export function stillToReach(target: Target | null): Target | null {
  return target && !reached.has(target) ? target : null;
}

/** Puts the focus on the target's entry, where it is on the page by now. */
export function reach(target: Target): HTMLElement | null {
  const entry = document.getElementById(target.key);
  if (!entry) return null;
  reached.add(target);
  entry.focus({ preventScroll: true });
  return entry;
}
