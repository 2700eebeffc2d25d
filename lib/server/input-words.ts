import type { z } from 'zod';

const kinds: Partial<Record<string, string>> = {
  string: 'Must be text',
  number: 'Must be a number',
  int: 'Must be a whole number',
  boolean: 'Must be true or false',
  array: 'Must be a list',
  object: 'Must be an object with named fields',
  record: 'Must be an object with named fields',
};
const units: Partial<Record<string, string>> = { string: ' characters', array: ' entries' };

/** What is wrong with an input, for people, where its contract has no words of its own. */
export const inputWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'Is missing';
      return kinds[issue.expected] ?? 'Is of the wrong kind';
    case 'too_small':
      if (issue.minimum === 1 && issue.origin in units) return 'Must not be empty';
      return issue.inclusive === false
        ? `Must be more than ${issue.minimum}`
        : `Must be at least ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return issue.inclusive === false
        ? `Must be less than ${issue.maximum}`
        : `Must be at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `Must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `Has a field that is not known here: ${issue.keys.join(', ').slice(0, 100)}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'Has a name that is not valid';
    default:
      return 'Is not valid';
  }
};
