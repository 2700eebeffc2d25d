/** Has a change of a ticket sent in its turn; not where the latest one asked for is the same. */
export type InTurn<Answer> = (
  ticketId: number,
  /** What is asked for, in whatever words. */
  asked: string,
  /** Gets what came of the change ahead; null where there was none, or it failed. Never rejects. */
  send: (ahead: Answer | null) => Promise<Answer | null>,
) => void;

/**
 * Lets the changes of one ticket go one after the other, so that none is refused for what the one
 * before it did.
 */
export function createTurns<Answer>(): InTurn<Answer> {
  const last = new Map<number, { asked: string; ended: Promise<Answer | null> }>();
  return (ticketId, asked, send) => {
    const ahead = last.get(ticketId);
    if (ahead?.asked === asked) return;
    const turn = { asked, ended: Promise.resolve(ahead?.ended ?? null).then(send) };
    last.set(ticketId, turn);
    void turn.ended.finally(() => {
      if (last.get(ticketId) === turn) last.delete(ticketId);
    });
  };
}
