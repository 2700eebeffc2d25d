const WORDS = 6;
const LETTERS = 60;

/** The first words of a summary, about six, with an ellipsis where more follow. */
export function fewWords(summary: string): string {
  const words = summary.trim().split(/\s+/);
  const few = words.slice(0, WORDS).join(' ');
  const letters = [...few];
  if (letters.length > LETTERS) return `${letters.slice(0, LETTERS).join('').trimEnd()}…`;
  return words.length > WORDS ? `${few.replace(/[\p{P}\s]+$/u, '')}…` : few;
}

/** An agent's first name: of `Maya Patel` and of `Patel, Maya` alike; `Agent` where they have no name. */
export function firstName(name: string | null): string {
  const [before = '', after] = (name ?? '').split(',');
  return (after?.trim() || before.trim()).split(/\s+/)[0] || 'Agent';
}
