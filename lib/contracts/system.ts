import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import type { Lookups } from '@/lib/domain/lookups';
import type { RoutingTable } from '@/lib/domain/routing';
import { statusRoles, type StatusRole } from '@/lib/domain/status';
import { MANAGER_ROLES_MAX, ROLE_NAME_MAX } from './limits';
import { version } from './ticket';

const ROWS_MAX = 1_000;

const id = z.int().positive().max(2_147_483_647);
const idKey = z.string().regex(/^[1-9]\d{0,9}$/, 'Must be a whole number');
const role = z.enum(statusRoles);
const roleName = z
  .string()
  .trim()
  .min(1)
  .max(ROLE_NAME_MAX, `At most ${ROLE_NAME_MAX} characters`)
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Holds a character a role’s name may not have');
const categoryPath = z
  .string()
  .trim()
  .min(1)
  .max(255, 'At most 255 characters')
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'Holds a character a category may not have');

/** What administrators choose for the whole desk. */
export type SystemSettings = {
  /** Roles of statuses, by status id; others are read off their names. */
  statusRoles: Record<string, StatusRole>;
  /** The tenant's roles that make a manager; null: those of HALO_MANAGER_ROLES. */
  managerRoles: string[] | null;
  routing: RoutingTable;
};

const rows = <Key extends z.ZodType<string, string>>(key: Key) =>
  z
    .record(key, id)
    .refine((table) => Object.keys(table).length <= ROWS_MAX, `At most ${ROWS_MAX} rows`);

/** PUT /api/system: what is left out stays; `version` is the one that was seen. */
export const systemInput = z.strictObject({
  version,
  statusRoles: z
    .record(idKey, role)
    .refine((roles) => Object.keys(roles).length <= ROWS_MAX, `At most ${ROWS_MAX} statuses`)
    .optional(),
  managerRoles: z
    .array(roleName)
    .max(MANAGER_ROLES_MAX, `At most ${MANAGER_ROLES_MAX} roles`)
    .nullable()
    .optional(),
  routing: z
    .strictObject({ byCategory: rows(categoryPath), byClient: rows(idKey), byType: rows(idKey) })
    .optional(),
});
export type SystemInput = z.infer<typeof systemInput>;

export type SystemAnswer = SystemSettings & {
  serverNow: Instant;
  /** Goes with the next change, so that nobody overwrites what they did not see. */
  version: number;
  /** Statuses with the roles they have where nothing is chosen for them. */
  ownStatuses: Lookups['statuses'];
  /** What HALO_MANAGER_ROLES says. */
  defaultManagerRoles: string[];
};

/** The entries that can be read; the others are left out. */
const readable = <Value>(key: z.ZodType<string>, value: z.ZodType<Value>) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .transform((entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([name, given]) => {
          const read = value.safeParse(given);
          return key.safeParse(name).success && read.success ? [[name, read.data] as const] : [];
        }),
      ),
    );

const noRouting = { byCategory: {}, byClient: {}, byType: {} };

const kept = z
  .object({
    statusRoles: readable(idKey, role),
    managerRoles: z.array(roleName).nullable().catch(null),
    routing: z
      .object({
        byCategory: readable(categoryPath, id),
        byClient: readable(idKey, id),
        byType: readable(idKey, id),
      })
      .catch(noRouting),
  })
  .catch({ statusRoles: {}, managerRoles: null, routing: noRouting });

/** Whole settings of what was kept, perhaps by another release: what cannot be read is as by default. */
export function parseSystemSettings(chosen: unknown): SystemSettings {
  return kept.parse(chosen);
}

/** How the tenant is reached, and how well; no secrets. */
export type ConnectionReport = {
  serverNow: Instant;
  tenant: {
    url: string;
    isEmbedded: boolean;
    dialect: 'real' | 'simplified';
    /** Null where it answers; else why not. */
    trouble: string | null;
  };
  calls: {
    /** Calls in five minutes; null: no limit. */
    limit: number | null;
    used: number;
    /** Calls that wait for room. */
    waiting: number;
    /** The tenant wants no call before; null where it takes them. */
    pausedUntil: Instant | null;
    breaker: 'closed' | 'open';
    /** Since the start: all, and those the tenant refused for being too many. */
    total: number;
    refused: number;
  };
  live: LiveHealth & { tickets: number; agents: number; streams: number };
  /** `isExpected`: deliveries of the tenant are taken; `lastAt`: the last genuine one since the start. */
  webhook: { isExpected: boolean; lastAt: Instant | null };
  store: { kind: 'embedded' | 'postgres'; isDurable: boolean };
};
