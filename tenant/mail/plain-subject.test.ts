import { expect, test } from 'vitest';
import { plainSubject } from './plain-subject';

test.each([
  ['Printer jams', 'Printer jams'],
  ['Re: Printer jams', 'Printer jams'],
  ['RE:AW: Fwd:FW : WG: Printer', 'Printer'],
  ['Re: [#10023] Re: [#7]Printer [#5]', 'Printer [#5]'],
  ['[#x] Printer', '[#x] Printer'],
  ['Report: nothing', 'Report: nothing'],
  ['Re', 'Re'],
  ['Re:', '(no subject)'],
  [' re: [#12] ', '(no subject)'],
  ['', '(no subject)'],
  ['x'.repeat(256), 'x'.repeat(255)],
  [`${'x'.repeat(254)}😀`, 'x'.repeat(254)],
  [`${'x'.repeat(254)}  y`, 'x'.repeat(254)],
])('a mail about %j opens a ticket named %j', (subject, summary) => {
  expect(plainSubject(subject)).toBe(summary);
});

test('megabytes of marks are read at once', () => {
  const began = performance.now();
  expect(plainSubject('re:'.repeat(300_000))).toBe('(no subject)');
  expect(plainSubject(`${'[#1'.repeat(300_000)}`)).toMatch(/^\[#1/);
  expect(performance.now() - began).toBeLessThan(5_000);
});
