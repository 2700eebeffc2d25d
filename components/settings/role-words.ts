import { clockEffect, type ClockEffect, type RoleWarning } from '@/lib/domain/configured-roles';
import { isFinished, type StatusRole } from '@/lib/domain/status';
import { roleWords } from '@/components/queue/filters/filter-words';

export const effectWords: Readonly<Record<ClockEffect, string>> = {
  runs: 'Runs',
  pauses: 'Stands still',
  stops: 'Stopped',
};

const becomes: Readonly<Record<ClockEffect, string>> = {
  runs: 'The resolution clock of its tickets runs',
  pauses: 'The resolution clock of its tickets stands still',
  stops: 'The resolution clock of its tickets has stopped: they are neither at risk nor late',
};

const insteadOf: Readonly<Record<ClockEffect, string>> = {
  runs: 'instead of running',
  pauses: 'instead of standing still',
  stops: 'instead of being stopped',
};

/** What it means that a status gets another role, a sentence each; the clocks first. */
export function describeRoleChange(from: StatusRole, to: StatusRole): string[] {
  const [was, is] = [clockEffect(from), clockEffect(to)];
  const clocks =
    was === is
      ? 'The resolution clock of its tickets goes on as before.'
      : `${becomes[is]}, ${insteadOf[was]}.`;
  return [
    clocks,
    ...(to === 'closed' ? ['Its tickets leave the queue.'] : []),
    ...(from === 'closed'
      ? ['Its tickets come into the queue, where HaloPSA itself counts them as open.']
      : []),
    ...(isFinished(to) && !isFinished(from)
      ? ['Moving a ticket there asks for a resolution.']
      : []),
    'It counts at once and for everybody, also for time already spent in this status. Due times that HaloPSA gives stay as they are.',
  ];
}

/** A warning on the roles of a tenant's statuses, and what to do. */
export function describeRoleWarning(warning: RoleWarning): string {
  switch (warning.code) {
    case 'none-closed':
      return 'No status is “Closed”, so no ticket can ever leave the queue. Give the role to the status that ends your work.';
    case 'none-resolved':
      return 'No status is “Resolved”: tickets are closed without waiting for the client’s word.';
    case 'none-new':
      return 'No status is “New”, so nothing shows as not yet begun.';
    case 'several-closed':
      return `${warning.names.join(', ')} are all “Closed”. That is fine where each ends the work.`;
    case 'guessed':
      return `“${warning.name}” says nothing Halyard knows, so it counts as ${roleWords['in-progress']}. Please check it.`;
  }
}
