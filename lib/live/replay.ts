import { isAfter, parseVersion, type LiveEvent } from '@/lib/domain/live-events';

type TicketsChanged = Extract<LiveEvent, { type: 'tickets-changed' }>;

/** What one agent was told lately, for streams that broke off and come back. */
export type Replay = {
  add: (event: TicketsChanged) => void;
  /** Too much to tell: whoever comes back from before `sequence` has to ask anew. */
  reset: (sequence: number) => void;
  /** What came after a version; null where it is not known whole. */
  since: (version: string) => TicketsChanged[] | null;
};

const MOST_EVENTS = 100;
const MOST_CHANGES = 400;

/** Remembers the last hundred events, or fewer larger ones, from `sequence` on. */
export function createReplay(epoch: string, sequence: number): Replay {
  let events: TicketsChanged[] = [];
  let changes = 0;
  let from = sequence;
  return {
    add(event) {
      events.push(event);
      changes += event.changes.length;
      while (events.length > MOST_EVENTS || (changes > MOST_CHANGES && events.length > 1)) {
        const oldest = events.shift();
        changes -= oldest?.changes.length ?? 0;
        from = (oldest && parseVersion(oldest.version)?.sequence) ?? from;
      }
    },
    reset(at) {
      events = [];
      changes = 0;
      from = at;
    },
    since(version) {
      const parsed = parseVersion(version);
      if (parsed?.epoch !== epoch || parsed.sequence < from) return null;
      return events.filter((event) => isAfter(event.version, version));
    },
  };
}
