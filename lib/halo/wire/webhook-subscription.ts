import { z } from 'zod';
import type { Dialect, WebhookSubscription } from '../client';
import { wireText } from './fields';

/**
 * The fewest events that tell of every change of a ticket's row: a move and a closing are told as
 * updates, too.
 */
const eventNames = [
  'ticket.created',
  'ticket.updated',
  'ticket.deleted',
  'action.added',
  'attachment.added',
];

/**
 * Real tenants number theirs: created, updated, closed, status changed, deleted. They have none for
 * an entry in the log, and whether an update tells of the others is not known.
 */
const eventNumbers = [3, 19, 39, 76, 1072];

const BASIC = 1;
const HMAC = 2;

/** A subscription in the words of the dialect; with an `id` it changes that one. */
export function subscriptionBody(
  { url, name, secret }: WebhookSubscription,
  id: string | null,
  dialect: Dialect,
): Record<string, unknown> {
  const shared = {
    ...(id === null ? {} : { id }),
    ...{ name, url, method: 0, content_type: 'application/json', active: true },
  };
  // Real tenants sign nothing; they can only send a password.
  if (dialect === 'real') {
    return {
      ...shared,
      events: eventNumbers.map((number) => ({ event_id: number, eventno: number })),
      authentication_type: BASIC,
      basic_username: 'halyard',
      basic_password: secret,
    };
  }
  return { ...shared, events: eventNames, authentication_type: HMAC, secret };
}

const wireSubscription = z.object({ id: wireText, url: wireText });

/** The id of the subscription with this address; null where there is none. */
export function subscriptionTo(url: string, rows: unknown[]): string | null {
  const read = rows.map((row) => wireSubscription.safeParse(row).data);
  return read.find((row) => row?.url === url)?.id ?? null;
}
