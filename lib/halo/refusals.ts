import { HaloError, type HaloErrorKind, type HaloOutcome } from './errors';
import { readErrorBody } from './wire/read-error-body';

type Refusal = {
  status: number;
  body: string;
  isWrite: boolean;
  retryAfterMs: number | null;
};

/**
 * The HaloError for an answer that is no success. A 4xx changed nothing; after a 5xx nobody knows
 * whether a write happened. What the tenant itself says about a refused field is shown.
 */
export function refusalError({ status, body, isWrite, retryAfterMs }: Refusal): HaloError {
  const kind = kindOf(status);
  const { sentence, field, code } = readErrorBody(body);
  const outcome: HaloOutcome = isWrite && status >= 500 ? 'unknown' : 'refused';
  return new HaloError(kind, messageFor(kind, { status, sentence, outcome, retryAfterMs }), {
    status,
    field,
    outcome,
    retryAfterMs,
    tenantCode: code,
  });
}

function kindOf(status: number): HaloErrorKind {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
      return 'not-found';
    case 408:
      return 'timeout';
    case 413:
      return 'too-large';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'unavailable' : 'invalid';
  }
}

type Told = {
  status: number;
  sentence: string | null;
  outcome: HaloOutcome;
  retryAfterMs: number | null;
};

function messageFor(kind: HaloErrorKind, told: Told): string {
  switch (kind) {
    case 'unauthorized':
      return 'The tenant no longer accepts this sign-in: it has expired or was withdrawn. Sign in again.';
    case 'forbidden':
      return 'The tenant does not allow this account to do that. Ask an administrator to check its permissions in HaloPSA; after a change of role, sign in again.';
    case 'not-found':
      return 'The tenant has no such record, or does not show it to this account. Check the number.';
    case 'too-large':
      return 'The tenant refused it because it is too large. Send something smaller.';
    case 'timeout':
      return 'The tenant gave up waiting for the request. Try again.';
    case 'rate-limited':
      return `The tenant is getting too many requests and asks for a pause. Try again in ${waitInWords(told.retryAfterMs)}.`;
    case 'invalid':
      return told.sentence === null
        ? `The tenant refused the request (${told.status}) without saying why. Check what was entered and try again.`
        : `The tenant refused it: ${told.sentence.replace(/[.!]?$/, '.')} Put that right and try again.`;
    default:
      return told.outcome === 'unknown'
        ? `The tenant failed while saving (${told.status}), so the change may or may not have been made. Look at the ticket before trying again.`
        : `The tenant has a fault of its own (${told.status}). Try again in a minute; if it lasts, check the tenant.`;
  }
}

/** A wait as a person says it, rounded up: "40 seconds", "5 minutes"; a minute where nobody knows. */
export function waitInWords(ms: number | null): string {
  if (ms === null) return 'a minute';
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}
