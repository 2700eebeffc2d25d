'use client';

import { useState } from 'react';

const opened = new Set<string>();

/**
 * Whether something of a timeline was unfolded; remembered under `key` while the page lives, since an
 * entry far out of sight may be taken off the page.
 */
export function useOpened(key: string): [boolean, (open: boolean) => void] {
  const [isOpen, setIsOpen] = useState(() => opened.has(key));
  const choose = (open: boolean) => {
    if (open) opened.add(key);
    else opened.delete(key);
    setIsOpen(open);
  };
  return [isOpen, choose];
}
