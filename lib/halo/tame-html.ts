/** Deeper than any mail program nests; the sanitiser's cost grows with depth times length. */
const MAX_DEPTH = 200;
const MAX_LENGTH = 4_000_000;
/** More than any mail has, and still done in a second. */
const MAX_TAGS = 100_000;
const MAX_PLAIN_LENGTH = 200_000;

// Never nested in themselves: they have no end, or the next one ends them.
const flat = new Set(
  'area base br col dd dt embed hr img input li link meta option p source td th tr track wbr'.split(
    ' ',
  ),
);
const tags = /<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi;

/**
 * HTML that can be sanitised in the time a page may take: as it is, or, where it is nested without
 * reason, made of tags alone, or longer than four million characters, its bare words (at most 200,000 characters).
 */
export function tameHtml(html: string): string {
  return html.length <= MAX_LENGTH && !isTooMuch(html) ? html : bareWords(html);
}

/** Counts as a parser nests: a closing tag that closes nothing leaves everything open. */
function isTooMuch(html: string): boolean {
  const open: string[] = [];
  const times = new Map<string, number>();
  const add = (name: string, change: 1 | -1) => times.set(name, (times.get(name) ?? 0) + change);
  let count = 0;
  for (const [, closing, tag = ''] of html.matchAll(tags)) {
    count += 1;
    if (count > MAX_TAGS) return true;
    const name = tag.toLowerCase();
    if (flat.has(name)) continue;
    if (!closing) {
      open.push(name);
      add(name, 1);
      if (open.length > MAX_DEPTH) return true;
      continue;
    }
    while ((times.get(name) ?? 0) > 0) {
      const last = open.pop();
      if (last === undefined) break;
      add(last, -1);
      if (last === name) break;
    }
  }
  return false;
}

/** Without tags, and without any `<` that could open one. */
function bareWords(html: string): string {
  const words = html
    .slice(0, MAX_LENGTH)
    .replace(/(?:<[^<>]*>)+/g, ' ')
    .replaceAll('<', ' ');
  return words.length > MAX_PLAIN_LENGTH ? `${words.slice(0, MAX_PLAIN_LENGTH)}…` : words;
}
