'use client';

import { Link2 } from 'lucide-react';
import type { TicketAction } from '@/lib/domain/ticket';
import { routes } from '@/lib/routes';
import { Age } from '@/components/time/age';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import { actionKey } from './timeline-entries';

type EntryWhenProps = {
  action: TicketAction;
  /** Whether the entry stands where its own address leads. */
  isLinked: boolean;
};

/** When it happened, and the entry's own address. */
export function EntryWhen({ action, isLinked }: EntryWhenProps) {
  const hydrated = useHydrated();
  const when = action.at === null ? <span>time unknown</span> : <Age at={action.at} />;
  if (!isLinked) return <span className="text-muted">{when}</span>;
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap text-muted">
      <a
        href={`#${actionKey(action.id)}`}
        className="rounded-sm hover:text-ink hover:underline focus-visible:text-ink"
      >
        {when}
      </a>
      <Button
        variant="ghost"
        size="icon"
        className="timeline-copy size-6 text-muted"
        disabled={!hydrated}
        aria-label="Copy link"
        title="Copy link"
        onClick={() => void copyLink(routes.ticket(action.ticketId, action.id))}
      >
        <Link2 aria-hidden className="size-3.5" />
      </Button>
    </span>
  );
}

async function copyLink(path: string): Promise<void> {
  const link = new URL(path, window.location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    showToast({ tone: 'done', message: 'Link copied', key: 'copied-link' });
  } catch {
    showToast({
      tone: 'failure',
      message: 'The link could not be copied',
      detail: `The browser does not allow it here. The link is ${link}`,
      key: 'copied-link',
    });
  }
}
