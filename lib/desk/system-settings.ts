import type { SystemAnswer, SystemInput } from '@/lib/contracts/system';
import { checkRouting } from '@/lib/domain/check-routing';
import type { Desk } from './context';
import { DeskError } from './context';

/** What is chosen for the whole desk, beside what holds without. @throws HaloError */
export async function readSystem(desk: Desk): Promise<SystemAnswer> {
  const { system } = desk.keep;
  const [{ settings, version }, { statuses }] = await Promise.all([
    system.read(),
    system.ownLookups(),
  ]);
  return {
    ...settings,
    version,
    serverNow: desk.now(),
    ownStatuses: statuses,
    defaultManagerRoles: [...system.defaultManagerRoles],
  };
}

/**
 * Puts these choices in place of the earlier ones; they hold at once, for everybody.
 *
 * @throws DeskError `unknown-status-id`, `routing-invalid`, `changed-meanwhile`; HaloError where the
 * tenant's lists, which they are checked against, were never read.
 */
export async function changeSystem(
  desk: Desk,
  { version, ...chosen }: SystemInput,
): Promise<SystemAnswer> {
  const lookups = await desk.lookups();
  const known = new Set(lookups.statuses.map(({ id }) => String(id)));
  const stray = Object.keys(chosen.statusRoles ?? {}).find((id) => !known.has(id));
  if (stray !== undefined) {
    throw new DeskError(
      'unknown-status-id',
      `HaloPSA has no status with the number ${stray}, so nothing was saved. Reload the page to see the ones it has.`,
    );
  }
  const problems = chosen.routing ? checkRouting(chosen.routing, lookups) : [];
  const [first] = problems;
  if (first) {
    throw new DeskError(
      'routing-invalid',
      `The routing table was not saved. In the row of “${first.key}”: ${first.message}.`,
      {
        fields: Object.fromEntries(
          problems.map(({ by, key, message }) => [`routing.${by}.${key}`, message]),
        ),
      },
    );
  }
  if (!(await desk.keep.system.save(chosen, version))) {
    throw new DeskError(
      'changed-meanwhile',
      'Somebody else changed these settings after you opened them, so nothing was saved. Look at them as they are now, then decide again.',
    );
  }
  return readSystem(desk);
}
