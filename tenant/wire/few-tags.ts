/** Whoever reads HTML keeps a list of what is open: a hundred thousand tags deep take minutes. */
const MOST_TAGS = 20_000;

/** HTML as it is; what has more tags than any letter needs is kept as its text alone. */
export function withFewTags(html: string): string {
  const tags = html.match(/<[a-z]/gi)?.length ?? 0;
  if (tags <= MOST_TAGS) return html;
  const text = html
    .replace(/<(?:br|\/(?:p|div|li|tr|h[1-6]|blockquote|pre))\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/[<>]/g, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  return `<p>${text.replace(/\n/g, '<br>')}</p>`;
}
