import type { ActionOrder } from '@/lib/contracts/action';
import { ESCALATION_MAILS_MAX } from '@/lib/contracts/limits';
import type { EscalationMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { textToHtml } from '@/lib/domain/rich-text';
import type { KeptEscalation } from '@/lib/store/escalations';
import { writeAction } from './add-action';
import type { Desk } from './context';
import { DeskError } from './context';

const HOUR_MS = 60 * 60_000;

/** @throws DeskError `not-a-manager` where a mail goes to an address the desk does not know. */
export function demandManagers(desk: Desk, { teams }: Lookups, mail: EscalationMail | null): void {
  if (mail === null) return;
  const fold = (address: string) => address.trim().toLowerCase();
  const known = new Set(teams.flatMap(({ managers }) => managers.map(fold)));
  if (desk.escalationEmail !== null) known.add(fold(desk.escalationEmail));
  const strangers = mail.to.filter((address) => !known.has(fold(address)));
  if (strangers.length === 0) return;
  const message = `${strangers.join(', ')} ${strangers.length === 1 ? 'is' : 'are'} no manager of any team. An escalation goes to managers alone: choose one of them.`;
  throw new DeskError('not-a-manager', message, { fields: { 'mail.to': message } });
}

/**
 * Takes the mail of an escalation to send it; answers it as it is to be sent, which is as it read when
 * this agent took it first.
 *
 * @throws DeskError `too-many-mails`, `write-in-progress` where somebody else is sending it, `mail-settled`.
 */
export async function takeMail(
  desk: Desk,
  { id }: Pick<KeptEscalation, 'id'>,
  mail: EscalationMail,
): Promise<EscalationMail> {
  const now = desk.now();
  const claim = await desk.keep.escalations.claimMail(id, {
    ...{ byId: desk.viewer.agent.id, mail, now },
    ...{ since: now - HOUR_MS, most: ESCALATION_MAILS_MAX },
  });
  if (typeof claim === 'object') return claim.mail;
  if (claim === 'full') {
    throw new DeskError(
      'too-many-mails',
      `This desk sent ${ESCALATION_MAILS_MAX} escalation mails within an hour, which is as many as it may. This one was not sent: go on without it, or wait until an hour has passed.`,
    );
  }
  if (claim === 'taken') {
    throw new DeskError(
      'write-in-progress',
      'A colleague is sending this mail. Wait a moment, then look again.',
    );
  }
  throw mailSettled();
}

/** The mail was sent or left out by somebody. */
export function mailSettled(): DeskError {
  return new DeskError(
    'mail-settled',
    'This mail was sent or left out meanwhile, so nothing was done. Look at the list again.',
  );
}

/**
 * Sends a mail that was taken, once however often it is asked; where it was not sent, others may take it.
 *
 * @throws DeskError of writeAction; HaloError where the tenant refuses.
 */
export async function sendMail(
  desk: Desk,
  { id, ticketId }: Pick<KeptEscalation, 'id' | 'ticketId'>,
  key: string,
  { mail, begunAt }: { mail: EscalationMail; begunAt: Instant },
): Promise<void> {
  try {
    await writeAction(desk, ticketId, key, mailOrder(mail), begunAt);
  } catch (error) {
    const mayHaveGone =
      error instanceof DeskError && ['outcome-unknown', 'write-in-progress'].includes(error.code);
    if (!mayHaveGone) await desk.keep.escalations.releaseMail(id);
    throw error;
  }
}

/** To managers alone: what a client may not see reaches none, and stops no clock. */
function mailOrder({ to, subject, text }: EscalationMail): ActionOrder {
  return {
    ...{ kind: 'email', note: textToHtml(text), hiddenFromUser: true },
    email: { to: [...to], cc: [], subject },
  };
}
