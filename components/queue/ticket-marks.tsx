import { MessageSquareReply, Star } from 'lucide-react';

/** The client wrote, and nobody of ours answered yet. */
export function ClientReplied() {
  return (
    <span className="inline-flex shrink-0 text-accent" title="The client replied">
      <MessageSquareReply aria-hidden className="size-3.5" />
      <span className="sr-only">client replied</span>
    </span>
  );
}

/** The requester is to be handled with care. */
export function VipMark() {
  return (
    <span className="inline-flex shrink-0 text-risk" title="VIP">
      <Star aria-hidden className="size-3.5" fill="currentColor" />
      <span className="sr-only">VIP</span>
    </span>
  );
}

/** Something happened on the ticket since one last looked at it. */
export function UnreadMark() {
  return (
    <span className="inline-flex shrink-0" title="Changed since you last opened it">
      <span aria-hidden className="size-2 rounded-full bg-accent" />
      <span className="sr-only">Unread: </span>
    </span>
  );
}
