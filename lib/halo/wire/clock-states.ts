import type { Instant } from '@/lib/domain/instant';
import type { ClockState } from '@/lib/domain/ticket';

const numbered: Record<string, ClockState> = {
  '0': 'not-started',
  '1': 'running',
  '2': 'paused',
  '3': 'met',
  '4': 'breached',
};

/**
 * The first-response clock: 0–4, or a real tenant's letter, I (answered inside its target), O
 * (outside) or empty (not answered yet). Null when the tenant does not say.
 */
export function readResponseState(state: unknown, respondedAt: Instant | null): ClockState | null {
  const word = wordOf(state);
  if (word === null) return null;
  if (word === '') return respondedAt === null ? 'running' : null;
  if (word === 'I') return 'met';
  return word === 'O' ? 'breached' : (numbered[word] ?? null);
}

/**
 * The resolution clock: 0–4, or, on a real tenant's single ticket, `slastate` I or O, which for a
 * ticket still open says whether it is late so far. Null when the tenant does not say.
 */
export function readResolutionState(
  wire: { slaresolutionstate?: unknown; slastate?: unknown; excludefromsla: boolean | null },
  { isFinished, onHold }: { isFinished: boolean; onHold: boolean },
): ClockState | null {
  const word = wordOf(wire.slaresolutionstate);
  const state = word === null ? undefined : numbered[word];
  if (state) return state;
  if (wire.excludefromsla) return 'not-started';
  const letter = wordOf(wire.slastate);
  if (letter === 'O') return 'breached';
  // A held ticket has no due instant, and some tenants then give no letter either.
  if (onHold && !isFinished) return 'paused';
  if (letter !== 'I') return null;
  return isFinished ? 'met' : 'running';
}

function wordOf(state: unknown): string | null {
  if (typeof state === 'number') return String(state);
  return typeof state === 'string' ? state.trim().toUpperCase() : null;
}
