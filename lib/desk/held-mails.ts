import type { HeldMailAnswer, HeldMailInput } from '@/lib/contracts/reviews';
import type { HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { Desk } from './context';
import { DeskError } from './context';
import {
  demandManagers,
  hasArrived,
  mailSettled,
  mailUnderWay,
  sendMail,
  takeMail,
} from './escalation-mails';
import { sightOfTicket } from './ticket-sight';

/** Longer than a write is pending: who took a mail so long ago and is not done has stopped. */
const TAKEN_MS = 2 * 60_000;

type Claim = { byId: number; at: Instant };

/**
 * Sends a held mail as it reads now, or leaves it out. It is sent once, whoever asks how often; where the
 * tenant refuses it, it stays held. One that may have gone is looked for first: where it went the answer
 * is that, with its text as it went, whatever was asked for now.
 *
 * @throws DeskError `escalation-gone` also where the ticket is not theirs to see, `mail-settled`,
 * `write-in-progress` while it is being sent, `not-a-manager`, `too-many-mails`, those of writeOnce;
 * HaloError.
 */
export async function settleHeldMail(
  desk: Desk,
  id: string,
  input: HeldMailInput,
): Promise<HeldMailAnswer> {
  const { mail: held, claim } = await findMail(desk, id);
  if (held.state === (input.act === 'send' ? 'sent' : 'left-out')) {
    return { serverNow: desk.now(), mail: held };
  }
  if (held.state !== 'held') throw mailSettled();
  if (input.act === 'send') demandManagers(desk, await desk.lookups(), input.mail);
  if (claim) {
    await demandStopped(desk, id, claim);
    if (await hasArrived(desk, held, claim.at)) return settle(desk, held, 'sent', claim.at);
  }
  const from = claim?.at ?? null;
  if (input.act === 'leave-out') return settle(desk, held, 'left-out', from);
  const { mail } = input;
  const claimedAt = await takeMail(desk, id, { mail, from });
  await sendMail(desk, held, attemptKey(id, claimedAt), { mail, claimedAt });
  return settle(desk, held, 'sent', claimedAt);
}

/** Each attempt has its own: what another text went by says nothing of this one. */
const attemptKey = (id: string, claimedAt: Instant) => `${id}.mail.${claimedAt}`;

/** @throws DeskError `write-in-progress` where a mail that was taken may be on its way this moment. */
async function demandStopped(desk: Desk, id: string, { byId, at }: Claim): Promise<void> {
  if (desk.now() - at >= TAKEN_MS) return;
  const ownId = desk.viewer.agent.id;
  const own = byId === ownId ? await desk.writes.find(ownId, attemptKey(id, at)) : null;
  if (!own || own.state === 'pending') throw mailUnderWay();
}

async function settle(
  desk: Desk,
  { id }: HeldMail,
  state: 'sent' | 'left-out',
  from: Instant | null,
): Promise<HeldMailAnswer> {
  await desk.keep.escalations.settleMail(id, state, from);
  const { mail } = await findMail(desk, id);
  if (mail.state === 'held') throw mailUnderWay();
  if (mail.state !== state) throw mailSettled();
  return { serverNow: desk.now(), mail };
}

async function findMail(desk: Desk, id: string): Promise<{ mail: HeldMail; claim: Claim | null }> {
  const found = await desk.keep.escalations.findMail(id);
  const sight = found ? await sightOfTicket(desk, found.mail.ticketId) : 'hidden';
  if (found && (sight !== 'hidden' || found.mail.byId === desk.viewer.agent.id)) {
    return { mail: { ...found.mail, isOver: sight !== 'open' }, claim: found.claim };
  }
  throw new DeskError(
    'escalation-gone',
    'Halyard holds no such mail any more. Look at the list again.',
  );
}
