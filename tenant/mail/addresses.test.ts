import { describe, expect, test } from 'vitest';
import { bareAddress, readAddresses } from './addresses';

describe('the address of a sender or a recipient', () => {
  test.each([
    ['ann@x.example', 'ann@x.example'],
    [' ANN@X.example\r\n', 'ann@x.example'],
    ['Ann Lee <Ann@x.example>', 'ann@x.example'],
    ['"Lee, Ann" <ann@x.example> ', 'ann@x.example'],
    ['<ann@x.example>', 'ann@x.example'],
    ['boss@evil.example <ann@x.example>', 'ann@x.example'],
    ['ann+desk@mail.x.example', 'ann+desk@mail.x.example'],
  ])('%j is %s', (text, address) => expect(bareAddress(text)).toBe(address));

  test.each([
    '',
    '   ',
    '<>',
    'ann',
    'ann@',
    '@x.example',
    'ann@x',
    'ann@x.example, bob@x.example',
    'ann@x.example <',
    '<ann@x.example',
    '<ann@x.example> and more',
    'ann@x.example\r\nBcc: bob@x.example',
    '<ann@x.example\nX: y>',
    'ann@x.example\0',
    'a nn@x.example',
    `${'a'.repeat(250)}@x.example`,
  ])('%j is none', (text) => expect(bareAddress(text)).toBeNull());

  test('is found in megabytes of anything at once', () => {
    const began = performance.now();
    for (const piece of ['<', '>', '<>', 'a@', '@.', '. ', '"', ' ']) {
      expect(bareAddress(piece.repeat(1_000_000))).toBeNull();
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a list of addresses', () => {
  test.each([
    [null, []],
    [undefined, []],
    [' ,; ', []],
    ['a@x.example', ['a@x.example']],
    ['a@x.example; B <b@x.example>,c@x.example;', ['a@x.example', 'b@x.example', 'c@x.example']],
    ['"Lee, Ann; MD" <a@x.example>, b@x.example', ['a@x.example', 'b@x.example']],
    ['a@x.example,A@X.example', ['a@x.example']],
    ['"Ann <a@x.example>, b@x.example', ['a@x.example', 'b@x.example']],
  ])('%j names %j', (text, addresses) => expect(readAddresses(text, 'to')).toEqual(addresses));

  test.each(['a@x.example,nobody', '"Ann, Bea" a@x.example', 'a@x.example b@x.example'])(
    '%j is refused, naming the field',
    (text) => {
      expect(() => readAddresses(text, 'emailcc')).toThrow(
        expect.objectContaining({ status: 400, field: 'emailcc' }),
      );
    },
  );

  test('takes fifty and no more', () => {
    const people = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@x.example`);
    expect(readAddresses(people(50).join(), 'emailto')).toHaveLength(50);
    expect(() => readAddresses(people(51).join(), 'emailto')).toThrow(
      expect.objectContaining({ detail: 'emailto may name at most 50 addresses' }),
    );
  });
});
