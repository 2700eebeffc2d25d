'use client';

import type { LucideIcon } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { MouseEvent, ReactNode } from 'react';
import { openInPlace } from './use-go-to';

type SideLinkProps = {
  href: Route;
  icon: LucideIcon;
  name: string;
  isHere: boolean;
  /** Said on hover; where the side bar is folded to icons, nothing else says it. */
  title?: string;
  /** False for one of many, which are not fetched ahead. */
  prefetch?: false;
  /** Right of the name: a count, a word. */
  children?: ReactNode;
};

const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** A line of the side bar; an icon where that is folded. Marked while one is there. */
export function SideLink(props: SideLinkProps) {
  const { href, icon: Icon, name, isHere, title, prefetch, children } = props;
  return (
    <Link
      href={href}
      prefetch={prefetch}
      title={title ?? name}
      aria-current={isHere ? 'page' : undefined}
      onClick={(event) => {
        if (isPlain(event) && openInPlace(href)) event.preventDefault();
      }}
      className="flex h-8 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-hover aria-[current=page]:bg-active aria-[current=page]:font-medium aria-[current=page]:text-accent group-data-[side-bar=folded]/desk:justify-center"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <bdi className="min-w-0 flex-1 truncate group-data-[side-bar=folded]/desk:sr-only">
        {name}
      </bdi>
      {children}
    </Link>
  );
}
