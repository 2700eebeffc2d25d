import { formatCount } from '@/components/queue/format-count';
import type { StatusTarget } from '@/components/ticket/status-choice';

/** One act in its three forms; each is told what it is done to: `#1234`, `12 tickets`. */
export type ChangeWords = {
  /** "Assign 12 tickets to Sam": a title, a button. */
  ask: (target: string) => string;
  /** "Assigning #1234 to Sam" */
  doing: (target: string) => string;
  /** "Assigned #1234 to Sam": only once it is so. */
  done: (target: string) => string;
};

type Verb = readonly [ask: string, doing: string, done: string];

function words([ask, doing, done]: Verb, rest: string): ChangeWords {
  const say = (verb: string) => (target: string) => `${verb} ${target}${rest}`;
  return { ask: say(ask), doing: say(doing), done: say(done) };
}

const set: Verb = ['Set', 'Setting', 'Set'];
const move: Verb = ['Move', 'Moving', 'Moved'];

/** The words of each change one can make. */
export const changeWords = {
  /** Null: to nobody. */
  assign: (name: string | null) =>
    name === null
      ? words(['Unassign', 'Unassigning', 'Unassigned'], '')
      : words(['Assign', 'Assigning', 'Assigned'], ` to ${name}`),
  status({ name, role }: StatusTarget) {
    if (role === 'resolved') return words(['Resolve', 'Resolving', 'Resolved'], '');
    if (role === 'closed') return words(['Close', 'Closing', 'Closed'], '');
    return words(set, ` to ${name}`);
  },
  priority: (name: string) => words(set, ` to ${name}`),
  /** Null: out of its team. */
  team: (name: string | null) =>
    name === null
      ? words(['Take', 'Taking', 'Took'], ' out of the team')
      : words(move, ` to ${name}`),
  /** Null: without one. */
  category: (path: string | null) =>
    words(['File', 'Filing', 'Filed'], path === null ? ' under no category' : ` under ${path}`),
  note: (hiddenFromUser: boolean) => {
    const note = hiddenFromUser ? 'an internal note' : 'a note for the client';
    return words([`Add ${note} to`, `Adding ${note} to`, `Added ${note} to`], '');
  },
};

/** What something is done to, briefly: `#1234`, or `12 tickets`. */
export function tellTarget(targets: readonly { id: number }[]): string {
  const [only] = targets;
  return targets.length === 1 && only
    ? `#${only.id}`
    : `${formatCount(targets.length)} ${targets.length === 1 ? 'ticket' : 'tickets'}`;
}

/** A ticket as a list of results names it. */
export function ticketLabel({ id, row }: { id: number; row: { summary: string } | null }): string {
  return row?.summary ? `#${id} ${row.summary}` : `#${id}`;
}
