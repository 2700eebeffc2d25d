import { isDefiniteRefusal, type ApiProblem } from '@/lib/queries/api-problem';

/** What is known of a submit that failed: it never got so far, it may have, or a part of it did. */
export type Standing = 'refused' | 'not-yet' | 'unknown' | 'partly';

const notYet = [401, 425, 429];

/** What is known of a submit that failed with `problem`. */
export function standingOf(problem: ApiProblem): Standing {
  if (isDefiniteRefusal(problem)) return 'refused';
  if (problem.code === 'partly-done') return 'partly';
  return notYet.includes(problem.status) ? 'not-yet' : 'unknown';
}

const words: Readonly<Record<Standing, string>> = {
  refused: 'The ticket was not created.',
  'not-yet': 'The ticket is not created yet.',
  unknown: 'Nobody knows yet whether the ticket was created.',
  partly: 'Not all of it was done.',
};

/** What became of a submit that failed, in a few words. */
export function tellFailure(problem: ApiProblem): string {
  return problem.code === 'offline' ? words['not-yet'] : words[standingOf(problem)];
}

const formFields = {
  clientId: 'client',
  userId: 'person',
  siteId: 'site',
  summary: 'summary',
  details: 'details',
  typeId: 'typeId',
  priorityId: 'priorityId',
  category: 'category',
  teamId: 'team',
  agentId: 'agent',
  reportedBy: 'reportedBy',
} as const;

export type RefusedField = {
  name: (typeof formFields)[keyof typeof formFields];
  message: string;
};

/** The fields of the form that the server refused, with why. */
export function refusedFields({ fields }: Pick<ApiProblem, 'fields'>): RefusedField[] {
  return Object.entries(formFields).flatMap(([asked, name]) => {
    const message = fields[asked];
    return message === undefined ? [] : [{ name, message }];
  });
}
