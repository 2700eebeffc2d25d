import type { IgnoredPart } from '@/lib/contracts/queue';

const NAMED_MAX = 5;
const LENGTH_MAX = 24;

/**
 * Parts of an address that were left out, as one reads them: `priority=abc`; long ones are cut, and
 * what cannot be seen is made visible. At most five, and how many there are beside them.
 */
export function ignoredWords(parts: readonly IgnoredPart[]): { named: string[]; more: number } {
  const named = parts
    .slice(0, NAMED_MAX)
    .map(({ param, value }) => `${shortened(param)}=${shortened(value)}`);
  return { named, more: parts.length - named.length };
}

function shortened(text: string): string {
  // By code points: half an emoji is none.
  const signs = [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\ufffd')];
  return signs.length > LENGTH_MAX ? `${signs.slice(0, LENGTH_MAX - 1).join('')}…` : signs.join('');
}
