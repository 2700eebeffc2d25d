'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

type NavLinkProps = { href: Route; icon: ReactNode; children: ReactNode };

/** A link of the shell, marked while one is there. */
export function NavLink({ href, icon, children }: NavLinkProps) {
  const isHere = usePathname() === href;
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(
        buttonVariants({ variant: 'ghost' }),
        'justify-start aria-[current=page]:bg-hover aria-[current=page]:text-accent',
      )}
    >
      {icon}
      {children}
    </Link>
  );
}
