/** A short word about what just happened. */
export type Toast = {
  message: string;
  /** A second line. */
  detail?: string;
  /** `neutral` unless said; each has its own shape. */
  tone?: 'neutral' | 'done' | 'risk' | 'failure';
  /** What can be done about it, once: "Undo". */
  action?: { label: string; onAction: () => void };
  /** A toast of the same key takes the place of the one before. */
  key?: string;
};

/**
 * Says something at the top of the page, politely to screen readers. It goes after 5 s, after 12 s
 * where there is something to do or to worry about, and never while the pointer or the focus is on
 * it.
 */
export function showToast(toast: Toast): void {
  const { action } = toast;
  const isUndoable = action?.label === 'Undo';
  const shown: Toast = !isUndoable
    ? toast
    : {
        ...toast,
        action: {
          ...action,
          onAction() {
            if (undoable === shown) undoable = null;
            action.onAction();
          },
        },
      };
  if (isUndoable) undoable = shown;
  void import('./toaster').then(({ raiseToast }) => raiseToast(shown));
}

/** What was last offered to be taken back; it may have left the page by now. */
let undoable: Toast | null = null;

/** Takes back what was last offered to be taken back, once; false where there is nothing. */
export function undoLast(): boolean {
  const last = undoable;
  if (!last) return false;
  if (last.key) hideToast(last.key);
  last.action?.onAction();
  return true;
}

/** Takes back the toast of this key. */
export function hideToast(key: string): void {
  void import('./toaster').then(({ dropToast }) => dropToast(key));
}
