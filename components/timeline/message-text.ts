/** Characters of a message's words, and lines of it, from which on only its beginning is shown at first. */
const LONG = { characters: 2_500, lines: 25 } as const;
/** Characters of HTML from which on it is not even drawn before somebody asks for it. */
const HEAVY = 150_000;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const BLOCK_END = /<br ?\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)>/g;
const PICTURE_BYTES = /src="data:[^"]*"/g;

/** How a message has to be shown: whole, its beginning first, or its bare words first. */
export type MessageLength = 'short' | 'long' | 'heavy';

/** Judges sanitised HTML by its words, its lines and its tags; what its pictures weigh does not count. */
export function messageLength(html: string): MessageLength {
  if (html.length <= LONG.lines * 4) return 'short';
  const drawn = html.replace(PICTURE_BYTES, '');
  if (drawn.length > HEAVY) return 'heavy';
  const words = drawn.replace(/<[^<>]*>/g, '').length;
  const lines = drawn.match(BLOCK_END)?.length ?? 0;
  return words > LONG.characters || lines > LONG.lines ? 'long' : 'short';
}

/** The first words of sanitised HTML as plain text, a line per block, at most `max` characters. */
export function openingWords(html: string, max: number): string {
  // Tags may take several times the room of the words between them.
  const head = html.replace(PICTURE_BYTES, '').slice(0, max * 20);
  const words = head
    .replace(/\s+/g, ' ')
    .replace(BLOCK_END, '\n')
    .replace(/<[^<>]*(?:>|$)/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  if (words.length <= max) return words;
  // Not through the middle of a sign of two halves.
  return `${words
    .slice(0, max)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** How many remote pictures a message could show. */
export function remotePictures(html: string): number {
  return html.match(/<span class="blocked-image" data-src=/g)?.length ?? 0;
}
