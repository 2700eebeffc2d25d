import { isDefiniteRefusal } from './api-problem';
import type { ApiProblem } from './api-problem';

/** A random id; works on plain-HTTP addresses too, where `crypto.randomUUID` is missing. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex);
}

export type SubmitKeys = {
  /** The same key for the same content until it is settled, so that a retry is never a second write. */
  keyFor: (content: string) => string;
  /** Tell the outcome: `null` for success. An unknown outcome keeps the key. */
  settle: (problem: ApiProblem | null) => void;
};

/** Keeps one idempotency key per submit of a form. */
export function submitKeys(): SubmitKeys {
  let held: { content: string; key: string } | null = null;
  return {
    keyFor: (content) => {
      if (held?.content !== content) held = { content, key: freshKey() };
      return held.key;
    },
    settle: (problem) => {
      if (problem === null || isDefiniteRefusal(problem)) held = null;
    },
  };
}
