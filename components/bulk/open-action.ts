'use client';

import { useSyncExternalStore } from 'react';
import { SELECTION_MAX } from '@/lib/contracts/queue';
import { targetTickets, type Target } from '@/components/queue/current-row';
import { formatCount } from '@/components/queue/format-count';
import { showToast } from '@/components/ui/toast';
import type { ActionName } from './action-names';

/** An action that is asked about in a dialog before it is done. */
export type OpenAction = {
  name: ActionName;
  targets: readonly Target[];
  /** What had the focus. */
  cameFrom: Element | null;
};

const listeners = new Set<() => void>();
let open: OpenAction | null = null;

function replaceWith(next: OpenAction | null): void {
  open = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tickets something may be done to; null where it may not, which is said. */
export function demandTargets(
  targets: readonly Target[] = targetTickets(),
): readonly Target[] | null {
  if (targets.length === 0) {
    showToast({
      key: 'no-target',
      message: 'No ticket is chosen',
      detail: 'Go to one with j and k, or select some with x, then try again.',
    });
    return null;
  }
  if (targets.length > SELECTION_MAX) {
    showToast({
      key: 'too-many',
      tone: 'risk',
      message: `${formatCount(targets.length)} tickets are too many at once`,
      detail: `At most ${formatCount(SELECTION_MAX)} can be changed in one go: clear the selection, narrow the list, and do it in parts.`,
    });
    return null;
  }
  return targets;
}

/** Opens the dialog of an action. */
export function openAction(name: ActionName, targets: readonly Target[]): void {
  replaceWith({ name, targets, cameFrom: document.activeElement });
}

/** Closes the dialog. */
export function closeAction(): void {
  replaceWith(null);
}

/** The action whose dialog is open; null while none is. */
export function useOpenAction(): OpenAction | null {
  return useSyncExternalStore(
    subscribe,
    () => open,
    () => null,
  );
}

/** Puts the focus back where the action was asked for; where that is gone, on its ticket's row. */
export function returnFocus({ cameFrom, targets }: OpenAction): void {
  // The next step of the same action has the focus by now.
  if (open) return;
  if (cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom !== document.body) {
    cameFrom.focus();
  } else focusRow(targets[0]?.id ?? 0);
}

/** Puts the focus on a ticket's row; on the list, where that one is not to be seen. */
export function focusRow(ticketId: number): void {
  const row =
    document.querySelector<HTMLElement>(`[data-row-link="${ticketId}"]`) ??
    document.querySelector<HTMLElement>('.queue-list');
  row?.focus({ preventScroll: true });
}
