import { CornerLeftUp, CornerRightDown, GitMerge, Link2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { LinkKind } from '@/lib/domain/ticket-links';

/** How each kind of link is told of the other ticket, in the order they are listed. */
export const linkLooks: readonly { kind: LinkKind; icon: LucideIcon; name: string }[] = [
  { kind: 'merged-into', icon: GitMerge, name: 'Merged into' },
  { kind: 'parent', icon: CornerLeftUp, name: 'Part of' },
  { kind: 'child', icon: CornerRightDown, name: 'Its parts' },
  { kind: 'merged-from', icon: GitMerge, name: 'Merged into this' },
  { kind: 'related', icon: Link2, name: 'Related' },
];
