import type { Lookups, Outcome } from '@/lib/domain/lookups';
import type { NewAction } from '../client';
import { kindOfAction } from './action-kinds';

type Sought = Pick<NewAction, 'kind' | 'hiddenFromUser' | 'outcome' | 'status'>;

/** What tenants mostly call it, the plainest first; a hidden entry's own words before the others. */
const usualNames = {
  note: { visible: ['Public Note', 'Note'], hidden: ['Private Note', 'Internal Note'] },
  email: { visible: ['Email User', 'Email'], hidden: ['Email Supplier', 'Email'] },
  'phone-call': { visible: ['Phone Call'], hidden: ['Phone Call'] },
  'site-visit': { visible: ['Site Visit'], hidden: ['Site Visit'] },
} as const satisfies Record<NewAction['kind'], Record<'visible' | 'hidden', readonly string[]>>;

/**
 * The tenant's word for a new entry. Real tenants let the word decide what happens: so it is one of the
 * entry's own kind, never one that hides what others shall read, mails what is no email, or moves the
 * ticket anywhere but where it is asked to go. A word given is kept where none of that is known of it.
 */
export function pickOutcome(sought: Sought, { outcomes }: Pick<Lookups, 'outcomes'>): string {
  const { kind, hiddenFromUser, outcome: given, status } = sought;
  const [usual, ...others] = usualNames[kind][hiddenFromUser ? 'hidden' : 'visible'];
  const isFit = (each: Outcome) =>
    each.kind === kind &&
    (hiddenFromUser || !each.hidesFromUser) &&
    (kind === 'email' || !each.sendsEmail) &&
    (each.statusId === null || each.statusId === status?.id);

  if (given !== undefined) {
    const known = outcomes.find(({ name }) => isSame(name, given));
    if (known && isFit(known)) return known.name;
    // Words of the agent's own tell the kind to a tenant that asks nothing else.
    if (!known) return kindOfAction(null, given) === kind ? given : `${usual} – ${given}`;
  }

  const fitting = outcomes.filter(isFit);
  const rank = (each: Outcome) => {
    const named = [usual, ...others].findIndex((name) => isSame(name, each.name));
    const isPlain = each.sendsEmail === (kind === 'email');
    return [
      each.statusId === (status?.id ?? null) ? 0 : 1,
      each.hidesFromUser === hiddenFromUser ? 0 : 1,
      named === -1 ? usualNames[kind].hidden.length + 1 : named,
      isPlain ? 0 : 1,
    ];
  };
  const [best] = fitting
    .map((each) => ({ name: each.name, rank: rank(each) }))
    .toSorted((a, b) => firstDifference(a.rank, b.rank));
  // A word the tenant lists does there what it was listed for, so one it does not know comes first.
  const unlisted = [usual, ...others].find(
    (name) => !outcomes.some((each) => isSame(each.name, name)),
  );
  return best?.name ?? unlisted ?? usual;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
