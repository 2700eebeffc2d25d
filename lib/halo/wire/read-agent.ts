import { z } from 'zod';
import type { Agent } from '@/lib/domain/ticket';
import { HaloError } from '../errors';
import { wireFlag, wireList, wireRef, wireText } from './fields';

const wireAgent = z.object({
  id: wireRef,
  agent_id: wireRef,
  name: wireText,
  email: wireText,
  emailaddress: wireText,
  is_admin: wireFlag,
  isadmin: wireFlag,
  roles: wireList,
  role_list: wireText,
  team: wireText,
  teams: wireList,
});

const wireNamed = z.object({
  name: wireText,
  role_name: wireText,
  rolename: wireText,
  team_name: wireText,
});

/** The signed-in agent. Throws HaloError `unreadable` where the answer names none. */
export function readAgent(answer: unknown): Agent {
  const { data: wire } = wireAgent.safeParse(answer);
  const id = wire?.id ?? wire?.agent_id ?? null;
  if (!wire || id === null) {
    throw new HaloError(
      'unreadable',
      'The tenant does not say who is signed in. The application may lack the permission to act for an agent: an administrator must check it in HaloPSA.',
    );
  }
  const listedRoles = wire.role_list?.split(',').map((name) => name.trim()) ?? [];
  return {
    id,
    name: wire.name ?? `Agent ${id}`,
    email: wire.email ?? wire.emailaddress,
    isAdmin: wire.is_admin ?? wire.isadmin ?? false,
    roleNames: distinct([...readNames(wire.roles), ...listedRoles]),
    teamNames: readTeamNames(wire),
  };
}

/** An agent's teams: the first one and the others, by name. */
export function readTeamNames(wire: { team: string | null; teams: unknown[] }): string[] {
  return distinct([wire.team ?? '', ...readNames(wire.teams)]);
}

function readNames(rows: unknown[]): string[] {
  return rows.flatMap((row) => {
    if (typeof row === 'string') return [row];
    const { data } = wireNamed.safeParse(row);
    return data?.name ?? data?.role_name ?? data?.rolename ?? data?.team_name ?? [];
  });
}

function distinct(names: string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
