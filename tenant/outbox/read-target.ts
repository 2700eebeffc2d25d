export const OUTBOX_PATH = '/outbox';

const PAGE = /^\/outbox(?:\/[\w-]{1,40})?(?:\?[\x21-\x7e]*)?$/;

/** The page of the outbox one wanted, else its first: the door leads nowhere else. */
export function readTarget(to: unknown): string {
  return typeof to === 'string' && PAGE.test(to) ? to : OUTBOX_PATH;
}
