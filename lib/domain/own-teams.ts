import type { Lookups } from './lookups';

/** The ids of an agent's teams, which agents know by name; case and the blanks around it do not count. */
export function ownTeamIds(teamNames: readonly string[], teams: Lookups['teams']): number[] {
  const fold = (name: string) => name.trim().toLowerCase();
  const own = new Set(teamNames.map(fold));
  return teams.filter(({ name }) => own.has(fold(name))).map(({ id }) => id);
}
