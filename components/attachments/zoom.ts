/** How large a preview is drawn: `fit`, or so many times its own size. */
export type Zoom = 'fit' | number;

const levels = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const;

/** The next size up; `shown` is the one on the screen now. Null: there is none. */
export function largerThan(shown: number): number | null {
  return levels.find((level) => level > shown * 1.01) ?? null;
}

/** The next size down; `shown` is the one on the screen now. Null: there is none. */
export function smallerThan(shown: number): number | null {
  return levels.findLast((level) => level < shown * 0.99) ?? null;
}

/** The size at which something fits into a room, px both; never larger than `most` times its own. */
export function fitInto(
  room: { width: number; height: number },
  size: { width: number; height: number },
  most: number,
): number {
  if (size.width <= 0 || size.height <= 0) return 1;
  return Math.max(0.01, Math.min(most, room.width / size.width, room.height / size.height));
}
