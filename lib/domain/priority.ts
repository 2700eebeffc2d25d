const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** 1 = high, 2 = medium, 3 = low. */
export type Grade = 1 | 2 | 3;
export type PriorityId = 1 | 2 | 3 | 4;

/** The priorities of a tenant that has not changed them (rules §3). Targets in working ms. */
export const defaultPriorities = [
  { id: 1, name: 'Critical', responseMs: 15 * MINUTE, resolutionMs: HOUR },
  { id: 2, name: 'High', responseMs: HOUR, resolutionMs: 4 * HOUR },
  { id: 3, name: 'Medium', responseMs: 4 * HOUR, resolutionMs: 8 * HOUR },
  { id: 4, name: 'Low', responseMs: 8 * HOUR, resolutionMs: 24 * HOUR },
] as const satisfies readonly {
  id: PriorityId;
  name: string;
  responseMs: number;
  resolutionMs: number;
}[];

/** What a ticket gets when nobody chose: Medium. */
export const DEFAULT_PRIORITY_ID: PriorityId = 3;

const byImpactThenUrgency: Readonly<Record<Grade, Readonly<Record<Grade, PriorityId>>>> = {
  1: { 1: 1, 2: 2, 3: 3 },
  2: { 1: 2, 2: 3, 3: 4 },
  3: { 1: 3, 2: 4, 3: 4 },
};

/** The priority that impact and urgency suggest (rules §3); the agent may choose another. */
export function suggestPriority(impact: Grade, urgency: Grade): PriorityId {
  return byImpactThenUrgency[impact][urgency];
}
