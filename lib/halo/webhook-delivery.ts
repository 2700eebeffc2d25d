import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { wireRef } from './wire/fields';

export type Delivery = {
  /** As it was sent. */
  body: string;
  headers: Headers;
  /** What `webhooks.ensure` was given. */
  secret: string;
  now: Instant;
};

const OLDEST_MS = 5 * 60_000;

/**
 * Whether a delivery comes from the tenant: signed with the secret within the last five minutes, or
 * with the secret as its Basic password, since real tenants sign nothing. A delivery that is sent
 * again is as genuine as the first: all it does is have a ticket read.
 */
export function isGenuineDelivery(delivery: Delivery): boolean {
  return delivery.secret !== '' && (isSigned(delivery) || hasPassword(delivery));
}

function isSigned({ body, headers, secret, now }: Delivery): boolean {
  const timestamp = headers.get('x-webhook-timestamp') ?? '';
  const signature = /^sha256=([0-9a-f]{64})$/i.exec(headers.get('x-webhook-signature') ?? '')?.[1];
  if (signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp) * 1_000) > OLDEST_MS) return false;
  const expected = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest();
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected);
}

function hasPassword({ headers, secret }: Delivery): boolean {
  const encoded = /^Basic\s+([\w+/=-]+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (encoded === undefined) return false;
  const credentials = Buffer.from(encoded, 'base64').toString();
  const colon = credentials.indexOf(':');
  if (colon === -1) return false;
  // Digests are of one length, so not even the secret's length shows in the time it takes.
  const digest = (text: string) => createHmac('sha256', secret).update(text).digest();
  return timingSafeEqual(digest(credentials.slice(colon + 1)), digest(secret));
}

const anyFields = z.record(z.string(), z.unknown());
const idNames = ['ticketid', 'faultid', 'objectid'];
const ticketNames = ['ticket', 'tickets', 'ticketdetails', 'fault', 'object'];

/**
 * Which ticket a delivery is about; null where it does not say, as a ping does. Real tenants name the
 * number in many ways, and a payload can be of the administrator's own making.
 */
export function readDelivery(body: unknown): { ticketId: number | null } {
  const said = fieldsOf(body);
  const candidates = [
    ...idNames.map((name) => said.get(name)),
    ...ticketNames.flatMap((name) => {
      const ticket = fieldsOf(said.get(name));
      return [said.get(name), ...['id', ...idNames].map((inside) => ticket.get(inside))];
    }),
  ];
  const ids = candidates.map((candidate) => wireRef.parse(candidate));
  return { ticketId: ids.find((id) => id !== null) ?? null };
}

/** The fields of an object, or of the first one in a list, however their names are written. */
function fieldsOf(value: unknown): Map<string, unknown> {
  const { data = {} } = anyFields.safeParse(Array.isArray(value) ? value[0] : value);
  return new Map(
    Object.entries(data).map(([name, inside]) => [
      name.toLowerCase().replaceAll(/[_-]/g, ''),
      inside,
    ]),
  );
}
