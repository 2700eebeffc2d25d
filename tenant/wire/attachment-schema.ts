import { z } from 'zod';
import { idField, idOrNull, instantField, type Dialect } from './field-schemas';

const type = z.string().meta({ examples: ['application/pdf'] });
const action = {
  simplified: 'The entry of the log it came with; null where it came alone',
  real: 'The entry of the log it came with, counted within the ticket; null where it came alone',
};

/** A file on a ticket as it leaves; its bytes have an address of their own. */
export function attachmentSchema(dialect: Dialect) {
  return z.strictObject({
    id: idField,
    ticket_id: idField,
    action_id: idOrNull.describe(action[dialect]),
    filename: z
      .string()
      .min(1)
      .max(255)
      .meta({ examples: ['quote.pdf'] }),
    contenttype: type,
    content_type: type.describe('The same as contenttype'),
    filesize: z.int().min(1).describe('Bytes'),
    isimage: z.boolean(),
    datecreated: instantField,
    agent_id: idOrNull,
    user_id: idOrNull,
  });
}

export type AttachmentFields = z.input<ReturnType<typeof attachmentSchema>>;
