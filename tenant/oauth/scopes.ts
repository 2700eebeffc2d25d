const known = /^(openid|profile|email|offline_access|all|all:standard|admin|(read|edit):[a-z]+)$/;

/**
 * The scope a grant gets: what was asked for, of what is known and the application may have
 * (`all` lets it have anything). Nothing asked: all the application has. Null: nothing is left.
 */
export function grantScope(asked: string | undefined, allowed: string): string | null {
  const wanted = (asked ?? '').split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return allowed;
  const has = new Set(allowed.split(' '));
  const given = wanted.filter((scope) => known.test(scope) && (has.has('all') || has.has(scope)));
  return given.length === 0 ? null : [...new Set(given)].join(' ');
}

/** Whether a token opens a door that asks for any one of these scopes. */
export function hasScope(scopes: Set<string>, ...anyOf: string[]): boolean {
  return ['all', 'all:standard', ...anyOf].some((scope) => scopes.has(scope));
}
