import type { TicketDetail } from '@/lib/contracts/ticket';
import { judgeStatusChange } from '@/lib/domain/status-change';
import { isFinished } from '@/lib/domain/status';
import type { StatusRole } from '@/lib/domain/status';
import type { TransitionProblem } from '@/lib/domain/transition';

export type StatusTarget = { id: number; name: string; role: StatusRole };

export type StatusVerdict = {
  /** Beside the resolution. */
  resolutionErrors: string[];
  /** Beside the choice of status. */
  statusErrors: string[];
  warnings: string[];
};

/** Sorts problems to the fields they belong to, each sentence once. */
export function placeProblems(
  errors: readonly TransitionProblem[],
  warnings: readonly TransitionProblem[],
): StatusVerdict {
  const said = (problems: readonly TransitionProblem[]) => [
    ...new Set(problems.map(({ message }) => message)),
  ];
  return {
    resolutionErrors: said(errors.filter(({ field }) => field === 'resolution')),
    statusErrors: said(errors.filter(({ field }) => field !== 'resolution')),
    warnings: said(warnings),
  };
}

/** What the rules say of moving a ticket with this log to `target` with what was typed; nothing before a choice. */
export function judgeChoice(
  { ticket, actions }: Pick<TicketDetail, 'ticket' | 'actions'>,
  target: StatusTarget | null,
  typedResolution: string,
): StatusVerdict {
  if (!target) return placeProblems([], []);
  const { errors, warnings } = judgeStatusChange(
    ticket,
    target,
    resolutionToSend(target, typedResolution),
    actions,
  );
  return placeProblems(errors, warnings);
}

/** The resolution that goes along: only with a finishing status, and only where something was typed. */
export function resolutionToSend(target: StatusTarget, typed: string): string | undefined {
  return isFinished(target.role) && typed.trim() ? typed : undefined;
}

/** What the button says; "anyway" only where nothing but warnings stands in the way. */
export function submitLabel(target: StatusTarget | null, verdict: StatusVerdict): string {
  const verb =
    target?.role === 'resolved' ? 'Resolve' : target?.role === 'closed' ? 'Close' : 'Change';
  const isRefused = verdict.statusErrors.length + verdict.resolutionErrors.length > 0;
  if (verdict.warnings.length > 0 && !isRefused) return `${verb} anyway`;
  return verb === 'Change' ? 'Change status' : `${verb} ticket`;
}
