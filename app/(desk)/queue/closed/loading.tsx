import { ClosedSkeleton } from '@/components/closed/closed-skeleton';

export default function ClosedLoading() {
  return <ClosedSkeleton />;
}
