'use client';

import { BulkBar } from '@/components/bulk/bulk-bar';
import { TicketActions } from '@/components/bulk/ticket-actions';
import { PreviewPane } from '@/components/preview/preview-pane';

/** What acts on the tickets of the list. */
export function QueueTools() {
  return (
    <>
      <TicketActions />
      <BulkBar />
      <PreviewPane />
    </>
  );
}
