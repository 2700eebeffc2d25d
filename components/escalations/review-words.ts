import type { Ball } from '@/lib/domain/ball';
import type { EscalationCode, EscalationReason } from '@/lib/domain/escalation';
import type { Instant } from '@/lib/domain/instant';
import type { DecisionKind } from '@/lib/domain/review';
import type { UnhappyMark } from '@/lib/domain/review-items';
import { formatStanding } from '@/components/sla/describe-sla';
import { formatNearby } from '@/components/time/format-instant';

type KindLook = {
  keys: string;
  /** `target`: "#1234", "12 tickets". */
  title: (target: string) => string;
  /** As somebody is told once it is so. */
  done: (target: string) => string;
};

/** The key of each decision, and what a dialog and a toast say of it. */
export const kindLooks: Readonly<Record<DecisionKind, KindLook>> = {
  escalate: {
    keys: 'e',
    title: (target) => `Escalate ${target}`,
    done: (target) => `Escalated ${target}`,
  },
  reassign: {
    keys: 'a',
    title: (target) => `Reassign ${target}`,
    done: (target) => `Reassigned ${target}`,
  },
  raise: {
    keys: 'p',
    title: (target) => `Raise the priority of ${target}`,
    done: (target) => `Raised the priority of ${target}`,
  },
  comment: {
    keys: 'n',
    title: (target) => `Comment on ${target}`,
    done: (target) => `Commented on ${target}`,
  },
  snooze: {
    keys: 'z',
    title: (target) => `Snooze ${target}`,
    done: (target) => `Snoozed ${target}`,
  },
  accept: {
    keys: 'b',
    title: (target) => `Accept the breach of ${target}`,
    done: (target) => `Accepted the breach of ${target}`,
  },
};

const reasons: Readonly<Record<EscalationCode, string>> = {
  'response-breached': 'First reply late',
  'resolution-breached': 'Fix late',
  'response-at-risk': 'First reply at risk',
  'resolution-at-risk': 'Fix at risk',
  'wake-up-due': 'Wake-up due',
  'client-wrote-twice': 'Client wrote twice',
};

/** Why a ticket is due for escalation: "Fix late since Tue 16:20"; times in `zone`. */
export function tellReason({ code, since }: EscalationReason, now: Instant, zone: string): string {
  return `${reasons[code]} since ${formatNearby(since, now, zone)}`;
}

/** Why a client may be unhappy, in two or three words. */
export function tellMark(mark: UnhappyMark): string {
  switch (mark.kind) {
    case 'chased':
      return `Chased ${tellTimes(mark.times)}`;
    case 'reopened':
      return `Reopened ${tellTimes(mark.times)}`;
    case 'vip':
      return 'VIP';
    case 'many-open':
      return `${mark.open} open at this client`;
    case 'lowered-late':
      return 'Lowered after the breach';
  }
}

function tellTimes(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${count} times`;
}

/** Who has to act, for people. */
export const ballNames: Readonly<Record<Ball, string>> = {
  us: 'us',
  client: 'the client',
  'third-party': 'a third party',
  nobody: 'nobody',
};

/** When something is due, in words: "due Tue 16:20", "overdue by 2h 05m"; times in `zone`. */
export function tellDue(dueAt: Instant, now: Instant, zone: string): string {
  return now > dueAt
    ? `overdue by ${formatStanding(now - dueAt)}`
    : `due ${formatNearby(dueAt, now, zone)}`;
}

/** `1 ticket`, `12 tickets`. */
export function tellCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
