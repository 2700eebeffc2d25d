import type { SentOrder } from '@/lib/queries/escalation-queries';
import type { EscalateDraft } from './escalate-draft';
import type { HandOverDraft } from './hand-over-draft';

/** What is kept of an order: as it is filled in, and as it was sent where it may not be done yet. */
export type KeptOrder<Draft> = { draft: Draft; sent: SentOrder | null };

/** An object that was kept, of which nothing is known yet. */
export type Fields = Record<string, unknown>;

/** Whether something kept is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that was kept; null where it is none. */
export const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

/** Something with a name that was kept; null where it is none. */
export function namedOf(value: unknown): { id: number; name: string } | null {
  if (!isFields(value)) return null;
  const { id, name } = value;
  return typeof id === 'number' && typeof name === 'string' ? { id, name } : null;
}

/** An order as it was sent and kept; null where it is none. */
export function sentOf(value: unknown): SentOrder | null {
  if (!isFields(value)) return null;
  const [content, key] = [textOf(value.content), textOf(value.key)];
  return content !== null && key !== null ? { content, key } : null;
}

function readKept<Draft>(text: string, read: (kept: Fields) => Draft): KeptOrder<Draft> | null {
  try {
    const kept: unknown = text === '' ? null : JSON.parse(text);
    if (!isFields(kept) || !isFields(kept.draft)) return null;
    return { draft: read(kept.draft), sent: sentOf(kept.sent) };
  } catch {
    return null;
  }
}

const targetOf = (kept: Fields) => ({ agent: namedOf(kept.agent), team: namedOf(kept.team) });

/** An escalation's fields as they were kept. */
export function escalationOf(kept: Fields): EscalateDraft {
  return {
    ...targetOf(kept),
    reason: textOf(kept.reason) ?? '',
    priority: namedOf(kept.priority),
    to: Array.isArray(kept.to) ? kept.to.flatMap((each) => textOf(each) ?? []) : null,
    subject: textOf(kept.subject),
    text: textOf(kept.text),
  };
}

/** Reads an escalation that was begun; null where there is none. */
export function readEscalation(text: string): KeptOrder<EscalateDraft> | null {
  return readKept(text, escalationOf);
}

/** Reads a hand-over that was begun; null where there is none. */
export function readHandOver(text: string): KeptOrder<HandOverDraft> | null {
  return readKept(text, (kept) => ({
    ...targetOf(kept),
    tried: textOf(kept.tried) ?? '',
    found: textOf(kept.found) ?? '',
    needed: textOf(kept.needed) ?? '',
  }));
}
