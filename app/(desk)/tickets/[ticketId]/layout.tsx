import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { idParam } from '@/lib/contracts/ticket';

type TicketLayoutProps = { params: Promise<{ ticketId: string }>; children: ReactNode };

/** Outside the loading boundary, so that an address that can't be a ticket is answered 404, not 200. */
export default async function TicketLayout({ params, children }: TicketLayoutProps) {
  const { ticketId } = await params;
  if (!idParam.safeParse(ticketId).success) notFound();
  return children;
}
