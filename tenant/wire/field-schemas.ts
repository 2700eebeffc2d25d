import { z } from 'zod';

export type Dialect = 'simplified' | 'real';

export const idField = z.int().min(1);
export const idOrNull = idField.nullable();
export const textOrNull = z.string().nullable();

/** An instant: ISO 8601 UTC. */
export const instantField = z.iso
  .datetime()
  .meta({ description: 'ISO 8601 UTC', examples: ['2024-02-15T09:23:00Z'] });
export const instantOrNull = instantField.nullable();

/** Decimal hours. */
export const hoursField = z.number().meta({ description: 'Hours', examples: [1.5] });

/** What a list says of itself beside its rows. */
export const pageFields = {
  record_count: z.int().min(0).describe('How many rows fit in all'),
  page_no: idField.describe('This page, from 1'),
  page_size: idField.describe('The most rows a page has'),
};

/** Either dialect's fields, for a writer that learns the dialect only when it runs. */
export type EitherDialect<S, R> = { [K in keyof S & keyof R]: S[K] | R[K] } & Partial<
  Omit<S, keyof R>
>;
