'use client';

import { Suspense } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { useHydrated } from '@/components/ui/use-hydrated';
import { Skeleton } from '@/components/ui/skeleton';
import { lazily } from '@/components/ui/lazily';

// The ticket itself comes first.
const BesideParts = lazily(() =>
  import('./beside-parts').then((module) => ({ default: module.BesideParts })),
);

/** What one should know beside a ticket: who asks, what else they wait for, what it took so far. */
export function TicketBeside({ ticket }: { ticket: Ticket }) {
  const hydrated = useHydrated();
  const wait = <Skeleton className="h-48" />;
  if (!hydrated) return wait;
  return (
    <Suspense fallback={wait}>
      {/* What is known of one ticket's people never stays for the next. */}
      <BesideParts key={ticket.id} ticket={ticket} />
    </Suspense>
  );
}
