import { z } from 'zod';
import { invalidValue } from '@/tenant/problem';

const address = z.email().max(254);
const MOST = 50;

/** The bare address of `Ann Lee <ann@x.example>`, lower case; null where there is none. */
export function bareAddress(text: string): string | null {
  const inner = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
  const read = address.safeParse(inner.trim().toLowerCase());
  return read.success ? read.data : null;
}

/**
 * The addresses of a list such as `a@x.example; "Lee, Ann" <b@x.example>`, bare, each once. Throws 400 naming
 * `field` where one is no address or there are more than 50.
 */
export function readAddresses(text: string | null | undefined, field: string): string[] {
  const parts = ((text ?? '').match(/(?:"[^"]*"|[^,;])+/g) ?? []).filter(
    (part) => part.trim() !== '',
  );
  if (parts.length > MOST) throw invalidValue(field, `${field} may name at most ${MOST} addresses`);
  const found = parts.map((part) => {
    const bare = bareAddress(part);
    if (bare === null) {
      const shown = part.trim().slice(0, 80);
      throw invalidValue(field, `${field} holds “${shown}”, which is no mail address`);
    }
    return bare;
  });
  return [...new Set(found)];
}
