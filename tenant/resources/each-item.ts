import { ApiError } from '@/tenant/problem';

/**
 * Does something with each item of a POST, one after the other. A refusal of one among several says
 * in `detail` which it is.
 */
export async function eachItem<T, R>(
  items: readonly T[],
  work: (item: T) => R | Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (const [at, item] of items.entries()) {
    try {
      done.push(await work(item));
    } catch (error) {
      if (!(error instanceof ApiError) || items.length === 1) throw error;
      const detail = `Item ${at + 1} of ${items.length}: ${error.detail ?? error.message}`;
      throw new ApiError(error.status, error.message, error.field, detail);
    }
  }
  return done;
}
