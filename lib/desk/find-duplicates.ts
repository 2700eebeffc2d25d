import type { DuplicatesAnswer } from '@/lib/contracts/new-ticket';
import { findDuplicates } from '@/lib/domain/duplicates';
import { isFinished } from '@/lib/domain/status';
import type { Desk } from './context';

const MOST_SHOWN = 5;

/**
 * Open tickets of a client with a similar summary that this agent may see, best first, at most five;
 * from the shared snapshot.
 *
 * @throws HaloError where the tenant does not say what this agent may see.
 */
export async function findOpenDuplicates(
  desk: Desk,
  { client, summary }: { client: number; summary: string },
): Promise<DuplicatesAnswer> {
  const { entries } = await desk.live.list();
  const rows = new Map(
    entries.flatMap(({ row }) =>
      row.clientId === client && !isFinished(row.role) && row.mergedIntoId === null
        ? [[row.id, row] as const]
        : [],
    ),
  );
  const candidates = [...rows.values()].map((row) => ({ ticketId: row.id, summary: row.summary }));
  const duplicates = findDuplicates(summary, candidates)
    .slice(0, MOST_SHOWN)
    .flatMap(({ ticketId, score }) => {
      const ticket = rows.get(ticketId);
      return ticket ? [{ score, ticket }] : [];
    });
  return { serverNow: desk.now(), duplicates };
}
