import type { ActionInput } from '@/lib/contracts/action';
import type { Instant } from '@/lib/domain/instant';
import { modeLooks } from './composer-modes';
import { readDraft, type Draft } from './draft';

/** An entry that was sent off and is not yet known to have arrived. */
export type OutboxEntry = {
  /** Names the submit: sent again with it, the entry is added once. */
  key: string;
  at: Instant;
  /** What is sent, the same at each try. */
  order: ActionInput;
  /** What it was written as, to go back to. */
  draft: Draft;
  /** The status it moves the ticket to; null: none. */
  statusName: string | null;
  /** Why it did not arrive; null while that is not known. */
  failure: { code: string; message: string } | null;
};

type Failure = OutboxEntry['failure'];

const kinds: readonly string[] = Object.values(modeLooks).map(({ kind }) => kind);

function isOrder(value: unknown): value is ActionInput {
  if (typeof value !== 'object' || value === null) return false;
  const {
    kind,
    note,
    hiddenFromUser,
    minutes,
    email,
  }: Partial<Record<keyof ActionInput, unknown>> = value;
  return (
    typeof kind === 'string' &&
    kinds.includes(kind) &&
    typeof note === 'string' &&
    typeof hiddenFromUser === 'boolean' &&
    (minutes === undefined || typeof minutes === 'number') &&
    (email === undefined ||
      (typeof email === 'object' && email !== null && 'to' in email && Array.isArray(email.to)))
  );
}

function isFailure(value: unknown): value is Failure {
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  const { code, message }: { code?: unknown; message?: unknown } = value;
  return typeof code === 'string' && typeof message === 'string';
}

function readEntry(value: unknown): OutboxEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const kept: Partial<Record<keyof OutboxEntry, unknown>> = value;
  const { key, at, order, statusName, failure } = kept;
  const draft = readDraft(kept.draft);
  if (typeof key !== 'string' || typeof at !== 'number' || !isOrder(order) || !draft) return [];
  return [
    {
      key,
      at,
      order,
      draft,
      statusName: typeof statusName === 'string' ? statusName : null,
      failure: isFailure(failure) ? failure : null,
    },
  ];
}

/** Reads what was kept; anything that is no entry is left out. */
export function parseOutbox(text: string): OutboxEntry[] {
  if (!text) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.flatMap(readEntry) : [];
  } catch {
    return [];
  }
}

/** The outbox as it is kept; empty when nothing waits. */
export function formatOutbox(entries: readonly OutboxEntry[]): string {
  return entries.length > 0 ? JSON.stringify(entries) : '';
}

/** Adds an entry, or replaces the one of the same submit. */
export function withEntry(entries: readonly OutboxEntry[], entry: OutboxEntry): OutboxEntry[] {
  const isKnown = entries.some(({ key }) => key === entry.key);
  return isKnown
    ? entries.map((each) => (each.key === entry.key ? entry : each))
    : [...entries, entry];
}

/** Leaves one submit out. */
export function withoutEntry(entries: readonly OutboxEntry[], key: string): OutboxEntry[] {
  return entries.filter((each) => each.key !== key);
}

const unknownOutcomes = [
  ...['outcome-unknown', 'write-in-progress'],
  ...['timed-out', 'unreachable', 'not-our-answer'],
];

/** True where nobody knows yet whether it arrived: then "not sent" would be a guess. */
export function isUnknown(failure: Failure): boolean {
  return failure === null || unknownOutcomes.includes(failure.code);
}

/** The draft to go back to; one that may have arrived remembers what it was sent as. */
export function draftAgain({ key, order, draft, failure }: OutboxEntry): Draft {
  return {
    ...draft,
    unsure: isUnknown(failure) ? { key, content: JSON.stringify(order) } : null,
  };
}

/** A call that a reload cuts off may still be told of as one that nobody answered. */
const CUT_OFF_MS = 5 * 60_000;

/** Whether an entry was on its way when its page was left: it is sent again under its own key, which is safe. */
export function isCutOff({ failure, at }: OutboxEntry, now: Instant): boolean {
  return failure === null || (failure.code === 'unreachable' && now - at < CUT_OFF_MS);
}
