'use client';

import type { Pick } from './palette-item';

const MOST = 6;
const kinds = ['ticket', 'view', 'client', 'agent', 'person'] as const;

const keyOf = (agentId: number) => `halyard:recent:${agentId}`;

function isPick(value: unknown): value is Pick {
  if (typeof value !== 'object' || value === null) return false;
  if (!('kind' in value && 'id' in value && 'name' in value && 'detail' in value)) return false;
  const { kind, id, name, detail } = value;
  return (
    kinds.some((each) => each === kind) &&
    typeof id === 'string' &&
    typeof name === 'string' &&
    (detail === null || typeof detail === 'string')
  );
}

/** What an agent picked lately in this browser, the newest first. */
export function recentPicks(agentId: number): Pick[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(agentId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPick).slice(0, MOST) : [];
  } catch {
    // Storage is shut off, or holds what is not ours.
    return [];
  }
}

/** Puts a pick before those of earlier. */
export function rememberPick(agentId: number, pick: Pick): void {
  const others = recentPicks(agentId).filter(
    ({ kind, id }) => kind !== pick.kind || id !== pick.id,
  );
  try {
    localStorage.setItem(keyOf(agentId), JSON.stringify([pick, ...others].slice(0, MOST)));
  } catch {
    // As above: then nothing is remembered.
  }
}
