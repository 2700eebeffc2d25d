import { LogSkeleton } from '@/components/minutes/log-skeleton';

export default function ReviewLogLoading() {
  return <LogSkeleton />;
}
