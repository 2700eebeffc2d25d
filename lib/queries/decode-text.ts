/**
 * The text of the first bytes of a file, which may end in the middle of a character: UTF-16 where its
 * mark says so, else UTF-8, else what Windows programs write.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  try {
    return decode(bytes, 'utf-8');
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

/** @throws TypeError where the bytes are no text of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string {
  const isFatal = encoding === 'utf-8';
  return new TextDecoder(encoding, { fatal: isFatal }).decode(bytes, { stream: true });
}
