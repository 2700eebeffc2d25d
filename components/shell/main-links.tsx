'use client';

import { ListChecks, ListFilter, Settings, Siren } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { mayDo } from '@/lib/domain/permissions';
import { routes } from '@/lib/routes';
import { useOpenView } from '@/components/views/use-views';
import { useViewer } from './desk-providers';
import { SideLink } from './side-link';

/** The pages of the desk. */
export function MainLinks() {
  const path = usePathname();
  const view = useOpenView();
  const { role } = useViewer();
  const links = [
    {
      href: routes.queue(),
      icon: ListFilter,
      name: 'Queue',
      isHere: path === routes.queue() && !view,
    },
    { href: routes.triage(), icon: ListChecks, name: 'Triage', isHere: path === routes.triage() },
    ...(mayDo(role, 'review-escalations')
      ? ([
          {
            href: routes.escalations(),
            icon: Siren,
            name: 'Escalations',
            isHere: path.startsWith(routes.escalations()),
          },
        ] as const)
      : []),
    {
      href: routes.settings(),
      icon: Settings,
      name: 'Settings',
      isHere: path.startsWith(routes.settings()),
    },
  ] as const;
  return (
    <nav aria-label="Main">
      <ul>
        {links.map((link) => (
          <li key={link.name}>
            <SideLink {...link} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
