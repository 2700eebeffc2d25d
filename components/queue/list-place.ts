/** How far each list was scrolled when it was left, by its address: coming back goes on from there. */
const places = new Map<string, number>();
const KEPT = 20;

/** Remembers how far a list is scrolled, in px. */
export function rememberPlace(address: string, scrollTop: number): void {
  places.delete(address);
  places.set(address, scrollTop);
  const [oldest] = places.keys();
  if (places.size > KEPT && oldest !== undefined) places.delete(oldest);
}

/** How far it was scrolled; 0 for a list not seen before. */
export function placeOf(address: string): number {
  return places.get(address) ?? 0;
}
