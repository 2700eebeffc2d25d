const TICK_MS = 1_000;
const JUMP_MS = 10_000;

/**
 * Says when the live connection is to be looked after: `dead` when the device's network came or went,
 * or the device slept; `doubt` when the page is shown again. Answers the way to stop.
 */
export function watchPage(onNeed: (why: 'dead' | 'doubt') => void): () => void {
  let tickedAt = Date.now();
  const clock = setInterval(() => {
    const late = Date.now() - tickedAt - TICK_MS;
    tickedAt = Date.now();
    // The clocks of hidden pages are slowed down, so a late one proves nothing there.
    if (late > JUMP_MS) onNeed(document.hidden ? 'doubt' : 'dead');
  }, TICK_MS);
  const onNetwork = () => onNeed('dead');
  const onVisibility = () => {
    tickedAt = Date.now();
    if (!document.hidden) onNeed('doubt');
  };
  window.addEventListener('online', onNetwork);
  window.addEventListener('offline', onNetwork);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    clearInterval(clock);
    window.removeEventListener('online', onNetwork);
    window.removeEventListener('offline', onNetwork);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
