import { z } from 'zod';
import type { Lookups } from '@/lib/domain/lookups';
import { wireList, wireText } from './fields';
import { readNamed } from './read-lookups';

const wireManagers = z.object({ managers: wireList });
const wireManager = z.object({ email: wireText, emailaddress: wireText, email_address: wireText });

const mailAddress = z.email();

/** A team and the mail addresses of its managers, each once; null where the row lacks id or name. */
export function readTeam(row: unknown): Lookups['teams'][number] | null {
  const team = readNamed(row);
  if (!team) return null;
  const managers = new Map<string, string>();
  for (const given of wireManagers.safeParse(row).data?.managers ?? []) {
    const address = addressOf(given)?.trim() ?? '';
    const key = address.toLowerCase();
    if (mailAddress.safeParse(address).success && !managers.has(key)) managers.set(key, address);
  }
  return { ...team, managers: [...managers.values()] };
}

function addressOf(manager: unknown): string | null {
  if (typeof manager === 'string') return manager;
  const { data } = wireManager.safeParse(manager);
  return data?.email ?? data?.emailaddress ?? data?.email_address ?? null;
}
