const IN_USE = 'halyard-in-use';

/**
 * Tells other tabs of this browser while somebody works in this one; answers the way to stop. Where
 * the browser has no locks, as on plain-HTTP addresses, tabs know of themselves alone.
 */
export function shareWhetherInUse(): () => void {
  if (!('locks' in navigator)) return () => {};
  let release: (() => void) | null = null;
  const tell = () => {
    if (!document.hasFocus()) {
      release?.();
      release = null;
    } else if (!release) {
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      void navigator.locks.request(IN_USE, { mode: 'shared' }, () => held);
    }
  };
  tell();
  window.addEventListener('focus', tell);
  window.addEventListener('blur', tell);
  return () => {
    window.removeEventListener('focus', tell);
    window.removeEventListener('blur', tell);
    release?.();
  };
}

/** Whether somebody works in any of this browser's tabs of Halyard. */
export async function isAnyPageInUse(): Promise<boolean> {
  if (document.hasFocus()) return true;
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === IN_USE);
}
