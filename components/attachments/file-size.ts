const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** A size in bytes as people read it, in steps of 1024: `812 bytes`, `34 kB`, `1.2 MB`. */
export function formatSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1_023.5 && unit < UNITS.length - 1) {
    size /= 1_024;
    unit += 1;
  }
  const shown =
    unit > 0 && size < 9.95 ? size.toFixed(1).replace(/\.0$/, '') : String(Math.round(size));
  return `${shown} ${UNITS[unit]}`;
}
