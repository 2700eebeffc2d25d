import { describe, expect, it } from 'vitest';
import { addressesOutside, mailDomain, oddAddresses } from './addresses';

describe('an address', () => {
  it.each(['ana@northwind.example', 'a.b+c@mail.northwind.example', 'ü@x.example'])(
    'can be mailed to: %s',
    (address) => expect(oddAddresses([address])).toEqual([]),
  );

  it.each(['ana', 'ana@', '@x.example', 'ana@northwind', 'a b@x.example', 'a@b@x.example'])(
    'is told at once from what is none: %s',
    (text) =>
      expect(oddAddresses([text, text])).toEqual([
        { address: text, error: `${text} isn’t an email address` },
      ]),
  );

  it.each([
    ['Ana@Northwind.Example', 'northwind.example'],
    ['nobody', ''],
    [null, ''],
  ])('%s has the domain “%s”', (address, domain) => expect(mailDomain(address)).toBe(domain));

  it('is outside where it is of another domain, however much alike it looks', () => {
    const all = [
      'bo@northwind.example',
      'bo@Mail.Northwind.example',
      'bo@notnorthwind.example',
      'bo@northwind.example.evil.example',
      'sam@desk.example',
      'nonsense',
    ];
    expect(addressesOutside(all, ['northwind.example', 'desk.example'])).toEqual([
      'bo@notnorthwind.example',
      'bo@northwind.example.evil.example',
    ]);
  });
});
