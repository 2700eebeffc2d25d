import { createDecks } from '@/tenant/store/seed/phrase-decks';
import type { PhraseDecks } from '@/tenant/store/seed/phrase-decks';
import type { Random } from '@/tenant/store/seed/random';

/** What one run remembers, so that it does not repeat itself. */
export type PulseState = {
  random: Random;
  decks: PhraseDecks;
  /** Keys of the kinds of ticket made last, the latest at the end. */
  recentKinds: string[];
};

/** A run's memory at its start, drawing from `random`. */
export function freshState(random: Random): PulseState {
  return { random, decks: createDecks(random), recentKinds: [] };
}
