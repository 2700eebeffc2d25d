import { matchWords } from '@/components/ui/match-words';

/** The items whose name or keywords answer what was typed, the best first, at most so many. */
export function rankItems<Item>(
  items: readonly Item[],
  typed: string,
  wordsOf: (item: Item) => { name: string; keywords?: string },
  most: number,
): Item[] {
  return items
    .map((item) => {
      const { name, keywords = '' } = wordsOf(item);
      return { item, rank: matchWords(name, typed) || (matchWords(keywords, typed) ? 1 : 0) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ item }) => item);
}

/** The ticket number that was typed: `#1234` or `1234`; null for anything else. */
export function typedNumber(typed: string): number | null {
  const digits = /^#?([1-9]\d{0,9})$/.exec(typed.trim())?.[1];
  const id = Number(digits);
  return digits && id <= 2_147_483_647 ? id : null;
}
