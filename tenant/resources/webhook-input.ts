import { z } from 'zod';
import { eventNames, type EventName } from '@/tenant/events';
import { ApiError, invalidValue } from '@/tenant/problem';
import { authenticationNumbers, eventNumbers, type StoredWebhook } from '@/tenant/wire/webhook';
import { inputFlag, inputText, readInput } from './input';

type Authentication = StoredWebhook['authentication'];

const NAME_MAX = 255;
const URL_MAX = 2_000;
const SECRET_MAX = 1_000;
const KEY_MIN = 16;

function readWebAddress(text: string, context: z.core.$RefinementCtx): string {
  const url = /\s/.test(text) || !URL.canParse(text) ? null : new URL(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    context.addIssue({ code: 'custom', message: 'must be a whole http or https address' });
  } else if (url.username !== '' || url.password !== '') {
    const message = 'may hold no user name or password; send basic_username and basic_password';
    context.addIssue({ code: 'custom', message });
  }
  return text;
}

function readAuthentication(given: string | number): Authentication | undefined {
  const said = String(given).trim().toLowerCase();
  const kinds = ['none', 'basic', 'hmac'] as const;
  return kinds.find((kind) => kind === said || String(authenticationNumbers[kind]) === said);
}

const scalar = z.union([z.string(), z.number()]);

const eventSaid = z.union([
  scalar,
  z
    .object({ id: scalar.nullish(), event_id: scalar.nullish(), name: scalar.nullish() })
    .transform(({ id, event_id, name }) => id ?? event_id ?? name ?? ''),
]);

function readEvent(given: unknown): EventName | undefined {
  const said = String(eventSaid.safeParse(given).data ?? '')
    .trim()
    .toLowerCase();
  return eventNames.find((name) => said === name || said === eventNumbers[name]?.toString());
}

const validEvents = eventNames
  .map((name) => (eventNumbers[name] === null ? name : `${name} (${eventNumbers[name]})`))
  .join(', ');

const events = z
  .array(z.unknown(), 'must be an array')
  .min(1, `must name at least one of ${validEvents}`)
  .max(100, 'may name at most 100 events')
  .transform((given, context) => {
    const read = given.map(readEvent);
    if (read.some((event) => event === undefined)) {
      context.addIssue({ code: 'custom', message: `may only name ${validEvents}` });
    }
    return [...new Set(read.filter((event) => event !== undefined))];
  })
  .meta({
    items: { type: ['string', 'integer', 'object'] },
    description: `By name or number, also as { id } or { name }: ${validEvents}`,
  });

/** Text that stands for "not given" when it is null or empty, as clients that echo an object send it. */
function optionalText(max: number) {
  return inputText
    .max(max, `may have at most ${max} characters`)
    .nullish()
    .transform((text) => text || undefined);
}

/** What a POST to Webhook may carry. */
export const webhookBody = z.object({
  id: inputText
    .nullish()
    .transform((text) => text || null)
    .meta({ description: 'The webhook to change; without it a new one is made' }),
  name: inputText
    .trim()
    .min(1, 'may not be empty')
    .max(NAME_MAX, `may have at most ${NAME_MAX} characters`)
    .optional()
    .describe('Required to create'),
  url: inputText
    .trim()
    .max(URL_MAX, `may have at most ${URL_MAX} characters`)
    .transform(readWebAddress)
    .optional()
    .describe('Required to create: an http or https address without a password in it'),
  active: inputFlag.optional(),
  disabled: inputFlag.optional().describe('The opposite of active'),
  authentication_type: scalar
    .transform((given, context) => {
      const read = readAuthentication(given);
      if (read !== undefined) return read;
      context.addIssue({
        code: 'custom',
        message: 'must be 0 (none), 1 (basic) or 2 (hmac)',
      });
      return z.NEVER;
    })
    .optional()
    .meta({ type: ['integer', 'string'], description: '0 none · 1 basic · 2 hmac' }),
  basic_username: optionalText(NAME_MAX).refine(
    (name) => !name?.includes(':'),
    'may hold no colon',
  ),
  basic_password: optionalText(SECRET_MAX).describe('Never shown again'),
  secret: optionalText(SECRET_MAX)
    .refine(
      (key) => key === undefined || key.length >= KEY_MIN,
      `must have at least ${KEY_MIN} characters`,
    )
    .describe(`The key of the signature, at least ${KEY_MIN} characters; never shown again`),
  events: events.optional(),
  method: scalar
    .refine((given) => /^(0|post)$/i.test(String(given)), 'can only be 0 (POST)')
    .optional()
    .meta({ type: ['integer', 'string'], description: '0 POST, nothing else' }),
  content_type: z
    .string()
    .regex(/^application\/json$/i, 'can only be application/json')
    .optional()
    .describe('application/json, nothing else'),
});

/** What a POST to Webhook asks for; undefined leaves a field as it is. `id` null: create. */
export type WebhookInput = z.output<typeof webhookBody>;

/** Reads one webhook of a POST. Throws a 400 that names the first bad field. */
export function readWebhookInput(value: unknown): WebhookInput {
  const input = readInput(webhookBody, value);
  if (input.active !== undefined && input.active === input.disabled) {
    throw invalidValue('disabled', 'disabled is the opposite of active; send one of them');
  }
  return input;
}

function credentialsAfter(
  before: StoredWebhook | null,
  input: WebhookInput,
  authentication: Authentication,
): Pick<StoredWebhook, 'username' | 'secret'> {
  const owner = { basic_password: 'basic', secret: 'hmac' } as const;
  for (const field of ['basic_password', 'secret'] as const) {
    if (input[field] === undefined || owner[field] === authentication) continue;
    const number = authenticationNumbers[owner[field]];
    throw invalidValue(
      field,
      `${field} goes with authentication_type ${number} (${owner[field]}) only`,
    );
  }
  if (authentication === 'none') return { username: null, secret: null };

  const same = before?.authentication === authentication ? before : null;
  const field = authentication === 'basic' ? 'basic_password' : 'secret';
  const hasMoved = input.url !== undefined && input.url !== before?.url;
  if (same !== null && hasMoved && input[field] === undefined) {
    throw invalidValue(field, `Send ${field} again: it is not carried over to another url`);
  }
  const secret = input[field] ?? same?.secret;
  if (!secret) throw new ApiError(400, `${field} required`, field);
  if (authentication === 'hmac') return { username: null, secret };
  const username = input.basic_username ?? same?.username;
  if (!username) throw new ApiError(400, 'basic_username required', 'basic_username');
  return { username, secret };
}

/**
 * The columns of a webhook once this input is applied to what was there (`before`; null: nothing).
 * Throws a 400 for what is missing, and where the address changes but its secret is not sent again.
 */
export function webhookAfter(
  before: StoredWebhook | null,
  input: WebhookInput,
): Omit<StoredWebhook, 'id' | 'dateCreated' | 'lastStatus'> {
  const name = input.name ?? before?.name;
  const url = input.url ?? before?.url;
  const wanted = input.events ?? before?.events;
  if (name === undefined) throw new ApiError(400, 'name required', 'name');
  if (url === undefined) throw new ApiError(400, 'url required', 'url');
  if (wanted === undefined) throw new ApiError(400, 'events required', 'events');
  const authentication = input.authentication_type ?? before?.authentication ?? 'none';
  const asked = input.active ?? (input.disabled === undefined ? undefined : !input.disabled);
  return {
    name,
    url,
    events: wanted,
    authentication,
    ...credentialsAfter(before, input, authentication),
    active: asked ?? before?.active ?? true,
  };
}
