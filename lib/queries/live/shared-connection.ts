import type { LiveEvent } from '@/lib/domain/live-events';
import { freshKey } from '../submit-key';
import type { LiveConnection, LiveListener, LiveState } from './connection';
import { allPresence } from './presence';

/** What tabs of one agent say to each other. */
export type TabMessage =
  /** A tab is new and knows nothing yet. */
  | { kind: 'hello'; from: string }
  /** What the tab with the stream knows or was just told; to all, or to the one that asked. */
  | { kind: 'told'; to: string | null; state: LiveState; events: LiveEvent[] }
  | { kind: 'check'; why: 'dead' | 'doubt' };

export type TabChannel = { post: (message: TabMessage) => void; close: () => void };

/** What tabs find each other by; null where the browser has no such thing. */
export type Tabs = {
  /** Resolves when the lock is given back, rejects with an AbortError when it was taken away. */
  holdLock:
    | ((
        name: string,
        options: { signal: AbortSignal } | { steal: true },
        held: () => Promise<void>,
      ) => Promise<unknown>)
    | null;
  openChannel: ((name: string, onMessage: (message: TabMessage) => void) => TabChannel) | null;
  isHidden: () => boolean;
};

type Connect = (listener: LiveListener, version: string | null) => LiveConnection;

const BEAT_MS = 10_000;
const SILENCE_MS = 45_000;

/**
 * One connection for all tabs of one agent: the tab that holds the lock has it and tells the others;
 * when that tab goes, or sleeps while another is looked at, another one takes over from the last
 * version it heard of. Where a browser cannot do that each tab has its own.
 */
export function sharedConnection(
  agentId: number,
  { holdLock, openChannel, isHidden }: Tabs,
  connect: Connect,
  { onState, onEvent }: LiveListener,
  version: string | null,
): LiveConnection {
  if (!holdLock || !openChannel) return connect({ onState, onEvent }, version);
  const name = `halyard-live-${agentId}`;
  const self = freshKey();
  let state: LiveState = 'connecting';
  let health: LiveEvent | null = null;
  let connection: LiveConnection | null = null;
  let heardAt = Date.now();
  let waiting = new AbortController();
  let giveBack = () => {};

  // Others first: this page may close its connection over what it hears.
  const listener: LiveListener = {
    onState(next) {
      state = next;
      if (connection) tell([]);
      onState(next);
    },
    onEvent(event) {
      if (event.type === 'health') health = event;
      else if ('version' in event) version = event.version;
      if (connection) tell([event]);
      onEvent(event);
    },
  };

  const channel = openChannel(name, (message) => {
    if (message.kind === 'told') follow(message);
    else if (!connection) return;
    else if (message.kind === 'check') connection.check(message.why);
    else tell(whatIsKnown(), message.from);
  });

  function tell(events: LiveEvent[], to: string | null = null): void {
    channel.post({ kind: 'told', to, state, events });
  }

  function whatIsKnown(): LiveEvent[] {
    if (!health) return [];
    const { serverNow } = health;
    const tickets = allPresence();
    return [
      health,
      ...(tickets.length > 0 ? [{ type: 'presence', serverNow, tickets } as const] : []),
      ...(version === null ? [] : [{ type: 'snapshot-version', serverNow, version } as const]),
    ];
  }

  function follow({ to, state: told, events }: Extract<TabMessage, { kind: 'told' }>): void {
    heardAt = Date.now();
    if (connection || (to !== null && to !== self)) return;
    if (told !== state) listener.onState(told);
    for (const event of events) listener.onEvent(event);
  }

  function lead(): void {
    connection = connect(listener, version);
  }

  function stepDown(): void {
    connection?.close();
    connection = null;
    heardAt = Date.now();
  }

  function compete(how: 'wait' | 'steal'): void {
    waiting.abort();
    waiting = new AbortController();
    const { signal } = waiting;
    const held = () =>
      new Promise<void>((resolve) => {
        giveBack = resolve;
        lead();
      });
    holdLock?.(name, how === 'wait' ? { signal } : { steal: true }, held).catch(
      (error: unknown) => {
        if (signal.aborted) return;
        const wasStolen = error instanceof DOMException && error.name === 'AbortError';
        if (!wasStolen) return lead();
        stepDown();
        compete('wait');
      },
    );
  }

  const beat = setInterval(() => {
    if (connection) tell([]);
    else if (!isHidden() && Date.now() - heardAt > SILENCE_MS) compete('steal');
  }, BEAT_MS);
  compete('wait');
  channel.post({ kind: 'hello', from: self });

  return {
    check(why) {
      if (connection) connection.check(why);
      else channel.post({ kind: 'check', why });
    },
    close() {
      clearInterval(beat);
      waiting.abort();
      stepDown();
      giveBack();
      channel.close();
    },
  };
}
