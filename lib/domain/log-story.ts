import type { Instant } from './instant';

/** Who a ticket waited for, from an instant on. */
export type Wait = { from: Instant; with: 'us' | 'client' | 'third-party' };

/** What a ticket's log tells a review. */
export type LogStory = {
  /** The newest thing somebody wrote or did, in a few words; null where the log is empty. */
  last: {
    at: Instant;
    by: string;
    /** Who that is: one of ours, the client, or a machine. */
    of: 'agent' | 'user' | 'system';
    hidden: boolean;
    words: string;
  } | null;
  /** When the client last heard from a person of ours; null: never. */
  lastToClientAt: Instant | null;
  /** The client's messages nobody answered, oldest first. */
  unansweredAt: Instant[];
  /** How often it was finished and came back. */
  reopened: number;
  /** When its priority was lowered after its resolution target had been missed; null: never. */
  loweredLateAt: Instant | null;
  /** Whom it waited for since it came in, in order; the last one goes on. Empty where no start is known. */
  waits: Wait[];
};
