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
