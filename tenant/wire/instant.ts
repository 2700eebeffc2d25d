/** An instant as the wire writes it: ISO 8601 UTC, whole seconds without a fraction. Null stays null. */
export function writeInstant(at: number): string;
export function writeInstant(at: number | null): string | null;
export function writeInstant(at: number | null): string | null {
  if (at === null) return null;
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
const shape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads ISO 8601, also with a blank for the T; a value without a zone is UTC. Null for anything else, or outside 1970–2200. */
export function readInstant(text: string): number | null {
  const [, date, time = '00:00', zone = 'Z'] = shape.exec(text.trim()) ?? [];
  if (date === undefined) return null;
  const milliseconds = time.replace(/(\.\d{3})\d+$/, '$1');
  const at = Date.parse(`${date}T${milliseconds}${zone}`);
  if (Number.isNaN(at) || at < EARLIEST || at >= LATEST) return null;
  // Date.parse rolls 31 February over; a day that does not exist is a mistake.
  const day = new Date(`${date}T00:00:00Z`);
  return day.toISOString().startsWith(date) ? at : null;
}
