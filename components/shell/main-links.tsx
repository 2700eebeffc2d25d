'use client';

import { ListChecks, ListFilter, Settings } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { routes } from '@/lib/routes';
import { useOpenView } from '@/components/views/use-views';
import { SideLink } from './side-link';

/** The pages of the desk. */
export function MainLinks() {
  const path = usePathname();
  const view = useOpenView();
  const links = [
    {
      href: routes.queue(),
      icon: ListFilter,
      name: 'Queue',
      isHere: path === routes.queue() && !view,
    },
    { href: routes.triage(), icon: ListChecks, name: 'Triage', isHere: path === routes.triage() },
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
