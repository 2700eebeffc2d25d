import { HaloError } from './errors';
import type { SessionContext } from './session-context';
import { readList } from './wire/read-list';

/** The rows of a list; none where this account may not read it, or the tenant does not have it. */
export async function optionalList(
  { get, onOdd }: Pick<SessionContext, 'get' | 'onOdd'>,
  path: string,
  key: string,
  query?: Record<string, string>,
): Promise<unknown[]> {
  try {
    return readList(await get(path, query), key).rows;
  } catch (error) {
    const isMissing =
      error instanceof HaloError && (error.kind === 'forbidden' || error.kind === 'not-found');
    if (!isMissing) throw error;
    onOdd(`The list of ${key} is closed to this account, so it is taken as empty.`);
    return [];
  }
}
