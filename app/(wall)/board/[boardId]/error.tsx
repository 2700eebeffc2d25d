'use client';

import { LastResort } from '@/components/board/last-resort';

export default function BoardError() {
  return <LastResort />;
}
