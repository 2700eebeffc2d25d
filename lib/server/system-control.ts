import 'server-only';
import type { SystemControl } from '@/lib/desk/context';
import { env } from './env';
import { lookupsReading } from './halo';
import { live } from './live';
import { store } from './store';
import { systemReading } from './system-settings';

/** What is chosen for the whole desk, from the store itself; what is saved holds in this process at once. */
export const systemControl: SystemControl = {
  read: async () => (await store()).deskSettings.read(),
  async save(chosen, version) {
    const saved = await (await store()).deskSettings.merge(chosen, version);
    if (!saved) return null;
    systemReading().replace(saved);
    // With other roles the desk reads every ticket anew; it shall not wait for its next turn.
    if (chosen.statusRoles) (await live()).delivered(null);
    return saved;
  },
  ownLookups: () => lookupsReading().get(),
  get defaultManagerRoles() {
    return env().HALO_MANAGER_ROLES;
  },
};
