import { z } from 'zod';
import { isZone } from '@/lib/domain/day-range';
import type { Instant } from '@/lib/domain/instant';
import { COLUMN_MAX, COLUMN_MIN, columnNames } from './columns';

const fields = {
  /** `system` follows the device. */
  theme: z.enum(['light', 'dark', 'system']),
  /** How close the rows of lists stand. */
  density: z.enum(['compact', 'comfortable']),
  /** An IANA zone for all times shown; null: the browser's. */
  zone: z.string().max(64).refine(isZone, 'There is no such time zone').nullable(),
  /** The view a visit begins with: one every desk has, or the id of a saved one. */
  startPage: z.string().regex(/^[\w-]{1,40}$/, 'Must be the id of a view'),
  /** What lists show, in this order; null: as Halyard has it. */
  columns: z
    .array(
      z.strictObject({
        name: z.enum(columnNames),
        width: z.int().min(COLUMN_MIN).max(COLUMN_MAX).nullable(),
      }),
    )
    .min(1)
    .max(columnNames.length)
    .refine(
      (columns) => new Set(columns.map(({ name }) => name)).size === columns.length,
      'Names a column twice',
    )
    .nullable(),
  sideBar: z.enum(['open', 'folded']),
  /** What the browser may tell of while Halyard is in the background. */
  notify: z.strictObject({ assigned: z.boolean(), atRisk: z.boolean() }),
};

/** PUT /api/settings: what an agent chose for themselves; what is left out stays. */
export const settingsInput = z.strictObject(fields).partial();
export type SettingsInput = z.infer<typeof settingsInput>;

/** What an agent chose for themselves, and what holds where they did not. */
export type PersonalSettings = Required<SettingsInput>;
export type Theme = PersonalSettings['theme'];
export type Density = PersonalSettings['density'];

export type SettingsAnswer = PersonalSettings & { serverNow: Instant };

const defaults: PersonalSettings = {
  theme: 'system',
  density: 'compact',
  zone: null,
  startPage: 'queue',
  columns: null,
  sideBar: 'open',
  notify: { assigned: false, atRisk: false },
};

const kept = z
  .object({
    theme: fields.theme.catch(defaults.theme),
    density: fields.density.catch(defaults.density),
    zone: fields.zone.catch(defaults.zone),
    startPage: fields.startPage.catch(defaults.startPage),
    columns: fields.columns.catch(defaults.columns),
    sideBar: fields.sideBar.catch(defaults.sideBar),
    notify: z
      .object({ assigned: z.boolean().catch(false), atRisk: z.boolean().catch(false) })
      .catch(defaults.notify),
  })
  .catch(defaults);

/** Whole settings of what was kept, perhaps by another release: what cannot be read is as by default. */
export function parseSettings(chosen: unknown): PersonalSettings {
  return kept.parse(chosen);
}
