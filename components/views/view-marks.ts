import {
  Bookmark,
  CircleDashed,
  Hourglass,
  Inbox,
  MessageSquareReply,
  Timer,
  TimerOff,
  User,
  Users,
  AlarmClock,
  Snail,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ListView } from '@/lib/contracts/list-views';
import type { BuiltInViewId } from '@/lib/domain/queue-views';

const builtInMarks: Record<BuiltInViewId, LucideIcon> = {
  mine: User,
  unassigned: CircleDashed,
  team: Users,
  'client-replied': MessageSquareReply,
  'due-soon': Timer,
  late: TimerOff,
  waiting: Hourglass,
  'wake-up': AlarmClock,
  untouched: Snail,
  open: Inbox,
};

/** The icon a view is known by. */
export function markOfView({ source }: ListView): LucideIcon {
  if (source.builtIn) return builtInMarks[source.builtIn];
  return source.saved.team === null ? Bookmark : Users;
}
