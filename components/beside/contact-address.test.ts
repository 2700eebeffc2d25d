import { describe, expect, test } from 'vitest';
import { mailHref, telHref } from './contact-address';

describe('a press on the contact’s', () => {
  test.each([
    ['+44 (0)20 7946 0101', 'tel:+442079460101'],
    ['020-7946 0101', 'tel:02079460101'],
    ['01632 960 983 ext. 12', 'tel:01632960983;ext=12'],
    ['555 0199x7', 'tel:5550199;ext=7'],
    ['ask reception', null],
    ['', null],
  ])('phone number %j calls %s', (phone, href) => {
    expect(telHref(phone)).toBe(href);
  });

  test.each([
    ['ann@harbour.test', 'mailto:ann@harbour.test'],
    ['ann@harbour.test?bcc=eve@evil.test', null],
    ['Ann <ann@harbour.test>', null],
    ['nobody', null],
  ])('address %j writes to %s', (address, href) => {
    expect(mailHref(address)).toBe(href);
  });
});
