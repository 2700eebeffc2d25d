import { isDefiniteRefusal, type ApiProblem } from '@/lib/queries/api-problem';

const meanwhile = new Set(['changed-meanwhile', 'decided-meanwhile']);

/** True where somebody else was first: one has to look again, and may decide all the same. */
export function isMeanwhile({ code }: Pick<ApiProblem, 'code'>): boolean {
  return meanwhile.has(code);
}

const past = new Set(['ticket-finished', 'not-found']);

/** True where there is nothing to decide about any more. */
export function isPast({ code }: Pick<ApiProblem, 'code'>): boolean {
  return past.has(code);
}

/** True where it is certain that nothing of a decision was done; else it can be sent again as it was. */
export function isUndone(problem: ApiProblem): boolean {
  return isDefiniteRefusal(problem) || isMeanwhile(problem) || isPast(problem);
}
