import type { QueryClient } from '@tanstack/react-query';
import { isAfter } from '@/lib/domain/live-events';
import { getJson } from '../http';
import { noteServerNow } from '../server-clock';
import { withPageAgent } from '../page-agent';
import { endSession, onSessionEnd } from '../session-ended';
import { liveConnection } from './connection';
import type { LiveAnswer, LiveBrowser, LiveListener } from './connection';
import { countedVersion, keepCounts } from './keep-counts';
import { keepDetails } from './keep-details';
import { keepLists, oldestVersion } from './keep-lists';
import { noteLiveHealth, noteLiveState } from './live-status';
import { keepPresence } from './presence';
import { sharedConnection } from './shared-connection';
import type { TabMessage, Tabs } from './shared-connection';
import { tellNotices } from './tell-notices';
import type { OpenTicket, SayMention } from './tell-notices';
import { watchPage } from './watch-page';

const browser: LiveBrowser = {
  openStream: (url) => new EventSource(withPageAgent(url)),
  ask: (url, signal) => getJson<LiveAnswer>(url, signal),
  isOnline: () => navigator.onLine,
  random: Math.random,
};

const look = { isHidden: () => document.hidden, random: Math.random };

function tabsOfBrowser(): Tabs {
  // Both are missing on plain-HTTP addresses, or in old browsers.
  const hasLocks = 'locks' in navigator;
  const hasChannels = 'BroadcastChannel' in window;
  return {
    isHidden: look.isHidden,
    holdLock: hasLocks
      ? (name, options, held) => navigator.locks.request(name, options, held)
      : null,
    openChannel: hasChannels
      ? (name, onMessage) => {
          const channel = new BroadcastChannel(name);
          channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data);
          return { post: (message) => channel.postMessage(message), close: () => channel.close() };
        }
      : null,
  };
}

/**
 * One browser has one session: once somebody else signs in, the pages of who was signed in before
 * would go on with the rights of another. Answers the way to stop listening.
 */
function endWhenReplaced(agentId: number): () => void {
  if (!('BroadcastChannel' in window)) return () => {};
  const channel = new BroadcastChannel('halyard-agent');
  channel.onmessage = ({ data }: MessageEvent<number>) => {
    if (data !== agentId) endSession('replaced');
  };
  channel.postMessage(agentId);
  return () => channel.close();
}

/** The version from which on something cached has to hear; null where nothing has to. */
function versionToResume(client: QueryClient): string | null {
  const [lists, counts] = [oldestVersion(client), countedVersion(client)];
  if (lists === null || counts === null) return lists ?? counts;
  return isAfter(lists, counts) ? counts : lists;
}

/**
 * Keeps everything this page has cached current, and has the browser tell of what the agent wants to
 * be told of, until the answered function is called.
 */
export function startLive(
  agentId: number,
  client: QueryClient,
  page: { openTicket: OpenTicket; sayMention: SayMention },
): () => void {
  const version = versionToResume(client);
  const lists = keepLists(client, look, version);
  const counts = keepCounts(client, look, agentId, version);
  const details = keepDetails(client, look);
  const notices = tellNotices(client, agentId, page);
  const presence = keepPresence();
  const listener: LiveListener = {
    onState(state) {
      noteLiveState(state);
      presence.follow(state);
      if (state === 'ended') endSession();
    },
    onEvent(event) {
      noteServerNow(event.serverNow);
      lists.take(event);
      counts.take(event);
      if (event.type === 'tickets-changed') {
        details.take(event.changes);
        notices.take(event.changes);
      }
      if (event.type === 'presence') presence.take(event);
      if (event.type === 'mentioned') notices.mention(event);
      if (event.type === 'health') {
        const { tenant, readAt, loading, trouble, serverNow } = event;
        noteLiveHealth({ tenant, readAt, loading, trouble }, serverNow);
      }
    },
  };
  const connection = sharedConnection(
    agentId,
    tabsOfBrowser(),
    (heard, after) => liveConnection(browser, heard, after),
    listener,
    version,
  );
  const stopWatching = watchPage(connection.check);
  const stopListening = endWhenReplaced(agentId);
  const forget = onSessionEnd(() => {
    noteLiveState('ended');
    rest();
  });

  function rest(): void {
    stopWatching();
    connection.close();
    lists.stop();
    counts.stop();
    details.stop();
    notices.stop();
    presence.stop();
  }
  // That somebody else signs in is worth hearing even after the session's own end.
  return () => {
    forget();
    rest();
    stopListening();
  };
}
