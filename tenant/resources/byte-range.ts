export type ByteRange = { first: number; last: number };

/**
 * What a `Range` header asks of a content of `size` bytes (RFC 9110 §14): one range, both ends
 * inclusive; `unsatisfiable` where it lies behind the end; null where the whole content is to be sent:
 * no header, one that is not understood, or several ranges.
 */
export function readRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const wanted = Number(to);
    return wanted === 0 ? 'unsatisfiable' : { first: Math.max(0, size - wanted), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'unsatisfiable' : { first, last };
}
