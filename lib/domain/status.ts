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
