import { z } from 'zod';
import { bareAddress } from '@/tenant/mail/addresses';
import { ApiError, clientRequired, invalidValue } from '@/tenant/problem';
import { inputFlag, inputIdOrNone, inputText, inputTextOrNone, readInput } from './input';

const name = inputText.trim().max(255, 'may have at most 255 characters');
const mail = inputTextOrNone.transform((text, context) => {
  if (text === null) return null;
  const bare = bareAddress(text);
  if (bare === null) context.addIssue({ code: 'custom', message: 'is no mail address' });
  return bare;
});

/** What a POST to Client may carry. */
export const clientBody = z.object({
  id: inputIdOrNone.optional().describe('The client to change; without it a new one is made'),
  name: name.optional().describe('Required to create'),
  inactive: inputFlag.optional(),
  sla_id: inputIdOrNone.optional().describe('Of tickets without a contract'),
  default_team_id: inputIdOrNone.optional(),
  notes: inputTextOrNone.optional(),
  email_domain: inputTextOrNone.optional().describe('Mail from this domain is this client’s'),
});

/** What a POST to Site may carry. */
export const siteBody = z.object({
  id: inputIdOrNone.optional().describe('The site to change; without it a new one is made'),
  name: name.optional().describe('Required to create'),
  client_id: inputIdOrNone.optional().describe('Required to create; a site stays with its client'),
  phonenumber: inputTextOrNone.optional(),
  address: inputTextOrNone.optional(),
});

/** What a POST to Users may carry. */
export const userBody = z.object({
  id: inputIdOrNone.optional().describe('The person to change; without it a new one is made'),
  name: name
    .optional()
    .describe('First name and the rest, where firstname and surname are not given'),
  firstname: name.optional(),
  surname: name.optional(),
  client_id: inputIdOrNone
    .optional()
    .describe('Required to create, unless site_id tells it; a person stays with their client'),
  site_id: inputIdOrNone.optional(),
  title: inputTextOrNone.optional().describe('What somebody does there'),
  emailaddress: mail.optional(),
  phonenumber: inputTextOrNone.optional(),
  isvip: inputFlag.optional(),
  isimportantcontact: inputFlag.optional().describe('As isvip'),
  notes: inputTextOrNone.optional(),
  inactive: inputFlag.optional(),
});

export type ClientInput = z.output<typeof clientBody>;
export type SiteInput = z.output<typeof siteBody>;
export type UserInput = Omit<z.output<typeof userBody>, 'name' | 'isimportantcontact'>;

function requireName(given: string | undefined, isNew: boolean): void {
  if (given === '' || (given === undefined && isNew)) {
    throw new ApiError(400, 'name required', 'name');
  }
}

/** Reads one client of a POST. Throws 400 naming the field. */
export function readClientInput(value: Record<string, unknown>): ClientInput {
  const wire = readInput(clientBody, value);
  requireName(wire.name, !wire.id);
  return wire;
}

/** Reads one site of a POST. Throws 400 naming the field. */
export function readSiteInput(value: Record<string, unknown>): SiteInput {
  const wire = readInput(siteBody, value);
  requireName(wire.name, !wire.id);
  if (!wire.id && !wire.client_id) throw clientRequired();
  return wire;
}

/** Reads one person of a POST; `name` is the first name and the rest. Throws 400 naming the field. */
export function readUserInput(value: Record<string, unknown>): UserInput {
  const { name: whole, isimportantcontact, ...wire } = readInput(userBody, value);
  const [first, ...rest] = whole?.split(/\s+/) ?? [];
  const firstname = wire.firstname ?? first;
  requireName(firstname, !wire.id);
  if (!wire.id && !wire.client_id && !wire.site_id) {
    throw invalidValue('site_id', 'site_id or client_id is required: whose person is it?');
  }
  const surname = wire.surname ?? (whole ? rest.join(' ') : undefined);
  return { ...wire, firstname, surname, isvip: wire.isvip ?? isimportantcontact };
}
