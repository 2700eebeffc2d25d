import 'server-only';
import type { SystemSettings } from '@/lib/contracts/system';
import { deskRoleOf } from '@/lib/domain/permissions';
import type { Agent, DeskRole } from '@/lib/domain/ticket';
import type { KeptDeskSettings } from '@/lib/store/desk-settings';
import { env } from './env';
import { sharedReading, type SharedReading } from './shared-reading';
import { store } from './store';

/** How late another process's change may be. */
const FRESH_MS = 10_000;

/** What administrators chose for the whole desk, shared by all. */
export function systemReading(): SharedReading<KeptDeskSettings<SystemSettings>> {
  return sharedReading('system-settings', FRESH_MS, async () =>
    (await store()).deskSettings.read(),
  );
}

/** What an agent is by the roles that count now. */
export async function currentRole(agent: Agent): Promise<DeskRole> {
  const { settings } = await systemReading().get();
  return deskRoleOf(agent, settings.managerRoles ?? env().HALO_MANAGER_ROLES);
}
