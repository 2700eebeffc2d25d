import { z } from 'zod';
import { idField, idOrNull } from './field-schemas';

/** What became of a mail that was handed in. */
export const receivedMailSchema = z.strictObject({
  ticket_id: idField,
  action_id: idOrNull.describe(
    'Its entry in the log, unique on the desk; null where it opened the ticket',
  ),
  created: z.boolean().describe('Whether it opened the ticket'),
});
