import { PRESENCE_BEAT_MS } from '@/lib/contracts/presence-times';
import type { PresenceInput } from '@/lib/contracts/presence';
import { isWritingOn, onWriting } from './writing';

/** Who looks elsewhere for so long is not at the ticket any more. */
const HIDDEN_MS = 15_000;

/**
 * Has `send` say what this page does at a ticket: every PRESENCE_BEAT_MS while it is looked at, at once
 * when that changes, and `gone` once it is left, hidden for long, or the answered function is called.
 */
export function attend(
  ticketId: number,
  send: (state: PresenceInput['state']) => void,
): () => void {
  let said: PresenceInput['state'] = 'gone';
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const say = (state: PresenceInput['state']) => {
    said = state;
    send(state);
  };
  const now = () => (isWritingOn(ticketId) ? 'writing' : 'viewing');
  const beat = () => {
    if (!document.hidden) say(now());
  };
  const leave = () => {
    if (said !== 'gone') say('gone');
  };
  const onVisibility = () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(leave, HIDDEN_MS);
    else beat();
  };

  const beats = setInterval(beat, PRESENCE_BEAT_MS);
  const stopWriting = onWriting(() => {
    if (said !== now()) beat();
  });
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', leave);
  // A page that is taken out of the browser's memory again.
  window.addEventListener('pageshow', beat);
  beat();

  return () => {
    clearInterval(beats);
    clearTimeout(leaving);
    stopWriting();
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', beat);
    leave();
  };
}
