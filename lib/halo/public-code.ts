import type { HaloErrorKind } from './errors';

const codes = {
  unauthorized: 'tenant-unauthorized',
  forbidden: 'forbidden',
  'not-found': 'not-found',
  invalid: 'tenant-refused',
  'rate-limited': 'tenant-rate-limited',
  unavailable: 'tenant-unavailable',
  timeout: 'tenant-timeout',
  unreadable: 'tenant-unreadable',
  'too-large': 'too-large',
  'signed-out': 'signed-out',
} as const satisfies Record<HaloErrorKind, string>;

/** What browsers read of a kind of failure, in problems and in the state of the live channel. */
export type PublicCode = (typeof codes)[HaloErrorKind];

/** The code by which a browser knows a HaloError of this kind. */
export function publicCode(kind: HaloErrorKind): PublicCode {
  return codes[kind];
}
