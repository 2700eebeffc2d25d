const MARKS = /\p{Mark}/gu;
const GAPS = /[^\p{L}\p{N}]+/u;

const plain = (text: string) => text.normalize('NFD').replace(MARKS, '').toLowerCase();

/**
 * How well `text` answers what was typed, 0 (not) to 3 (begins with it). Every typed word has to
 * begin a word of the text (2) or be part of it (1); case and accents do not count.
 */
export function matchWords(text: string, typed: string): 0 | 1 | 2 | 3 {
  const target = plain(text);
  const asked = plain(typed).trim();
  if (target.startsWith(asked)) return 3;
  const words = target.split(GAPS);
  const parts = asked.split(/\s+/);
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return parts.every((part) => target.includes(part)) ? 1 : 0;
}
