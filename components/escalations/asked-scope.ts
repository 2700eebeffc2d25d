import { reviewScopeQuery } from '@/lib/contracts/reviews';

export type AskedScope = {
  /** Null: no team is named. */
  teams: number[] | null;
  /** What of the address names no team, as it stands there; empty where all of it does. */
  strange: string;
};

/**
 * What `?teams=` asks for. Where the desk's teams are known (`known` is not null), those it does not have
 * are left out; where none is left, nothing is asked.
 */
export function askedScope(
  asked: string | string[] | undefined,
  known: readonly { id: number }[] | null,
): AskedScope {
  if (asked === undefined) return { teams: null, strange: '' };
  const { success, data } = reviewScopeQuery.safeParse(asked);
  if (!success) return { teams: null, strange: String(asked).slice(0, 60) };
  const isKnown = (id: number) => known === null || known.some((team) => team.id === id);
  const teams = data.filter(isKnown);
  const strange = data.filter((id) => !isKnown(id)).join(', ');
  return { teams: strange !== '' && teams.length === 0 ? null : teams, strange };
}
