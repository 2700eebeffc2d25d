import type { Desk } from './context';
import { DeskError } from './context';
import { SILENT_MS } from './open-review';
import { mayKnow } from './ticket-sight';

/**
 * Drops an escalation that stopped half-way: what was done of it stays, and nobody goes on with it. Whoever
 * began it may, and who may see its ticket.
 *
 * @throws DeskError `escalation-gone` also where it is not theirs to see, `write-in-progress` while it goes
 * on; HaloError.
 */
export async function letEscalationBe(desk: Desk, id: string): Promise<void> {
  const { escalations } = desk.keep;
  const kept = await escalations.find(id);
  const isTheirs = kept !== null && (await mayKnow(desk, kept.ticketId, [kept.byId]));
  if (!kept || kept.toldAt !== null || !isTheirs) {
    throw new DeskError(
      'escalation-gone',
      'There is nothing left of this escalation to do. Look at the ticket as it is now.',
    );
  }
  await desk.inTurn(-kept.ticketId, async () => {
    const now = await escalations.find(id);
    const isGoingOn = now?.stoppedAt === null && desk.now() - now.begunAt < SILENT_MS;
    if (isGoingOn && now.toldAt === null) {
      throw new DeskError(
        'write-in-progress',
        `${kept.byName} is going on with this escalation. Wait a moment, then look again.`,
      );
    }
    await escalations.drop(id);
  });
}
