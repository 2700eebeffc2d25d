import { TicketSkeleton } from '@/components/ticket/ticket-skeleton';

export default function TicketLoading() {
  return <TicketSkeleton />;
}
