import type { HaloSession } from './client';
import { optionalList } from './optional-list';
import type { SessionContext } from './session-context';
import { readCannedText } from './wire/read-canned-text';
import { readRows } from './wire/read-list';

type CannedText = Awaited<ReturnType<HaloSession['cannedTexts']>>[number];

/** The tenant's ready texts by name; none where this account may not read them. */
export async function fetchCannedTexts(
  context: Pick<SessionContext, 'get' | 'onOdd'>,
): Promise<CannedText[]> {
  const rows = await optionalList(context, '/api/CannedText', 'cannedtexts');
  return readRows(rows, readCannedText, context.onOdd, 'Canned text').toSorted((a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
}
