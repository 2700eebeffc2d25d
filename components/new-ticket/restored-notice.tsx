'use client';

import { History } from 'lucide-react';
import { Notice } from '@/components/ui/notice';

/** Says that what was written before is back. */
export function RestoredNotice({ wasSent }: { wasSent: boolean }) {
  return (
    <Notice tone={wasSent ? 'risk' : 'neutral'} role="status" className="flex-nowrap items-start">
      <History aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        This is the ticket you had begun. Files are not kept: choose them again.
        {wasSent
          ? ' It was sent off before, and nobody knows whether it was created. Create it again as it is, and Halyard looks first: it is never made twice.'
          : null}
      </span>
    </Notice>
  );
}
