import { and, not, or, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { ApiError } from '@/tenant/problem';
import { readInstant } from '@/tenant/wire/instant';
import { contains } from './like-pattern';
import { inputText } from './input';

const filter = z.object({
  filter_name: z.string(),
  filter_type: z.union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
  ]),
  filter_value: z.union([inputText, z.number(), z.boolean()]).transform(String),
});

const filters = z.array(filter).max(20);

export type SearchFilter = z.output<typeof filter>;

const unreadable = () =>
  new ApiError(
    400,
    'Invalid advanced search parameter',
    'advanced_search',
    'Send a JSON array of { filter_name, filter_type, filter_value }',
  );

/** The parameter `advanced_search`: a JSON array of conditions that all must hold. Throws 400. */
export const advancedSearch = z
  .string()
  .max(5_000)
  .describe(
    'A JSON array of { filter_name, filter_type, filter_value } that all must hold; types: 0 in, 1 not in, 2 =, 3 <>, 4 like, 5 not like, 7 >, 8 >=, 9 <, 10 <=',
  )
  .transform((text): SearchFilter[] => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw unreadable();
    }
    const read = filters.safeParse(json);
    if (!read.success) throw unreadable();
    return read.data;
  });

/** What a filter may name: the column, and whether it holds text, numbers or instants. */
export type SearchColumns = Record<
  string,
  { column: AnyPgColumn | SQL; holds: 'text' | 'number' | 'instant' }
>;

const comparisons: Record<number, SQL> = {
  7: sql`>`,
  8: sql`>=`,
  9: sql`<`,
  10: sql`<=`,
};

/** A value to compare a number or an instant with; null where it is none. */
function operand(value: string, holds: 'number' | 'instant'): SQL | null {
  if (holds === 'number') {
    // As numeric: an id is compared with any number, however large or broken.
    return /^-?\d+(\.\d+)?$/.test(value) ? sql`${value}::numeric` : null;
  }
  const at = readInstant(value);
  return at === null ? null : sql`${at}`;
}

function condition(
  { filter_name, filter_type, filter_value }: SearchFilter,
  columns: SearchColumns,
): SQL {
  const unfit = (detail: string) =>
    new ApiError(400, 'Invalid advanced search parameter', 'advanced_search', detail);
  const named = Object.hasOwn(columns, filter_name) ? columns[filter_name] : undefined;
  if (named === undefined) {
    throw unfit(`filter_name may be ${Object.keys(columns).join(', ')}`);
  }
  const { column, holds } = named;
  const mismatch = unfit(
    `filter_type ${filter_type} does not go with ${filter_name} and “${filter_value}”`,
  );
  const text = sql`lower(coalesce(${column}::text, ''))`;
  const is = (given: string) => {
    const value = given.trim();
    if (holds !== 'instant') return sql`${text} = ${value.toLowerCase()}`;
    const at = operand(value, holds);
    if (at === null) throw mismatch;
    return sql`coalesce(${column} = ${at}, false)`;
  };
  const isOneOf = () => or(...filter_value.split(',').map(is)) ?? sql`false`;
  const isLike = () => {
    if (holds === 'instant') throw mismatch;
    return sql`${text} like ${contains(filter_value.toLowerCase())}`;
  };
  switch (filter_type) {
    case 0:
      return isOneOf();
    case 1:
      return not(isOneOf());
    case 2:
      return is(filter_value);
    case 3:
      return not(is(filter_value));
    case 4:
      return isLike();
    case 5:
      return not(isLike());
  }
  const comparison = comparisons[filter_type];
  const value = holds === 'text' ? null : operand(filter_value.trim(), holds);
  if (comparison === undefined || value === null) throw mismatch;
  return sql`${column} ${comparison} ${value}`;
}

/** The conditions of an advanced search. Throws 400 for a name or a comparison that is not known. */
export function searchConditions(
  given: SearchFilter[] | undefined,
  columns: SearchColumns,
): SQL | undefined {
  return given === undefined ? undefined : and(...given.map((one) => condition(one, columns)));
}
