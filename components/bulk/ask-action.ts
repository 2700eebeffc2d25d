import type { QueryClient } from '@tanstack/react-query';
import type { Agent } from '@/lib/domain/ticket';
import type { Target } from '@/components/queue/current-row';
import type { ActionName } from './action-names';
import { changeWords } from './change-words';
import { demandTargets, openAction } from './open-action';
import { withLatestRows } from './seen-rows';
import { startChange } from './start-change';

/**
 * Begins an action on what is chosen, or on `targets`: asks in a dialog what it takes, or does it at
 * once where nothing is left to ask.
 */
export function askAction(
  name: ActionName,
  client: QueryClient,
  me: Agent,
  targets?: readonly Target[],
): void {
  const demanded = demandTargets(targets);
  if (!demanded) return;
  const allowed = withLatestRows(client, demanded);
  if (name === 'assign-to-me' && allowed.length === 1) {
    const words = changeWords.assign(me.name);
    startChange(client, { targets: allowed, changeOf: () => ({ agentId: me.id }), words });
  } else openAction(name, allowed);
}
