'use client';

import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';

type LeaveGuardProps = {
  /** There is something to lose. */
  isOn: boolean;
  /** Somebody leaves all the same. */
  onLeave: () => void;
};

/** The link that a press would follow away from this page in this tab; null for none. */
function linkAway(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return null;
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || (link.target && link.target !== '_self') || link.hasAttribute('download')) {
    return null;
  }
  const isHere =
    link.origin === location.origin &&
    link.pathname === location.pathname &&
    link.search === location.search;
  return isHere ? null : link;
}

/** Asks before a link, a reload or a closed tab takes unsaved changes away. */
export function LeaveGuard({ isOn, onLeave }: LeaveGuardProps) {
  const [asked, setAsked] = useState<HTMLAnchorElement | null>(null);
  const isLeaving = useRef(false);
  useEffect(() => {
    if (!isOn) return;
    const ended = new AbortController();
    const { signal } = ended;
    const listen = { signal, capture: true };
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (!isLeaving.current) event.preventDefault();
      },
      listen,
    );
    // Before the link itself hears of it.
    document.addEventListener(
      'click',
      (event) => {
        const link = isLeaving.current ? null : linkAway(event);
        if (!link) return;
        event.preventDefault();
        event.stopPropagation();
        setAsked(link);
      },
      listen,
    );
    return () => ended.abort();
  }, [isOn]);
  if (!asked) return null;
  return (
    <ConfirmDialog
      open
      onOpenChange={() => setAsked(null)}
      title="Leave without saving?"
      cancelLabel="Stay"
      confirmLabel="Leave"
      tone="danger"
      onConfirm={() => {
        isLeaving.current = true;
        onLeave();
        setAsked(null);
        asked.click();
      }}
    >
      What you changed on this board is not saved. The screens go on as they are.
    </ConfirmDialog>
  );
}
