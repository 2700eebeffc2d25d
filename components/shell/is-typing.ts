const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable=""], [contenteditable="true"]';
const BUSY = '[role="menu"], [role="dialog"], [role="alertdialog"], [role="listbox"]';
/** What Enter and Space press by themselves. */
const PRESSED: Record<string, string> = {
  Enter: 'a[href], button, summary',
  ' ': 'button, summary, input, [role="checkbox"], [role="radio"], [role="switch"]',
};
const OVER_PAGE = '[role="menu"], [role="dialog"], [role="alertdialog"]';

/** True while a dialog or a menu is open: keys are its own. */
export function isPageCovered(): boolean {
  return document.querySelector(OVER_PAGE) !== null;
}

/** True while the focus is where one writes: what is undone there is the writing. */
export function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** True where a plain key belongs to what has the focus, or to the browser, and is no shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const own = [TYPING, BUSY, PRESSED[event.key]].filter(Boolean).join(', ');
  return event.target instanceof Element && event.target.closest(own) !== null;
}
