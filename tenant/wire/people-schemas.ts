import { z } from 'zod';
import { idField, idOrNull, textOrNull } from './field-schemas';

const name = z.string().min(1);
const clientName = textOrNull.meta({ examples: ['Northwind'] });

export const clientSchema = z.strictObject({
  id: idField,
  name: name.meta({ examples: ['Northwind'] }),
  inactive: z.boolean(),
  sla_id: idOrNull.describe('Of tickets without a contract; null: the default SLA'),
  default_team_id: idOrNull.describe('Where its tickets go; null: by type and category'),
  notes: textOrNull,
  email_domain: textOrNull.meta({
    description: 'Mail from this domain is this client’s',
    examples: ['northwind.example'],
  }),
});

export const siteSchema = z.strictObject({
  id: idField,
  name: name.meta({ examples: ['Head office'] }),
  client_id: idField,
  client_name: clientName,
  clientsite_name: z.string().describe('Client and site, as pickers show them.'),
  phonenumber: textOrNull,
  address: textOrNull,
});

export const userSchema = z.strictObject({
  id: idField,
  name: z.string().meta({ examples: ['Ines Field'] }),
  firstname: z.string().meta({ examples: ['Ines'] }),
  surname: z.string().meta({ examples: ['Field'] }),
  client_id: idField,
  client_name: clientName,
  site_id: idOrNull,
  site_id_int: idOrNull.describe('The same as site_id'),
  site_name: textOrNull,
  title: textOrNull.describe('What somebody does there'),
  emailaddress: textOrNull.meta({ examples: ['ines.field@northwind.example'] }),
  phonenumber: textOrNull,
  isvip: z.boolean().describe('Whether this is one to be handled with care'),
  isimportantcontact: z.boolean().describe('The same as isvip'),
  notes: textOrNull.describe('What colleagues should heed'),
  inactive: z.boolean(),
});

export const contractSchema = z.strictObject({
  id: idField,
  client_id: idField,
  ref: z.string().meta({ examples: ['NW-2024'] }),
  sla_id: idField,
  start_date: z.iso.date().describe('A local day, inclusive'),
  end_date: z.iso.date().nullable().describe('A local day, inclusive; null while it runs on'),
  active: z.boolean(),
});
