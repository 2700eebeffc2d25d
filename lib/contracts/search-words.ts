import { z } from 'zod';
import { notStorable, storable } from './ticket';

/** What somebody looks for, as a query's `q`; empty where it is left out. */
export const searchWords = z
  .string()
  .trim()
  .max(200, 'At most 200 characters')
  .regex(storable, notStorable)
  .default('');
