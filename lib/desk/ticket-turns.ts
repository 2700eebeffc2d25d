/**
 * Runs what one ticket is asked for one after the other, in the order it was asked; other tickets do
 * not wait for it. Settles as `work` does, and a failure holds up nobody.
 */
export type TicketTurns = <Result>(
  ticketId: number,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Nothing is under way. Of one process: writers of others are told apart by the tenant's word only. */
export function createTicketTurns(): TicketTurns {
  const last = new Map<number, Promise<unknown>>();

  return async (ticketId, work) => {
    const before = last.get(ticketId) ?? Promise.resolve();
    const turn = before.then(work, work);
    last.set(ticketId, turn);
    try {
      return await turn;
    } finally {
      if (last.get(ticketId) === turn) last.delete(ticketId);
    }
  };
}
