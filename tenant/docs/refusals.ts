import type { ApiError } from '@/tenant/problem';
import type { Operation } from './operation';

export type RefusalStatus = ApiError['status'];
export type Refusals = Partial<Record<RefusalStatus, readonly string[]>>;

/** What to do about a refusal. */
export const refusalAdvice: readonly (readonly [RefusalStatus, string])[] = [
  [400, 'Mend what field and detail name; check ids against the tenant’s own lists.'],
  [401, 'Get a fresh token.'],
  [403, 'Check the scopes of the token and the role of the agent.'],
  [404, 'Check the id; what the caller may not see is answered the same.'],
  [413, 'Send less at once.'],
  [416, 'Ask for a range within the file.'],
  [429, 'Wait as long as Retry-After says; without it, longer each time.'],
];

const formTooLarge = ['The form is larger than 64 kB'];

function usualRefusals({ path, scopes, query, bodies, refusesAs }: Operation): Refusals {
  if (refusesAs === 'page') return bodies ? { 413: formTooLarge } : {};
  if (refusesAs === 'oauth') {
    return { 401: ['The application is unknown or its secret is wrong'], 413: formTooLarge };
  }
  const isApi = path.startsWith('/api/');
  return {
    ...(query || bodies ? { 400: ['Invalid field value'] } : {}),
    ...(scopes ? { 401: ['Unauthorized'] } : {}),
    ...(scopes?.length ? { 403: ['Insufficient permissions'] } : {}),
    ...(bodies ? { 413: ['The request is larger than 5 MB; send less at once'] } : {}),
    ...(scopes && isApi ? { 429: ['Rate limited'] } : {}),
  };
}

/** The messages of every refusal an operation may answer, by status: its own, then those of its kind. */
export function refusalsOf(operation: Operation): { status: RefusalStatus; messages: string[] }[] {
  const own: Refusals = operation.refusals ?? {};
  const usual = usualRefusals(operation);
  return refusalAdvice
    .map(([status]) => ({
      status,
      messages: [...new Set([...(own[status] ?? []), ...(usual[status] ?? [])])],
    }))
    .filter(({ messages }) => messages.length > 0);
}
