/** Why the tenant's answer is no answer; closed, so that every caller can map all of them. */
export const haloErrorKinds = [
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid',
  'rate-limited',
  'unavailable',
  'timeout',
  'unreadable',
  'too-large',
  'signed-out',
] as const;

export type HaloErrorKind = (typeof haloErrorKinds)[number];

/**
 * What is known about the request: `refused` means nothing was changed at the tenant, `unknown`
 * means a write may have happened and must be read back before anybody repeats it.
 */
export type HaloOutcome = 'refused' | 'unknown';

export type HaloErrorFacts = {
  status?: number | null;
  /** The domain's name of the field the tenant complained about ("statusId"), where it named one. */
  field?: string | null;
  retryAfterMs?: number | null;
  /** The tenant's own error code ("invalid_grant"). */
  tenantCode?: string | null;
  outcome?: HaloOutcome;
  cause?: unknown;
};

const brand = Symbol.for('halyard.halo-error');

/**
 * Everything that can go wrong between us and a tenant. `message` is written for people: what
 * happened, why, what to do next; it never holds a token. `status` is the tenant's HTTP status,
 * null when none arrived; `retryAfterMs` is the wait the tenant asked for.
 */
export class HaloError extends Error {
  readonly [brand] = true;
  readonly kind: HaloErrorKind;
  readonly status: number | null;
  readonly field: string | null;
  readonly retryAfterMs: number | null;
  readonly tenantCode: string | null;
  readonly outcome: HaloOutcome;

  constructor(kind: HaloErrorKind, message: string, facts: HaloErrorFacts = {}) {
    super(message, { cause: facts.cause });
    this.name = 'HaloError';
    this.kind = kind;
    this.status = facts.status ?? null;
    this.field = facts.field ?? null;
    this.retryAfterMs = facts.retryAfterMs ?? null;
    this.tenantCode = facts.tenantCode ?? null;
    this.outcome = facts.outcome ?? 'refused';
  }

  /** Next bundles this class more than once, and a client made in one bundle throws into another. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
