'use client';

import { Suspense } from 'react';
import { useCurrentRow } from '@/components/queue/current-row';
import { useCommands } from '@/components/shell/commands';
import { showToast } from '@/components/ui/toast';
import { lazily } from '@/components/ui/lazily';
import { previewStore, useIsPreviewOpen } from './preview-store';

const TicketPreview = lazily(() =>
  import('./ticket-preview').then((module) => ({ default: module.TicketPreview })),
);

/** Shows the row one is at beside the list, and follows as one moves. */
export function PreviewPane() {
  const row = useCurrentRow();
  const isOpen = useIsPreviewOpen();
  const subject = row ? `#${row.id}` : 'a ticket';
  useCommands([
    {
      id: 'preview',
      title: isOpen ? 'Close the preview' : `Preview ${subject}`,
      section: 'Ticket',
      keys: 'Space',
      run: () => {
        if (row || isOpen) previewStore.toggle();
        else showToast({ key: 'no-target', message: 'Go to a ticket with j and k first' });
      },
    },
  ]);
  if (!isOpen || !row) return null;
  return (
    <Suspense fallback={null}>
      <TicketPreview ticketId={row.id} row={row} onClose={previewStore.close} />
    </Suspense>
  );
}
