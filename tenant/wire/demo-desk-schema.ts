import { z } from 'zod';
import { instantOrNull } from './field-schemas';

/** How old the demo desk is. */
export const demoDeskSchema = z.strictObject({
  seeded_at: instantOrNull.describe('When it was laid out; null where this is no demo desk'),
  last_write_at: instantOrNull.describe('When somebody last wrote to it'),
  is_outlived: z.boolean().describe('Whether it was written to and is more than three days old'),
});
