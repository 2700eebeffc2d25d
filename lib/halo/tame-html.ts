/** Deeper than any mail program nests; the sanitiser's cost grows with depth times length. */
const MAX_DEPTH = 200;
const MAX_LENGTH = 4_000_000;
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
 * reason or longer than four million characters, its bare words (at most 200,000 characters).
 */
export function tameHtml(html: string): string {
  return html.length <= MAX_LENGTH && !isTooDeep(html) ? html : bareWords(html);
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing, name = ''] of html.matchAll(tags)) {
    if (flat.has(name.toLowerCase())) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return true;
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
