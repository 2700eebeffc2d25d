'use client';

import { BellOff } from 'lucide-react';
import type { PersonalSettings } from '@/lib/contracts/settings';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Switch } from '@/components/ui/switch';
import { useNotifyPermission } from './use-notify-permission';

type Notify = PersonalSettings['notify'];

type NotifySettingsProps = {
  notify: Notify;
  isOff: boolean;
  onChoose: (notify: Notify) => void;
};

/** What the browser may tell of. Its permission is asked for when something is switched on. */
export function NotifySettings({ notify, isOff, onChoose }: NotifySettingsProps) {
  const { permission, ask } = useNotifyPermission();
  const isWanted = notify.assigned || notify.atRisk;
  const change = (part: Partial<Notify>) => {
    onChoose({ ...notify, ...part });
    if (Object.values(part).includes(true) && permission === 'default') ask();
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Switch
        label="A ticket is assigned to me"
        checked={notify.assigned}
        disabled={isOff}
        onChange={(event) => change({ assigned: event.target.checked })}
      />
      <Switch
        label="A ticket of mine is about to breach its SLA"
        checked={notify.atRisk}
        disabled={isOff}
        onChange={(event) => change({ atRisk: event.target.checked })}
      />
      <div role="status" className="empty:hidden">
        {isWanted && permission === 'denied' ? (
          <Notice tone="risk">
            <BellOff aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1">
              This browser blocks notifications from Halyard, so nothing will show here. Allow them
              in the browser’s settings for this site; your choice is kept and counts from then on.
            </p>
          </Notice>
        ) : null}
        {isWanted && permission === 'unsupported' ? (
          <Notice tone="risk">
            <BellOff aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1">
              This browser cannot show notifications here: it has none, or Halyard is not opened by
              https. Your choice is kept for your other browsers.
            </p>
          </Notice>
        ) : null}
        {isWanted && permission === 'default' ? (
          <Notice>
            <p className="min-w-0 flex-1">This browser has not allowed notifications yet.</p>
            <Button size="sm" onClick={ask}>
              Allow notifications
            </Button>
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
