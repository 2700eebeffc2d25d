import type { Random } from './random';

/** Draws from pools of phrases so that neighbours never say the same thing. */
export type PhraseDecks = { draw<T>(pool: readonly T[], purpose?: string): T };

/**
 * Decks dealt to the last card before they are shuffled again: of a pool of 25 each phrase comes
 * up once in 25 draws. `purpose` keeps separate decks of one pool. Throws a RangeError for an
 * empty pool.
 */
export function createDecks(random: Random): PhraseDecks {
  const decks = new Map<readonly unknown[], Map<string, number[]>>();
  return {
    draw<T>(pool: readonly T[], purpose = ''): T {
      const ofPool = decks.get(pool) ?? new Map<string, number[]>();
      decks.set(pool, ofPool);
      let deck = ofPool.get(purpose) ?? [];
      if (deck.length === 0) deck = random.shuffle(pool.map((_, place) => place));
      const place = deck.pop();
      ofPool.set(purpose, deck);
      const phrase = place === undefined ? undefined : pool[place];
      if (phrase === undefined) throw new RangeError('no phrase left to draw from');
      return phrase;
    },
  };
}
