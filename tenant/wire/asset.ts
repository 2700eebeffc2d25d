import { z } from 'zod';
import type { assets } from '@/tenant/store/schema';
import { idField, idOrNull, textOrNull } from './field-schemas';

export const assetSchema = z.strictObject({
  id: idField,
  inventory_number: z
    .string()
    .meta({ description: 'The name on its label', examples: ['HB-LT-014'] }),
  key_field: z.string().describe('The same as inventory_number'),
  key_field2: textOrNull.meta({
    description: 'Maker and model',
    examples: ['lightweight 13-inch'],
  }),
  assettype_name: z.string().meta({ examples: ['Laptop'] }),
  client_id: idField,
  client_name: textOrNull.meta({ examples: ['Northwind'] }),
  site_id: idOrNull,
  site_name: textOrNull,
  user_id: idOrNull.describe('Whose it is; null for what many use'),
  inactive: z.boolean(),
});

/** Something that is looked after at a client. */
export function writeAsset(
  row: typeof assets.$inferSelect,
  names: { clientName: string | null; siteName: string | null },
) {
  return {
    id: row.id,
    inventory_number: row.tag,
    key_field: row.tag,
    key_field2: row.model,
    assettype_name: row.kind,
    client_id: row.clientId,
    client_name: names.clientName,
    site_id: row.siteId,
    site_name: names.siteName,
    user_id: row.userId,
    inactive: row.inactive,
  } satisfies z.input<typeof assetSchema>;
}
