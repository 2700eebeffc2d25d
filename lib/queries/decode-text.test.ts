import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a text file is read', () => {
  test('as UTF-8, without its mark', () => {
    expect(decodeText(utf8('Größe: 3 €'))).toBe('Größe: 3 €');
    expect(decodeText(utf8('\ufeffName;Amount'))).toBe('Name;Amount');
  });

  test('up to the last whole character where it was cut', () => {
    expect(decodeText(utf8('price 3 €').subarray(0, -1))).toBe('price 3 ');
  });

  test('as Windows programs write it', () => {
    expect(decodeText(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x80]))).toBe('Größe€');
  });

  test('as UTF-16 by its mark', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x4f, 0x00, 0x4b, 0x00]))).toBe('OK');
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0x4f, 0x00, 0x4b]))).toBe('OK');
  });

  test('as nothing where it is empty', () => {
    expect(decodeText(new Uint8Array())).toBe('');
  });
});
