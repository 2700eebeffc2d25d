'use client';

import { CloudOff, Gauge, ServerOff, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '@/lib/domain/instant';
import { useLive } from '@/lib/queries/live/use-live';
import { Age } from '@/components/time/age';
import { useTicking } from '@/components/time/use-now';
import { Notice } from '@/components/ui/notice';
import { listTrouble } from './live-words';
import type { ListTrouble } from './live-words';

const icons = {
  offline: WifiOff,
  unreachable: CloudOff,
  down: ServerOff,
  limited: Gauge,
} as const satisfies Record<Exclude<ListTrouble, ''>, typeof WifiOff>;

function isTrouble(trouble: string): trouble is keyof typeof icons {
  return Object.hasOwn(icons, trouble);
}

/** Says why what the page shows may be old: the device, Halyard or HaloPSA is not reached. */
export function ConnectionBanner() {
  const status = useLive();
  const { health, heardAt, since } = status;
  const trouble = useTicking((now) => listTrouble(status, now));
  const Icon = isTrouble(trouble) ? icons[trouble] : null;
  return (
    <div role="status" className="sticky top-12 z-20 empty:hidden">
      {Icon ? (
        <Notice tone="risk" className="rounded-none">
          <Icon aria-hidden className="size-4 shrink-0" />
          <p className="min-w-0 flex-1">
            {trouble === 'offline'
              ? 'You are offline. What you see may be old, and nothing can be sent until you are back.'
              : null}
            {trouble === 'unreachable' ? (
              <>
                Halyard does not answer, so lists may be old: last updated{' '}
                <Since at={heardAt ?? since} />. It is tried again by itself.
              </>
            ) : null}
            {trouble === 'down' ? (
              <>
                HaloPSA does not answer. <ListsShow readAt={health?.readAt ?? null} />; tickets may
                not open or take changes until it is back.{' '}
                <span className="font-mono text-xs">{health?.trouble?.code}</span>
              </>
            ) : null}
            {trouble === 'limited' ? (
              <>
                HaloPSA is limiting Halyard’s calls. <ListsShow readAt={health?.readAt ?? null} />;
                opening a ticket may have to wait.
              </>
            ) : null}
          </p>
        </Notice>
      ) : null}
    </div>
  );
}

function ListsShow({ readAt }: { readAt: Instant | null }): ReactNode {
  if (readAt === null) return 'Lists are not there yet';
  return (
    <>
      Lists show what was read <Since at={readAt} />
    </>
  );
}

/** Announced with its banner, not again each minute. */
function Since({ at }: { at: Instant | null }): ReactNode {
  if (at === null) return 'earlier';
  return (
    <span aria-live="off">
      <Age at={at} />
    </span>
  );
}
