const counting = new Intl.NumberFormat('en-US');

/** A number of tickets as people read it: `12`, `1,200`. */
export function formatCount(count: number): string {
  return counting.format(count);
}
