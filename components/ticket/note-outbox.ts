import type { Instant } from '@/lib/domain/instant';

/** A note that was sent off and is not yet known to have arrived. */
export type OutboxNote = {
  /** Names the submit: sent again with it, the note is added once. */
  key: string;
  note: string;
  hiddenFromUser: boolean;
  at: Instant;
  /** Why it did not arrive; null while that is not known. */
  failure: { code: string; message: string } | null;
};

function isOutboxNote(value: unknown): value is OutboxNote {
  if (typeof value !== 'object' || value === null) return false;
  const note = value as Record<string, unknown>;
  return (
    typeof note.key === 'string' &&
    typeof note.note === 'string' &&
    typeof note.hiddenFromUser === 'boolean' &&
    typeof note.at === 'number' &&
    typeof note.failure === 'object'
  );
}

/** Reads what was kept; anything that is no note is left out. */
export function parseOutbox(text: string): OutboxNote[] {
  if (!text) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isOutboxNote) : [];
  } catch {
    return [];
  }
}

/** The outbox as it is kept; empty when nothing waits. */
export function formatOutbox(notes: readonly OutboxNote[]): string {
  return notes.length > 0 ? JSON.stringify(notes) : '';
}

/** Adds a note, or replaces the one of the same submit. */
export function withNote(notes: readonly OutboxNote[], note: OutboxNote): OutboxNote[] {
  const isKnown = notes.some(({ key }) => key === note.key);
  return isKnown ? notes.map((each) => (each.key === note.key ? note : each)) : [...notes, note];
}

/** Leaves one submit out. */
export function withoutNote(notes: readonly OutboxNote[], key: string): OutboxNote[] {
  return notes.filter((each) => each.key !== key);
}
