const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi;
const EMPTY = new Set(['br', 'hr', 'img', 'wbr']);
const BREAK = /<[bh]r ?\/?>/gi;
const FIRST_WORD = />\s*[^<\s]|<img\b/i;

/**
 * Parts well-formed HTML at an offset that is not within a tag: what is open there is closed in the
 * first part and opened again in the second, which loses the line breaks it would begin with.
 */
export function splitHtml(html: string, at: number): [first: string, second: string] {
  const open: { name: string; tag: string }[] = [];
  for (const { 0: tag, 1: closing, 2: given = '', index } of html.matchAll(TAG)) {
    if (index >= at) break;
    const name = given.toLowerCase();
    if (EMPTY.has(name)) continue;
    if (!closing) open.push({ name, tag });
    else if (open.at(-1)?.name === name) open.pop();
  }
  const closers = open.map(({ name }) => `</${name}>`).toReversed();
  const rest = html.slice(at);
  const lead = /^\s*[^<\s]/.test(rest) ? 0 : rest.search(FIRST_WORD) + 1;
  return [
    html.slice(0, at) + closers.join(''),
    open.map(({ tag }) => tag).join('') + rest.slice(0, lead).replace(BREAK, '') + rest.slice(lead),
  ];
}
