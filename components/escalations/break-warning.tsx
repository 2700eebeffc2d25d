import { TriangleAlert } from 'lucide-react';
import { Notice } from '@/components/ui/notice';

/** That what is snoozed breaks before it is looked at again; see `tellBreaks`. */
export function BreakWarning({ words }: { words: string }) {
  return (
    <Notice tone="risk" role="status">
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      {words}
    </Notice>
  );
}
