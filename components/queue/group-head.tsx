'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { FacetCount } from '@/lib/domain/queue';
import type { routes } from '@/lib/routes';
import { formatCount } from './format-count';

type GroupHeadProps = {
  line: number;
  title: string;
  group: FacetCount;
  href: ReturnType<typeof routes.queue> | null;
  isFolded: boolean;
  onFold: () => void;
};

/** The head of a group: folds it, and leads to its tickets alone. */
export function GroupHead({ line, title, group, href, isFolded, onFold }: GroupHeadProps) {
  const Arrow = isFolded ? ChevronRight : ChevronDown;
  return (
    <div role="row" aria-rowindex={line} className="queue-group">
      <div role="cell" className="flex min-w-0 items-center gap-2">
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={onFold}
          className="inline-flex h-7 min-w-0 items-center gap-1 rounded-md px-1 font-semibold hover:bg-hover"
        >
          <Arrow aria-hidden className="size-4 shrink-0" />
          <bdi className="truncate">{title}</bdi>
        </button>
        {href ? (
          <Link
            href={href}
            prefetch={false}
            className="rounded-sm px-1 text-muted tabular-nums hover:underline"
            title={`Only ${title}`}
          >
            {formatCount(group.count)}
            <span className="sr-only"> tickets: {title} alone</span>
          </Link>
        ) : null}
      </div>
    </div>
  );
}
