import type { ActionKind } from '@/lib/domain/ticket';

const numberedKinds: readonly ActionKind[] = [
  'note',
  'email',
  'phone-call',
  'site-visit',
  'status-change',
];

const wordedKinds: readonly (readonly [RegExp, ActionKind])[] = [
  [/e-?mail|\brepl(y|ied)\b|acknowledg/i, 'email'],
  [/phone|\bcall(ed)?\b|voicemail/i, 'phone-call'],
  [/visit|on-?site/i, 'site-visit'],
  [/status|re-?open|\bclos(e|ed|ure)\b|resol(ve|ved|ution)|\bhold\b/i, 'status-change'],
  [/note/i, 'note'],
];

/**
 * What kind of entry it is: by the simplified contract's number, else by the words real tenants give it
 * alone. Undefined where neither tells.
 */
export function kindOfAction(
  actionTypeId: number | null,
  outcome: string | null,
): ActionKind | undefined {
  const numbered = actionTypeId === null ? undefined : numberedKinds[actionTypeId];
  if (numbered || outcome === null) return numbered;
  return wordedKinds.find(([words]) => words.test(outcome))?.[1];
}

/** The simplified contract's number of a kind. */
export function actionTypeId(kind: ActionKind): number {
  return numberedKinds.indexOf(kind);
}
