'use client';

import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { noteDocumentNow, noteServerNow } from '@/lib/queries/server-clock';
import { useHydrated } from '@/components/ui/use-hydrated';

type PageTime = {
  /** The server's clock when it rendered the page: what the first paint shows. */
  serverNow: Instant;
  /** The viewer's IANA zone. */
  zone: string;
};

const TimeContext = createContext<PageTime>({ serverNow: 0, zone: 'UTC' });

const never = () => () => {};
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

type TimeProviderProps = PageTime & {
  /** The zone somebody chose; null: the browser's. */
  chosenZone: string | null;
  children: ReactNode;
};

/** Gives the page its clock and zone; remembers the browser's for the next time the server renders. */
export function TimeProvider({ serverNow, zone, chosenZone, children }: TimeProviderProps) {
  const isLoaded = useHydrated();
  const [rendered] = useState(() => {
    if (isLoaded) noteServerNow(serverNow);
    else noteDocumentNow(serverNow);
    return serverNow;
  });
  const browserZone = useSyncExternalStore(never, ownZone, () => zone);
  const viewerZone = chosenZone ?? browserZone;

  useEffect(() => {
    const value = encodeURIComponent(ownZone());
    document.cookie = `tz=${value}; path=/; max-age=31536000; samesite=lax`;
  }, []);

  return <TimeContext value={{ serverNow: rendered, zone: viewerZone }}>{children}</TimeContext>;
}

/** The page's clock and zone. */
export function usePageTime(): PageTime {
  return use(TimeContext);
}
