const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const BUSY = '[role="menu"], [role="dialog"], [role="listbox"]';

/** True where a plain key belongs to what has the focus, or to the browser, and is no shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.target instanceof Element && event.target.closest(`${TYPING}, ${BUSY}`) !== null;
}
