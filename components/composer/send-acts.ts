import type { StatusRole } from '@/lib/domain/status';
import type { StatusTarget } from '@/components/ticket/status-choice';
import type { ComposerMode } from './composer-modes';

/** What moves the ticket as it sends. */
export type SendAct = { target: StatusTarget; label: string; detail: string; keys?: string };

const verbs: Readonly<Record<ComposerMode, string>> = {
  reply: 'Send',
  note: 'Add',
  call: 'Log',
  visit: 'Log',
  time: 'Log',
};

/** What can be done in one with sending, by a tenant's own statuses: none it lacks, none the ticket has. */
export function sendActs(
  statuses: readonly StatusTarget[],
  ticket: { statusId: number; role: StatusRole },
  mode: ComposerMode,
): SendAct[] {
  const first = (role: StatusRole) =>
    ticket.role === role
      ? []
      : statuses
          .filter((status) => status.role === role && status.id !== ticket.statusId)
          .slice(0, 1);
  return [
    ...first('waiting-client').map((target) => ({
      target,
      label: `${verbs[mode]} and wait for client`,
      detail: target.name,
      keys: 'mod+shift+enter',
    })),
    ...first('resolved').map((target) => ({
      target,
      label: `${verbs[mode]} and resolve`,
      detail: target.name,
    })),
  ];
}
