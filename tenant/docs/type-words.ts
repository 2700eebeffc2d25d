import type { JsonSchema } from './json-schema';

/** What a database's integer holds: no limit worth telling. */
const MOST = 2_147_483_647;

function limits(from: number | undefined, to: number | undefined, what: string): string {
  if (to === undefined) return from === undefined || from <= 1 ? '' : `, ${from} or more${what}`;
  return from === undefined || from === 0 ? `, at most ${to}${what}` : `, ${from} to ${to}${what}`;
}

const names: Record<string, string> = { string: 'text', object: 'object', array: 'list' };

/** A simple type in words, such as “text or null, at most 255 characters”; its limits with it. */
export function typeWords(schema: JsonSchema): string {
  const { type = 'any value', format, enum: values, const: value } = schema;
  if (value !== undefined) return `always ${JSON.stringify(value)}`;
  if (values !== undefined) {
    return values.map((one) => (one === '' ? 'empty' : String(one))).join(', ');
  }
  const isText = type === 'string';
  const kinds = [type].flat().map((kind) => (kind === 'string' && format) || (names[kind] ?? kind));
  return [
    kinds.join(' or '),
    limits(schema.minimum, schema.maximum === MOST ? undefined : schema.maximum, ''),
    limits(isText ? schema.minLength : undefined, schema.maxLength, ' characters'),
  ].join('');
}
