'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ClosedPage } from '@/lib/contracts/closed-tickets';
import { formatCount } from '@/components/queue/format-count';
import { Button } from '@/components/ui/button';
import { LAST_PAGE } from './closed-params';

type ClosedPagerProps = { shown: ClosedPage; onPage: (page: number) => void };

/** Which part of what was found is shown, and the way to its neighbours. */
export function ClosedPager({ shown, onPage }: ClosedPagerProps) {
  const { page, pageSize, matched, rows } = shown;
  const pages = Math.min(LAST_PAGE, Math.ceil(matched / pageSize));
  const first = (page - 1) * pageSize + 1;
  // Not disabled at either end: that would drop the focus.
  const step = (to: number, label: string, Icon: typeof ChevronLeft) => {
    const isEnd = to < 1 || to > pages;
    return (
      <Button
        size="icon"
        aria-label={label}
        aria-disabled={isEnd}
        onClick={() => {
          if (!isEnd) onPage(to);
        }}
      >
        <Icon aria-hidden className="size-4" />
      </Button>
    );
  };
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-end gap-2 text-sm">
      {page === LAST_PAGE && matched > page * pageSize ? (
        <span className="text-muted">Narrow the search to see the rest.</span>
      ) : null}
      <span className="text-muted tabular-nums">
        {formatCount(first)}–{formatCount(first + rows.length - 1)} of {formatCount(matched)}
      </span>
      {step(page - 1, 'Previous page', ChevronLeft)}
      {step(page + 1, 'Next page', ChevronRight)}
    </nav>
  );
}
