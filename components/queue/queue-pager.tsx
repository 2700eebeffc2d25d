'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { formatCount } from './format-count';

type QueuePagerProps = {
  page: number;
  pageSize: number;
  matched: number;
  onPage: (page: number) => void;
};

/** Which part of the list is shown, and the way to its neighbours. */
export function QueuePager({ page, pageSize, matched, onPage }: QueuePagerProps) {
  const pages = Math.max(1, Math.ceil(matched / pageSize));
  const first = matched === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(matched, page * pageSize);
  return (
    <nav aria-label="Pages" className="flex items-center justify-end gap-2 text-sm">
      <span className="text-muted tabular-nums">
        {formatCount(first)}–{formatCount(last)} of {formatCount(matched)}
      </span>
      <Button
        size="icon"
        aria-label="Previous page"
        disabled={page <= 1}
        className="disabled:cursor-not-allowed disabled:border-line disabled:text-muted"
        onClick={() => onPage(page - 1)}
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Button>
      <Button
        size="icon"
        aria-label="Next page"
        disabled={page >= pages}
        className="disabled:cursor-not-allowed disabled:border-line disabled:text-muted"
        onClick={() => onPage(page + 1)}
      >
        <ChevronRight aria-hidden className="size-4" />
      </Button>
    </nav>
  );
}
