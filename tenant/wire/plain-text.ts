import sanitize from 'sanitize-html';

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** What an HTML text says without its markup: a line for each paragraph, list item and line break. */
export function plainText(html: string): string {
  const broken = html
    .replace(/<(?:br|hr)\b[^<>]*>/gi, '\n')
    .replace(/<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)>/gi, '\n');
  return sanitize(broken, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text that stands in HTML as it is written. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;' })[letter] ?? '&gt;');
}

/** Plain text as HTML: a paragraph for each block, a break for each line. */
export function textToHtml(text: string): string {
  return escapeHtml(text.replace(/\r\n?/g, '\n').trim())
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${block.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
