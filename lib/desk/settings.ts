import type { SettingsAnswer, SettingsInput } from '@/lib/contracts/settings';
import type { Desk } from './context';

/** What this agent chose for themselves. */
export function readOwnSettings(desk: Desk): SettingsAnswer {
  return { ...desk.viewer.settings, serverNow: desk.now() };
}

/** Puts these choices in place of the agent's earlier ones and leaves the others; answers all. */
export async function changeOwnSettings(desk: Desk, input: SettingsInput): Promise<SettingsAnswer> {
  const settings = await desk.keep.settings.merge(desk.viewer.agent.id, input);
  return { ...settings, serverNow: desk.now() };
}
