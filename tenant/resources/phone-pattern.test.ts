import { expect, test } from 'vitest';
import { phonePattern } from './phone-pattern';

/** Whether a number kept as `kept` is found by `typed`; digits are taken as the query takes them. */
function finds(typed: string, kept: string): boolean {
  const pattern = phonePattern(typed);
  return (
    pattern !== null && new RegExp(pattern).test(kept.replaceAll('(0)', '').replace(/\D/g, ''))
  );
}

const written = [
  '0161 496 0123',
  '01614960123',
  '(0161) 496-0123',
  '+44 161 496 0123',
  '+44 (0)161 496 0123',
  '0044 161 4960123',
  '(+44) 161.496.0123',
];

test.each(written.flatMap((typed) => written.map((kept) => [typed, kept])))(
  'a caller announced as %s is found where the number is kept as %s',
  (typed, kept) => expect(finds(typed, kept)).toBe(true),
);

test.each([
  ['0161 496', '0161 496 0123'],
  ['496 0123', '+44 161 496 0123'],
  ['+44 161 49', '0161 496 0123'],
  ['+1 212 555 0123', '(212) 555-0123'],
  ['+353 1 555 0123', '01 555 0123'],
  ['0161 496 0123', '0161 496 0123 ext 212'],
  ['+44 161 496 0123', '0161 496 0123 ext 212'],
  ['0161 496 0123 ext 212', '0161 496 0123 ext 212'],
])('%s finds %s', (typed, kept) => expect(finds(typed, kept)).toBe(true));

test.each([
  ['0161 496 0123', '0161 496 0124'],
  ['+44 161 496 0123', '0171 496 0123'],
  ['+49 161 496 0123', '+44 161 496 0123'],
  ['0161 496 0123 ext 212', '0161 496 0123 ext 213'],
])('%s is not %s', (typed, kept) => expect(finds(typed, kept)).toBe(false));

test.each(['Ines Field', 'ines.field@northwind.example', 'R2 D2 4711', '016', '+', '', '#1234'])(
  '“%s” is no phone number',
  (text) => expect(phonePattern(text)).toBeNull(),
);
