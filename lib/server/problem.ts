import { z } from 'zod';
import type { Problem } from '@/lib/contracts/problem';
import { DeskError } from '@/lib/desk/context';
import type { DeskErrorCode } from '@/lib/desk/context';
import { HaloError } from '@/lib/halo/errors';
import type { HaloErrorKind } from '@/lib/halo/errors';
import { publicCode } from '@/lib/halo/public-code';
import { inputWords } from './input-words';
import { log } from './log';

// Contracts are shared with the browser, which loads none of these words.
z.config({ customError: inputWords });

/** A refusal of the request itself, before any use case: `message` is for people. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

const haloStatus = {
  unauthorized: 502,
  forbidden: 403,
  'not-found': 404,
  invalid: 422,
  'rate-limited': 503,
  unavailable: 503,
  timeout: 504,
  unreadable: 502,
  'too-large': 413,
  'signed-out': 401,
} as const satisfies Record<HaloErrorKind, number>;

const deskStatus = {
  'transition-refused': 422,
  'unknown-status-id': 422,
  'unknown-agent': 422,
  'agent-not-assignable': 422,
  'unknown-team': 422,
  'unknown-priority': 422,
  'unknown-category': 422,
  'unknown-type': 422,
  'unknown-sla': 422,
  'unknown-client': 422,
  'not-of-client': 422,
  'ticket-refused': 422,
  'nobody-to-mail': 422,
  'cannot-link': 422,
  'partly-done': 502,
  'changed-meanwhile': 409,
  'write-in-progress': 409,
  'key-reused': 422,
  'outcome-unknown': 504,
  'desk-loading': 503,
  'not-your-view': 403,
  'view-gone': 404,
  'not-your-team': 422,
  'too-many-views': 422,
  'too-many-templates': 422,
  'not-your-template': 403,
  'routing-invalid': 422,
  'screen-refused': 401,
  'board-beyond-sight': 422,
  'board-gone': 404,
  'too-many-boards': 422,
  'too-many-links': 422,
  'ticket-finished': 409,
  'decided-meanwhile': 409,
  'decision-gone': 404,
  'not-a-manager': 422,
  'too-many-mails': 422,
  'mail-settled': 409,
  'review-undecided': 409,
  'review-closed': 409,
  'review-gone': 404,
  'not-yours-to-retry': 403,
  'escalation-gone': 404,
} as const satisfies Record<DeskErrorCode, number>;

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Signed out',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Refused',
  500: 'Internal error',
  502: 'Bad answer from the tenant',
  503: 'Tenant unavailable',
  504: 'Tenant too slow',
};

/** True for "the tenant has no such thing, or this agent may not see it". */
export function isNotFound(error: unknown): boolean {
  return error instanceof HaloError && error.kind === 'not-found';
}

/**
 * Any thrown value as a problem for the browser. What we did not foresee becomes `internal` with a
 * reference that stands in the log: its text is never shown.
 */
function toProblem(error: unknown): Problem {
  if (error instanceof RequestError) return problem(error.status, error.code, error.message);
  if (error instanceof z.ZodError) {
    const fields = Object.fromEntries(
      error.issues.map((issue) => [issue.path.join('.') || 'body', issue.message]),
    );
    const first = error.issues[0];
    const where = first?.path.join('.');
    const message = first
      ? `${where ? `${where}: ` : ''}${first.message}`
      : 'The request is not valid.';
    return { ...problem(400, 'invalid-input', message), fields };
  }
  if (error instanceof DeskError) {
    return { ...problem(deskStatus[error.code], error.code, error.message), ...error.problems };
  }
  if (error instanceof HaloError) {
    const fields = error.field ? { fields: { [error.field]: error.message } } : {};
    return { ...problem(haloStatus[error.kind], publicCode(error.kind), error.message), ...fields };
  }
  const reference = crypto.randomUUID().slice(0, 8);
  log().error({ err: error, reference }, 'unforeseen error');
  return problem(
    500,
    'internal',
    `Something went wrong in Halyard itself. Try again; if it stays, give your administrator the reference ${reference}.`,
  );
}

function problem(status: number, code: string, message: string): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Refused', status, code, message };
}

/** A problem as an HTTP answer. */
export function problemResponse(error: unknown): Response {
  const body = toProblem(error);
  const headers = new Headers({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
  if (error instanceof HaloError && error.retryAfterMs !== null) {
    headers.set('retry-after', String(Math.ceil(error.retryAfterMs / 1000)));
  }
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
