import { isBlankText } from './rich-text';
import { isFinished, isStatusRole, type StatusRole } from './status';

export type TransitionProblemCode =
  | 'resolution-required'
  | 'same-status'
  | 'unknown-status'
  | 'skipped-in-progress'
  | 'no-agent-assigned'
  | 'reopens'
  | 'client-not-asked'
  | 'client-not-told'
  | 'no-time-logged';

/** Why a status change is refused (error) or needs a second look (warning). */
export type TransitionProblem = {
  code: TransitionProblemCode;
  message: string;
  field?: 'resolution' | 'agentId';
};

/** What the rules ask of a ticket, patched as the change would leave it. */
export type TransitionTicket = {
  /** Plain text or HTML. */
  resolution: string | null;
  agentId: number | null;
  /** False: nothing was sent to the client since their last message. Left out: not known. */
  askedClient?: boolean;
  /** False: the client has not been told of the solution. Left out: not known. */
  clientTold?: boolean;
  /** False: no time has been logged. Left out: not known. */
  timeLogged?: boolean;
};

export type TransitionVerdict = {
  canTransition: boolean;
  errors: TransitionProblem[];
  warnings: TransitionProblem[];
};

const messages: Readonly<Record<TransitionProblemCode, string>> = {
  'resolution-required': 'Resolution is required',
  'same-status': 'The ticket already has this status',
  'unknown-status': 'Unknown status',
  'skipped-in-progress': 'Closing without In Progress step',
  'no-agent-assigned': 'No agent assigned',
  reopens: 'Reopening resumes the resolution clock',
  'client-not-asked': 'Nothing was sent to the client since their last message',
  'client-not-told': 'The client has not been told',
  'no-time-logged': 'No time has been logged',
};

function problem(
  code: TransitionProblemCode,
  field?: TransitionProblem['field'],
): TransitionProblem {
  return field ? { code, message: messages[code], field } : { code, message: messages[code] };
}

/** What a change to a status that the tenant does not have is refused with. */
export const unknownStatus: TransitionProblem = problem('unknown-status');

/**
 * Judges a status change (rules §2). Errors refuse it, warnings ask for one confirmation. The same
 * verdict serves the browser before submit and the server's answer, so both show the same list.
 * Roles arrive from outside too: one that is not in the list is an error, not an exception.
 */
export function validateStatusTransition(
  from: StatusRole,
  to: StatusRole,
  ticket: TransitionTicket,
): TransitionVerdict {
  const finishing = isFinished(to);
  const reopening = isFinished(from) && isStatusRole(to) && !finishing;

  const errors: TransitionProblem[] = [];
  if (finishing && isBlankText(ticket.resolution)) {
    errors.push(problem('resolution-required', 'resolution'));
  }
  if (from === to) errors.push(problem('same-status'));
  if (!isStatusRole(from) || !isStatusRole(to)) errors.push(unknownStatus);

  const warnings: TransitionProblem[] = [];
  if (finishing && from === 'new') warnings.push(problem('skipped-in-progress'));
  if (to === 'in-progress' && (ticket.agentId ?? null) === null) {
    warnings.push(problem('no-agent-assigned', 'agentId'));
  }
  if (reopening) warnings.push(problem('reopens'));
  if (to === 'waiting-client' && ticket.askedClient === false) {
    warnings.push(problem('client-not-asked'));
  }
  if (to === 'resolved' && ticket.clientTold === false) warnings.push(problem('client-not-told'));
  if (finishing && ticket.timeLogged === false) warnings.push(problem('no-time-logged'));

  return { canTransition: errors.length === 0, errors, warnings };
}
