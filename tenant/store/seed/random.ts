/** A repeatable stream of chance: the same seed always gives the same demo desk. */
export type Random = {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One of `items`, each as likely as its weight; at least one weight must be above 0. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T;
  /** Lognormal with the given median; `sigma` is the spread of its logarithm. */
  lognormal(median: number, sigma: number): number;
  shuffle<T>(items: readonly T[]): T[];
};

/** A stream from a seed (mulberry32). Throws a RangeError where a pick has nothing to pick from. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick,
    weighted: (items, weight) => {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0);
      for (const item of items) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return pick(items.filter((item) => weight(item) > 0));
    },
    lognormal: (median, sigma) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(sigma * normal);
    },
    shuffle: (items) => {
      const deck = [...items];
      for (let last = deck.length - 1; last > 0; last -= 1) {
        const other = int(0, last);
        [deck[last], deck[other]] = [
          deck[other] as (typeof deck)[number],
          deck[last] as (typeof deck)[number],
        ];
      }
      return deck;
    },
  };
}

/** A stream of its own for one thing, so that what one ticket draws never moves another. */
export function randomFor(subject: string, index: number): Random {
  let hash = 2_166_136_261;
  for (const letter of subject) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return createRandom(hash ^ Math.imul(index + 1, 2_654_435_761));
}
