import { z } from 'zod';
import { HaloError } from '../errors';
import { wireNumber } from './fields';

export type WireList = { rows: unknown[]; recordCount: number };

const counted = z.object({ record_count: wireNumber });

/**
 * The rows of a list: a bare array, or an envelope that holds them under `key`. `recordCount` is the
 * envelope's, else the number of rows. Throws HaloError `unreadable` for an answer that is no list.
 */
export function readList(answer: unknown, key: string): WireList {
  if (Array.isArray(answer)) return { rows: answer, recordCount: answer.length };
  if (typeof answer === 'object' && answer !== null) {
    const rows: unknown = Object.entries(answer).find(([name]) => name === key)?.[1];
    const { data } = counted.safeParse(answer);
    if (Array.isArray(rows)) return { rows, recordCount: data?.record_count ?? rows.length };
    // A tenant with nothing to list may leave the list out.
    if (data?.record_count === 0) return { rows: [], recordCount: 0 };
  }
  throw new HaloError(
    'unreadable',
    `The tenant did not answer with a list of ${key}. Try again; if it lasts, check the tenant's address and version.`,
  );
}

/** Reads row by row; a row that cannot be understood is left out and reported. */
export function readRows<T>(
  rows: unknown[],
  read: (row: unknown) => T | null,
  onOdd: (what: string) => void,
  what: string,
): T[] {
  return rows.flatMap((row, index) => {
    const record = read(row);
    if (record !== null) return [record];
    onOdd(`${what} number ${index + 1} of the tenant's list has no id, so it is left out.`);
    return [];
  });
}

/**
 * The one record of an answer: bare, the first of an array, or the first under `key` (tenants answer
 * writes in all three ways). Null when there is none.
 */
export function readOne(answer: unknown, key: string): unknown {
  if (Array.isArray(answer)) return answer[0] ?? null;
  if (typeof answer !== 'object' || answer === null) return null;
  const inside: unknown = Object.entries(answer).find(([name]) => name === key)?.[1];
  if (Array.isArray(inside) && !('id' in answer)) return inside[0] ?? null;
  return answer;
}

type Wanted<T> = { id: number; what: string; read: (row: unknown) => T | null };

/** The one record of an answer, which must be the one asked for. Throws HaloError `unreadable` else. */
export function requireOne<T extends { id: number }>(
  answer: unknown,
  key: string,
  { id, what, read }: Wanted<T>,
): T {
  const record = read(readOne(answer, key));
  if (record?.id === id) return record;
  throw new HaloError(
    'unreadable',
    `The tenant answered without ${what} ${id}. Try again; if it lasts, check the tenant's address and version.`,
  );
}
