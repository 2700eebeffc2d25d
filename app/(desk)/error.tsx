'use client';

import { PageFault } from '@/components/shell/page-fault';

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageFault error={error} retry={retry} />;
}
