/** The ticket's number where a search asks for one: `123`, `#123`; null otherwise. */
export function searchedNumber(q: string): number | null {
  const digits = /^#?([1-9]\d{0,9})$/.exec(q.trim())?.[1];
  return digits ? Number(digits) : null;
}
