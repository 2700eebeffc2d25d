import { ReviewSkeleton } from '@/components/escalations/review-skeleton';

export default function EscalationsLoading() {
  return <ReviewSkeleton />;
}
