'use client';

import { mayDo } from '@/lib/domain/permissions';
import { routes } from '@/lib/routes';
import { showToast, undoLast } from '@/components/ui/toast';
import { useCommands } from './commands';
import type { Command } from './commands';
import { useSettings, useViewer } from './desk-providers';
import { densities, themes } from './themes';
import { useGoTo } from './use-go-to';
import { useQuickSetting } from './use-quick-setting';

/** Offers what can be done on every page: going to another one, and choosing how Halyard looks. */
export function useDeskCommands(): void {
  const { role } = useViewer();
  const { theme, density } = useSettings();
  const goTo = useGoTo();
  const choose = useQuickSetting();
  const go = (
    id: string,
    title: string,
    href: Parameters<typeof goTo>[0],
    keys?: string,
  ): Command => ({ id: `go-${id}`, title, section: 'Go to', keys, run: () => goTo(href) });
  useCommands([
    {
      id: 'undo',
      title: 'Undo the last change',
      section: 'Halyard',
      keys: 'mod+z',
      run() {
        if (!undoLast()) showToast({ key: 'undo', message: 'There is nothing to undo here' });
      },
    },
    go('new-ticket', 'New ticket', routes.newTicket(), 'c'),
    go('queue', 'Queue', routes.queue(), 'g q'),
    go('triage', 'Triage', routes.triage(), 'g t'),
    ...(mayDo(role, 'review-escalations')
      ? [
          go('escalations', 'Escalation review', routes.escalations(), 'g e'),
          go('review-log', 'Log of reviews', routes.reviewLog()),
        ]
      : []),
    go('closed', 'Recently closed', routes.closed(), 'g c'),
    go('settings', 'Settings', routes.settings(), 'g s'),
    ...(mayDo(role, 'manage-boards') ? [go('boards', 'Wall boards', routes.boards())] : []),
    ...(mayDo(role, 'system-settings')
      ? [go('system', 'System settings', routes.systemSettings())]
      : []),
    ...themes
      .filter(({ value }) => value !== theme)
      .map(({ value, name }) => ({
        id: `theme-${value}`,
        title: `Theme: ${name}`,
        section: 'Halyard' as const,
        run: () => choose({ theme: value }),
      })),
    ...densities
      .filter(({ value }) => value !== density)
      .map(({ value, name }) => ({
        id: `density-${value}`,
        title: `Rows: ${name}`,
        section: 'Halyard' as const,
        run: () => choose({ density: value }),
      })),
  ]);
}
