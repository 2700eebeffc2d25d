import { beforeEach, expect, it, vi } from 'vitest';
import { parseSystemSettings } from '@/lib/contracts/system';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { lookupsReading, sharedLookups } from './halo';
import { systemControl } from './system-control';
import { currentRole } from './system-settings';

const kept = vi.hoisted(() => ({ chosen: {} as object, version: 0 }));
const delivered = vi.hoisted(() => vi.fn());

vi.mock('./live', () => ({ live: async () => ({ delivered }) }));
vi.mock('./store', () => {
  const read = () => ({ settings: parseSystemSettings(kept.chosen), version: kept.version });
  const deskSettings = {
    read: async () => read(),
    async merge(chosen: object, version: number) {
      if (version !== kept.version) return null;
      kept.chosen = { ...kept.chosen, ...chosen };
      kept.version += 1;
      return read();
    },
  };
  return { store: async () => ({ deskSettings }) };
});

beforeEach(() => {
  delivered.mockClear();
  lookupsReading().replace(smallTenantLookups());
});

const roleOf = async (id: number) =>
  (await sharedLookups()).statuses.find((status) => status.id === id)?.role;
const lead = {
  id: 7,
  name: 'Rosa',
  email: null,
  isAdmin: false,
  roleNames: ['Lead'],
  teamNames: [],
};

it('a role given to a status is in everybody’s lists at once, and the desk reads its tickets anew', async () => {
  expect(await roleOf(31)).toBe('in-progress');
  await systemControl.save({ statusRoles: { 31: 'closed' } }, kept.version);
  expect(await roleOf(31)).toBe('closed');
  expect(delivered).toHaveBeenCalledWith(null);
  expect((await systemControl.ownLookups()).statuses.at(-1)?.role).toBe('in-progress');
});

it('the lists are the same object until HaloPSA or an administrator changes them', async () => {
  const before = await sharedLookups();
  expect(await sharedLookups()).toBe(before);
  await systemControl.save({ statusRoles: { 31: 'pending' } }, kept.version);
  const after = await sharedLookups();
  expect(after).not.toBe(before);
  expect(await sharedLookups()).toBe(after);
});

it('a role that makes a manager counts at once, and costs the tenant nothing', async () => {
  expect(await currentRole(lead)).toBe('technician');
  await systemControl.save({ managerRoles: ['lead'] }, kept.version);
  expect(await currentRole(lead)).toBe('manager');
  expect(delivered).not.toHaveBeenCalled();
  await systemControl.save({ managerRoles: null }, kept.version);
  expect(await currentRole(lead)).toBe('technician');
});

it('what somebody else changed meanwhile stays as it is', async () => {
  const seen = kept.version;
  await systemControl.save({ statusRoles: { 31: 'closed' } }, seen);
  expect(await systemControl.save({ statusRoles: {} }, seen)).toBeNull();
  expect(await roleOf(31)).toBe('closed');
});
