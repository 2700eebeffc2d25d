import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { invalidValue } from '@/tenant/problem';
import { readInstant } from '@/tenant/wire/instant';

const MAX_ID = 2_147_483_647;

/** Text of a query; PostgreSQL knows no NUL character. */
export const queryText = z
  .string()
  .max(500, 'at most 500 characters')
  .refine((text) => !text.includes('\0'), 'holds a character that cannot be searched');

export const queryFlag = z
  .string()
  .regex(/^(true|false|1|0)$/i, 'must be true or false')
  .transform((text) => /^(true|1)$/i.test(text))
  .meta({ type: 'boolean' });

/** A whole number in a range, said by its words. */
export function queryNumber(min: number, max: number) {
  const words = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^-?\d{1,10}$/, words)
    .transform(Number)
    .pipe(z.int().min(min, words).max(max, words))
    .meta({ type: 'integer', minimum: min, maximum: max });
}

export const queryId = queryNumber(1, MAX_ID);

/** Ids as a comma list; 0 and −1 stand for "none". */
export const queryIds = z
  .string()
  .regex(/^\s*-?\d{1,10}\s*(,\s*-?\d{1,10}\s*)*$/, 'must be an id or a comma list of ids')
  .transform((text) => text.split(',').map(Number))
  .refine((ids) => ids.every((id) => id >= -1 && id <= MAX_ID), 'an id is out of range')
  .describe('Ids joined by commas; 0 and −1 stand for none');

function requireInstant(text: string, context: z.core.$RefinementCtx): number {
  const at = readInstant(text);
  if (at !== null) return at;
  context.addIssue({ code: 'custom', message: 'must be an ISO 8601 date', input: text });
  return z.NEVER;
}

export const queryInstant = z
  .string()
  .transform(requireInstant)
  .describe('ISO 8601; without a zone it is UTC');

/** The end of a range: a bare day counts to its last millisecond, UTC. */
export const queryEnd = z
  .string()
  .transform((text, context) => {
    const at = requireInstant(text, context);
    return text.includes(':') ? at : at + 86_400_000 - 1;
  })
  .describe('ISO 8601; without a zone it is UTC, a bare day counts to its end');

/** Reads a query string; empty values count as absent. Throws a 400 naming the first bad field. */
export function readQuery<S extends z.ZodType>(
  schema: S,
  query: Record<string, string>,
): z.output<S> {
  const given = Object.fromEntries(
    Object.entries(query).filter(([, value]) => value.trim() !== ''),
  );
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = issue?.path.join('.') ?? 'query';
  throw invalidValue(field, `${field} ${issue?.message ?? 'is not valid'}`);
}

/** Refuses a parameter given twice with two values: taking one of them would answer another question. */
export const refuseTwofold: MiddlewareHandler = async (c, next) => {
  const twofold = Object.entries(c.req.queries()).find(([, values]) => new Set(values).size > 1);
  if (twofold !== undefined) {
    const [name] = twofold;
    throw invalidValue(name, `${name} is given twice; several values are joined by commas`);
  }
  await next();
};

/** An id in a path; null for anything that cannot be one. */
export function readPathId(text: string): number | null {
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
  return id !== null && id <= MAX_ID ? id : null;
}
