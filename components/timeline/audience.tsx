import { Eye, Lock, UserRound } from 'lucide-react';
import { Badge } from '@/components/ui/badge';

/** Who can read what we wrote: icon, word and colour. */
export function AudienceBadge({ hiddenFromUser }: { hiddenFromUser: boolean }) {
  return hiddenFromUser ? (
    <Badge tone="internal">
      <Lock aria-hidden className="size-3" />
      Internal
    </Badge>
  ) : (
    <Badge tone="visible">
      <Eye aria-hidden className="size-3" />
      Visible to client
    </Badge>
  );
}

/** What the client wrote, which they know anyway. */
export function ClientBadge() {
  return (
    <Badge className="bg-accent text-accent-ink">
      <UserRound aria-hidden className="size-3" />
      Client
    </Badge>
  );
}

/** The frame of what we wrote, telling at a glance who can read it. */
export function audienceFrame(hiddenFromUser: boolean): string {
  return hiddenFromUser
    ? 'border-internal-line border-dashed bg-internal-soft'
    : 'border-line border-l-visible-line border-l-[3px] bg-surface';
}
