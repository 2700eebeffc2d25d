/** Fewer digits than these are in nearly every number. */
const LEAST_DIGITS = 4;
/** A country's code has one to three digits. */
const CODE_LENGTHS = [1, 2, 3];

/**
 * A regular expression that the digits of a stored phone number meet where a text, however it is
 * typed, may be that number or a part of it: with or without its country code, leading zeros,
 * spaces, brackets, an extension. Null for a text that is no phone number.
 */
export function phonePattern(text: string): string | null {
  const said = withoutTrunkZero(text.trim());
  if (!/^[+\d\s()./-]+(?:(?:ext\.?|x)\s*\d+)?$/i.test(said)) return null;
  const digits = said.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < LEAST_DIGITS) return null;
  if (!/^\(?(?:\+|00)/.test(said)) return digits;
  // A number kept as one dials it at home has no country code.
  const atHome = CODE_LENGTHS.map((length) => digits.slice(length))
    .filter((rest) => rest.length >= LEAST_DIGITS)
    .map((rest) => `^0?${rest}`);
  return [digits, ...atHome].join('|');
}

/** `+44 (0)161` is dialled +44 161. */
function withoutTrunkZero(number: string): string {
  return number.replaceAll('(0)', '');
}
