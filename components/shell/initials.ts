const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function firstOf(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
}

/** The first letters of a name's first and last word, as one sign stands for a person. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => firstOf(word ?? '').toLocaleUpperCase('en')).join('') || '?';
}
