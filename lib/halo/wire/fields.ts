import { z } from 'zod';
import { readInstant } from './dates';

// HaloPSA leaves keys out, sends numbers as strings and the reverse. Each reader takes whatever
// comes and gives null where nothing sensible came, so that one odd field never fails a record.

/** A number, also one written as a string. */
export const wireNumber = z.unknown().optional().transform(toNumber);

/** A whole-number id, also `"12"` and `12.0`. Zero and negatives are kept: some mean "nobody". */
export const wireId = z
  .unknown()
  .optional()
  .transform((value) => {
    const id = toNumber(value);
    return id !== null && Number.isSafeInteger(id) ? id : null;
  });

/** An id that names something: zero and negatives mean nothing. */
export const wireRef = wireId.transform((id) => (id !== null && id > 0 ? id : null));

/** Text; blank is null. */
export const wireText = z
  .unknown()
  .optional()
  .transform((value) => {
    const text = typeof value === 'number' ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? text : null;
  });

/** A flag, also 0/1 and "true"/"false"; null when the tenant does not say. */
export const wireFlag = z
  .unknown()
  .optional()
  .transform((value) => {
    if (typeof value === 'boolean') return value;
    const word = String(value).toLowerCase();
    if (word === 'true' || word === '1') return true;
    return word === 'false' || word === '0' ? false : null;
  });

/** Epoch ms UTC. */
export const wireInstant = z.unknown().optional().transform(readInstant);

/** A list of whatever; anything else is an empty one. */
export const wireList = z
  .unknown()
  .optional()
  .transform((value): unknown[] => (Array.isArray(value) ? value : []));

/** Left for its reader to judge. */
export const wireAnything = z.unknown().optional();

function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return null;
  return Number(value);
}
