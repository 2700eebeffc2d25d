const TAG = /<[^<>]*>/g;
const PICTURE = /<img\b[^<>]*>/i;
const BLANK =
  /[\s\u00ad\u200b-\u200f\u2060]|&(?:nbsp|ensp|emsp|thinsp|hairsp|lrm|rlm|zwnj|zwj|shy|tab|newline|nonbreakingspace|zerowidthspace|#0*(?:9|10|13|32|160|173|820[1-7]|8288|12288|65279)|#x0*(?:9|a|d|20|a0|ad|200[9a-f]|2060|3000|feff))(?![a-z0-9]);?/gi;

/** In one pass: a pattern would look for the end of each comment anew. */
function withoutComments(html: string): string {
  let rest = '';
  for (let at = 0; ;) {
    const opens = html.indexOf('<!--', at);
    const shuts = opens < 0 ? -1 : html.indexOf('-->', opens + 2);
    if (shuts < 0) return rest + html.slice(at);
    rest += html.slice(at, opens);
    at = shuts + 3;
  }
}

/**
 * True where a text, plain or HTML, says nothing: null, empty, white space, or markup around
 * nothing such as `<p>&nbsp;</p><br>`. A picture says something.
 */
export function isBlankText(text: string | null | undefined): boolean {
  if (!text) return true;
  const html = withoutComments(text);
  return !PICTURE.test(html) && html.replace(TAG, '').replace(BLANK, '') === '';
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as HTML: escaped, a paragraph per block between blank lines, `<br>` for a new line. */
export function textToHtml(text: string): string {
  return paragraphs(text.replace(/[&<>"']/g, (character) => escapes[character] ?? character));
}

/** Wraps already escaped text. */
export function paragraphs(escaped: string): string {
  return escaped
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => `<p>${block.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
