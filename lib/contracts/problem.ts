import type { ChoiceField } from '@/lib/domain/ticket-change';
import type { TransitionProblem } from '@/lib/domain/transition';

/** Every refusal of our own API: problem+json (RFC 9457) with a machine-readable code. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  /** For people: what happened, why, what to do next. */
  message: string;
  /** Field name → what is wrong with it. */
  fields?: Record<string, string>;
  errors?: TransitionProblem[];
  warnings?: TransitionProblem[];
  /** With `changed-meanwhile`: the fields somebody else changed since. */
  conflicts?: ChoiceField[];
};
