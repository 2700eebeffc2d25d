import type { Problem } from '@/lib/contracts/problem';
import type { ChoiceField } from '@/lib/domain/ticket-change';
import type { TransitionProblem } from '@/lib/domain/transition';

/** Codes the browser gives where no answer of ours came: the rest are the server's own. */
export type LocalProblemCode = 'offline' | 'unreachable' | 'timed-out' | 'not-our-answer';

type ProblemFacts = Pick<Problem, 'code' | 'message' | 'status'> &
  Partial<Problem> & { retryAfterMs?: number | null };

/** A refusal or failure of a call to our own API. `message` is written for people. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly fields: Record<string, string>;
  readonly errors: TransitionProblem[];
  readonly warnings: TransitionProblem[];
  readonly conflicts: ChoiceField[];
  /** How long the server asked to wait before another try, ms; null where it did not. */
  readonly retryAfterMs: number | null;

  constructor(facts: ProblemFacts) {
    super(facts.message);
    this.code = facts.code;
    this.status = facts.status;
    this.fields = facts.fields ?? {};
    this.errors = facts.errors ?? [];
    this.warnings = facts.warnings ?? [];
    this.conflicts = facts.conflicts ?? [];
    this.retryAfterMs = facts.retryAfterMs ?? null;
  }
}

const localMessages: Record<LocalProblemCode, string> = {
  offline: 'You are offline. Try again when the connection is back.',
  unreachable:
    'Halyard did not answer. Check your connection and try again; if it goes on, tell whoever runs Halyard.',
  'timed-out': 'Halyard took too long to answer. Trying again is safe: nothing is done twice.',
  'not-our-answer':
    'Something between you and Halyard answered in its place, such as a proxy or a sign-in page of your network. Reload the page and try again.',
};

/** The problem for a call that got no answer of ours. */
export function localProblem(code: LocalProblemCode, status = 0): ApiProblem {
  return new ApiProblem({ code, message: localMessages[code], status });
}

function isProblem(body: unknown): body is ProblemFacts {
  if (typeof body !== 'object' || body === null) return false;
  return (
    'code' in body &&
    typeof body.code === 'string' &&
    'message' in body &&
    typeof body.message === 'string'
  );
}

/**
 * Reads the body of an answer that is not 2xx, with its Retry-After where it had one; anything but
 * problem+json becomes `not-our-answer`.
 */
export function problemFromAnswer(
  status: number,
  text: string,
  retryAfter: string | null = null,
): ApiProblem {
  try {
    const body: unknown = JSON.parse(text);
    // Our own server says it in seconds.
    const retryAfterMs = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1000 : null;
    if (isProblem(body)) return new ApiProblem({ ...body, status, retryAfterMs });
  } catch {
    // HTML or nothing at all: told as what it is below.
  }
  return localProblem('not-our-answer', status);
}

/** Any thrown thing as a problem a person can read. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({
    code: 'page-fault',
    status: 0,
    message: 'Something in this page went wrong. Reload it; what you typed is kept.',
  });
}

/** True where it is certain that the server took the call and refused it, so that it changed nothing. */
export function isDefiniteRefusal(problem: ApiProblem): boolean {
  return (
    problem.status >= 400 &&
    problem.status < 500 &&
    ![401, 408, 409, 425, 429].includes(problem.status)
  );
}
