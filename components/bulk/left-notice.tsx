import type { Target } from '@/components/queue/current-row';
import { Notice } from '@/components/ui/notice';
import { tellLeft } from './seen-rows';

/** Warns of tickets that are no longer where one chose them. */
export function LeftNotice({ targets }: { targets: readonly Target[] }) {
  const words = tellLeft(targets);
  return words === null ? null : <Notice tone="risk">{words}</Notice>;
}
