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
  void import('./toaster').then(({ raiseToast }) => raiseToast(toast));
}

/** Takes back the toast of this key. */
export function hideToast(key: string): void {
  void import('./toaster').then(({ dropToast }) => dropToast(key));
}
