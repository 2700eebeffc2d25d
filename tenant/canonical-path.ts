import { getPath } from 'hono/utils/url';

/**
 * Reads a path as HaloPSA's own servers do: letters in any case, a slash at the end or not. Words of
 * known routes get the spelling the routes have; ids and all else stay as they are.
 */
export function canonicalPaths(routes: Iterable<string>): (request: Request) => string {
  const known = new Map<string, string>();
  for (const route of routes) {
    for (const word of route.split('/')) {
      if (word !== '' && !/[:*]/.test(word)) known.set(word.toLowerCase(), word);
    }
  }
  return (request) => {
    const path = getPath(request);
    return (path.length > 1 ? path.replace(/\/+$/, '') : path)
      .split('/')
      .map((word) => known.get(word.toLowerCase()) ?? word)
      .join('/');
  };
}
