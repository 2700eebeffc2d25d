'use client';

import { Suspense, useState } from 'react';
import type { ComponentProps } from 'react';
import { usePreload } from '@/components/shell/use-preload';
import { lazily } from '@/components/ui/lazily';

const loads = {
  decision: () => import('./decision-dialog').then(({ DecisionDialog: it }) => ({ default: it })),
  reassign: () =>
    import('./reassign-in-place').then(({ ReassignInPlace: it }) => ({ default: it })),
  selection: () => import('./selection-bar').then(({ SelectionBar: it }) => ({ default: it })),
  scope: () => import('./scope-menu').then(({ ScopeMenu: it }) => ({ default: it })),
  editor: () => import('./mail-editor').then(({ MailEditor: it }) => ({ default: it })),
  preview: () =>
    import('@/components/preview/preview-body').then(({ PreviewBody: it }) => ({ default: it })),
  confirm: () =>
    import('@/components/ui/confirm-dialog').then(({ ConfirmDialog: it }) => ({ default: it })),
};

const loadAll = () => Promise.all(Object.values(loads).map((load) => load()));

/** Fetches what a review shows only when it is asked for, so that a key press finds it. */
export function useLaterParts(): void {
  usePreload(loadAll);
}

export const DecisionDialog = lazily(loads.decision);
export const ReassignInPlace = lazily(loads.reassign);
export const SelectionBar = lazily(loads.selection);
export const ScopeMenu = lazily(loads.scope);
export const MailEditor = lazily(loads.editor);
export const PreviewBody = lazily(loads.preview);
const Confirm = lazily(loads.confirm);

/** A question that is fetched when it is first asked; see `ConfirmDialog`. */
export function ConfirmLater(props: ComponentProps<typeof Confirm>) {
  const [wasAsked, setWasAsked] = useState(false);
  if (props.open && !wasAsked) setWasAsked(true);
  return wasAsked ? (
    <Suspense fallback={null}>
      <Confirm {...props} />
    </Suspense>
  ) : null;
}
