import { HaloError, type HaloOutcome } from './errors';

/** Faults that happen before a single byte of the request has left. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/**
 * The HaloError for a request without a (whole) answer: `timeout` or `unavailable`. A write that was
 * never sent is refused; one that broke off later has an unknown outcome.
 */
export function faultError(
  error: unknown,
  { isWrite, timedOut }: { isWrite: boolean; timedOut: boolean },
): HaloError {
  if (error instanceof HaloError) return error;
  const outcome: HaloOutcome = isWrite && !isNeverSent(error) ? 'unknown' : 'refused';
  const next =
    outcome === 'unknown'
      ? 'The change may or may not have been made: look at the ticket before trying again.'
      : 'Try again in a moment.';
  if (timedOut) {
    return new HaloError('timeout', `The tenant took too long to answer. ${next}`, { outcome });
  }
  const what = isNeverSent(error)
    ? 'The tenant cannot be reached.'
    : 'The connection to the tenant broke off.';
  return new HaloError('unavailable', `${what} ${next}`, { outcome, cause: error });
}

function isNeverSent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && neverSent.has(error.code)) return true;
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every(isNeverSent);
  }
  return 'cause' in error && isNeverSent(error.cause);
}
