import type { AgentLoad, Presence } from '@/lib/domain/agent-load';

const presenceRank: Readonly<Record<Presence, number>> = {
  in: 0,
  unknown: 1,
  out: 2,
  'on-leave': 3,
};

/** Orders agents: who is there, then who has the least that is late, then the least that is open. */
export function byAvailability(a: AgentLoad, b: AgentLoad): number {
  return (
    presenceRank[a.presence] - presenceRank[b.presence] ||
    a.late - b.late ||
    a.open - b.open ||
    a.name.localeCompare(b.name)
  );
}

const fold = (name: string) => name.trim().toLowerCase();

/** Whether an agent belongs to one of the teams of these names. */
export function isOfTeams({ teamNames }: AgentLoad, names: readonly string[]): boolean {
  const wanted = new Set(names.map(fold));
  return teamNames.some((name) => wanted.has(fold(name)));
}

export type AgentParts = { me: AgentLoad | null; team: AgentLoad[]; others: AgentLoad[] };

/** Agents as a picker shows them: me, then the teams the tickets are of, then everybody else. */
export function partAgents(
  agents: readonly AgentLoad[],
  myId: number,
  teamNames: readonly string[],
): AgentParts {
  const rest = agents.filter(({ id }) => id !== myId).sort(byAvailability);
  return {
    me: agents.find(({ id }) => id === myId) ?? null,
    team: rest.filter((agent) => isOfTeams(agent, teamNames)),
    others: rest.filter((agent) => !isOfTeams(agent, teamNames)),
  };
}

/**
 * Whom to give a ticket of this team to, the best first: nobody on leave. A team without members, and a
 * ticket without a team, has everybody to choose from.
 */
export function suggestAgents(
  agents: readonly AgentLoad[],
  teamName: string | null,
  atMost: number,
): AgentLoad[] {
  const members = teamName === null ? [] : agents.filter((agent) => isOfTeams(agent, [teamName]));
  return (members.length > 0 ? members : agents)
    .filter(({ presence }) => presence !== 'on-leave')
    .sort(byAvailability)
    .slice(0, atMost);
}
