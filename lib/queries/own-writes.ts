import { routes } from '@/lib/routes';

/** Long enough for what a write changed to come back as news. */
const LATELY_MS = 20_000;

const sent = new Map<string, number>();
let tabs: BroadcastChannel | null = null;

function note(url: string): void {
  const now = Date.now();
  for (const [each, at] of sent) if (now - at > LATELY_MS) sent.delete(each);
  sent.set(url, now);
}

/** Hears of what other tabs of this browser write, and tells them of this one, until the answered call. */
export function shareOwnWrites(): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => {};
  const channel = new BroadcastChannel('halyard-writes');
  channel.onmessage = ({ data }: MessageEvent<string>) => note(data);
  tabs = channel;
  return () => {
    channel.close();
    if (tabs === channel) tabs = null;
  };
}

/** Notes that this page writes to an address of our API. */
export function noteOwnWrite(url: string): void {
  note(url);
  tabs?.postMessage(url);
}

/** True where this browser wrote to a ticket a moment ago; which one it takes next it does not know. */
export function mayBeOwnWrite(ticketId: number): boolean {
  const now = Date.now();
  return [...sent].some(
    ([url, at]) =>
      now - at <= LATELY_MS &&
      (url === routes.api.takeNext() || url.startsWith(`${routes.api.ticket(ticketId)}/`)),
  );
}
