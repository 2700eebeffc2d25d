/** What a status means; tenants number and name their own (rules §1). Rules test roles, never ids. */
export const statusRoles = [
  'new',
  'in-progress',
  'pending',
  'on-hold',
  'waiting-client',
  'waiting-third-party',
  'resolved',
  'closed',
] as const;

export type StatusRole = (typeof statusRoles)[number];

/** True where a value from outside is one of the roles. */
export function isStatusRole(value: unknown): value is StatusRole {
  return statusRoles.some((role) => role === value);
}

/** True where the resolution clock stands still while a ticket has this role. */
export function isPausing(role: StatusRole): boolean {
  return role === 'on-hold' || role === 'waiting-client' || role === 'waiting-third-party';
}

/** True where the work is over: resolved (awaiting closure) or closed. */
export function isFinished(role: StatusRole): boolean {
  return role === 'resolved' || role === 'closed';
}

const waiting = '(?:waiting (?:on|for)|awaiting|with)(?: the)?';
const answer = '(?: reply| response)?';

const roleNames: readonly (readonly [RegExp, StatusRole])[] = [
  [/^new$/, 'new'],
  [/^in ?progress$/, 'in-progress'],
  [/^pending$/, 'pending'],
  [/^on ?hold$/, 'on-hold'],
  [new RegExp(`^${waiting} (?:client|customer|user|end user)${answer}$`), 'waiting-client'],
  [
    new RegExp(`^${waiting} (?:third party|3rd party|supplier|vendor)${answer}$`),
    'waiting-third-party',
  ],
  [/^resolved$/, 'resolved'],
  [/^closed$/, 'closed'],
];

const defaultIds: ReadonlyMap<number, StatusRole> = new Map([
  [1, 'new'],
  [2, 'in-progress'],
  [3, 'pending'],
  [4, 'on-hold'],
  [5, 'waiting-client'],
  [6, 'waiting-third-party'],
  [8, 'resolved'],
  [9, 'closed'],
]);

/** Every tenant's one fixed status (the others may be renumbered). */
const CLOSED_ID = 9;

/**
 * What a tenant's status means: the configured role, else the role of its default name, else
 * closed where the tenant says so, else the role of its default id. An id counts only for a status
 * without a name: "Invoice sent" with id 5 has nothing to do with waiting for a client. Nothing
 * fits: `in-progress` with `guessed: true`, which settings show as a warning.
 */
export function roleOfStatus(
  status: { id: number; name: string; isClosed?: boolean },
  configured: Readonly<Record<number, StatusRole>> = {},
): { role: StatusRole; guessed: boolean } {
  const known = (role: StatusRole) => ({ role, guessed: false });

  const chosen = Object.hasOwn(configured, status.id) ? configured[status.id] : undefined;
  if (isStatusRole(chosen)) return known(chosen);

  const name = status.name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const named = roleNames.find(([pattern]) => pattern.test(name));
  if (named) return known(named[1]);

  if (status.isClosed ?? status.id === CLOSED_ID) return known('closed');

  const byId = name === '' ? defaultIds.get(status.id) : undefined;
  return byId ? known(byId) : { role: 'in-progress', guessed: true };
}
