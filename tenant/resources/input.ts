import { z } from 'zod';
import { invalidValue, isChoiceField, unknownChoice } from '@/tenant/problem';
import { withFewTags } from '@/tenant/wire/few-tags';
import { readInstant } from '@/tenant/wire/instant';

const MAX_ID = 2_147_483_647;

const wholeNumber = z.union(
  [
    z.int(),
    z
      .string()
      .regex(/^-?\d{1,10}$/)
      .transform(Number),
  ],
  'must be a whole number',
);

/** An id that must be given as one; whole numbers also as text. */
export const inputId = wholeNumber
  .refine((id) => id >= 1 && id <= MAX_ID, 'must be an id')
  .meta({ type: 'integer', minimum: 1, maximum: MAX_ID });

/** An id or nothing: null, an empty text, 0 and −1 all mean none, as real clients write it. */
export const inputIdOrNone = z
  .union([wholeNumber, z.literal('').transform(() => null)], 'must be a whole number')
  .nullable()
  .refine((id) => id === null || (id >= -1 && id <= MAX_ID), 'must be an id')
  .transform((id) => (id === null || id < 1 ? null : id))
  .meta({ type: ['integer', 'null'], minimum: -1, maximum: MAX_ID });

/** Text that can be stored as it is: PostgreSQL knows no NUL character, UTF-8 no half of a pair. */
export const inputText = z
  .string()
  .refine((text) => !text.includes('\0'), 'holds a NUL character, which cannot be stored')
  .refine((text) => text.isWellFormed(), 'holds half a character, which cannot be stored');

/** HTML somebody wrote, tame enough to be read: see `withFewTags`. */
export const inputHtml = inputText.transform(withFewTags);

/** A text's first `most` letters or fewer: none is cut in half. */
export function firstLetters(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

export const inputTextOrNone = inputText
  .nullable()
  .transform((text) => (text === '' ? null : text));

export const inputFlag = z
  .union(
    [
      z.boolean(),
      z.literal([0, 1]).transform((bit) => bit === 1),
      z
        .string()
        .regex(/^(true|false|1|0)$/i)
        .transform((word) => /^(true|1)$/i.test(word)),
    ],
    'must be true or false',
  )
  .meta({ type: 'boolean' });

export const inputInstantOrNone = z
  .string()
  .nullable()
  .transform((text, context) => {
    if (text === null || text === '' || /^(0001|1899|1900)-/.test(text)) return null;
    const at = readInstant(text);
    if (at === null) context.addIssue({ code: 'custom', message: 'must be an ISO 8601 date' });
    return at;
  })
  .describe('ISO 8601; without a zone it is UTC');

/** What is wrong, for people: a schema that has no words of its own only knows its types. */
function say(issue: z.core.$ZodIssue, value: unknown): string {
  const [field] = issue.path;
  const given =
    typeof value === 'object' &&
    value !== null &&
    field !== undefined &&
    Object.hasOwn(value, field);
  const isMissing = !given && (issue.code === 'invalid_type' || issue.code === 'invalid_union');
  if (isMissing) return 'is required';
  return issue.code === 'invalid_type' && issue.expected === 'string'
    ? 'must be text'
    : issue.message;
}

/** Reads one object of a POST. Throws a 400 that names the first bad field. */
export function readInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = String(issue?.path[0] ?? 'body');
  if (isChoiceField(field)) throw unknownChoice(field);
  throw invalidValue(field, `${field} ${issue === undefined ? 'is not valid' : say(issue, value)}`);
}

/** The objects of a POST: an array of 1–100, or one object alone. */
export function readObjects(body: unknown): Record<string, unknown>[] {
  const items: unknown[] = Array.isArray(body) ? body : [body];
  const isObject = (item: unknown): item is Record<string, unknown> =>
    typeof item === 'object' && item !== null && !Array.isArray(item);
  if (items.length < 1 || items.length > 100 || !items.every(isObject)) {
    throw invalidValue('body', 'Send an array of 1 to 100 objects');
  }
  return items;
}
