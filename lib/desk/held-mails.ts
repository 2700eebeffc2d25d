import type { HeldMailAnswer, HeldMailInput } from '@/lib/contracts/reviews';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import type { Desk } from './context';
import { DeskError } from './context';
import { demandManagers, mailSettled, sendMail, takeMail } from './escalation-mails';

/**
 * Sends a held mail as it reads now, or leaves it out. It is sent once, whoever asks how often; where the
 * tenant refuses it, it stays held.
 *
 * @throws DeskError `escalation-gone`, `mail-settled`, `not-a-manager`, `too-many-mails`, those of
 * writeOnce; HaloError.
 */
export async function settleHeldMail(
  desk: Desk,
  id: string,
  input: HeldMailInput,
): Promise<HeldMailAnswer> {
  const held = await findMail(desk, id);
  const wanted = input.act === 'send' ? 'sent' : 'left-out';
  if (held.state === wanted) return { serverNow: desk.now(), mail: held };
  if (held.state !== 'held') throw mailSettled();
  if (input.act === 'send') await send(desk, held, input.mail);
  await desk.keep.escalations.settleMail(id, wanted);
  return { serverNow: desk.now(), mail: await findMail(desk, id) };
}

async function send(desk: Desk, held: HeldMail, asItReads: EscalationMail): Promise<void> {
  demandManagers(desk, await desk.lookups(), asItReads);
  const mail = await takeMail(desk, held, asItReads);
  await sendMail(desk, held, `${held.id}.mail`, { mail, begunAt: held.at });
}

async function findMail(desk: Desk, id: string): Promise<HeldMail> {
  const mail = await desk.keep.escalations.findMail(id);
  if (mail) return mail;
  throw new DeskError(
    'escalation-gone',
    'Halyard holds no such mail any more. Look at the list again.',
  );
}
