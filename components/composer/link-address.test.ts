import { describe, expect, it } from 'vitest';
import { linkAddress } from './link-address';

describe('a link', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a b'],
    ['example.com/x?y=1', 'https://example.com/x?y=1'],
    [' ana@example.com ', 'mailto:ana@example.com'],
    ['tel:+4912345', 'tel:+4912345'],
  ])('may be typed as %s', (typed, address) => expect(linkAddress(typed)).toBe(address));

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScRiPt:x',
    'file:///etc',
    '',
    'word',
    '//x',
  ])('never leads to %s', (typed) => expect(linkAddress(typed)).toBeNull());
});
