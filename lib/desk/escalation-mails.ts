import type { ActionOrder } from '@/lib/contracts/action';
import { ESCALATION_MAILS_MAX } from '@/lib/contracts/limits';
import type { EscalationMail, HeldMail } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import { textToHtml } from '@/lib/domain/rich-text';
import type { KeptEscalation } from '@/lib/store/escalations';
import { isEntry, writeAction } from './add-action';
import type { Desk } from './context';
import { DeskError } from './context';
import { isHidden } from './ticket-sight';
import { CLOCK_SLACK_MS } from './write-once';

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
 * Takes the mail of an escalation to send it, from the claim that was seen, null for none. Answers when,
 * which names the new claim.
 *
 * @throws DeskError `too-many-mails`, `write-in-progress` where somebody else took it meanwhile,
 * `mail-settled`.
 */
export async function takeMail(
  desk: Desk,
  id: string,
  { mail, from }: { mail: EscalationMail; from: Instant | null },
): Promise<Instant> {
  const now = desk.now();
  const claim = await desk.keep.escalations.claimMail(id, {
    ...{ byId: desk.viewer.agent.id, mail, from, now },
    ...{ since: now - HOUR_MS, most: ESCALATION_MAILS_MAX },
  });
  if (claim === 'claimed') return now;
  if (claim === 'taken') throw mailUnderWay();
  if (claim === 'settled') throw mailSettled();
  throw new DeskError(
    'too-many-mails',
    `This desk sent ${ESCALATION_MAILS_MAX} escalation mails within an hour, which is as many as it may. This one was not sent: go on without it, or wait until an hour has passed.`,
  );
}

/** The mail may be on its way this moment. */
export function mailUnderWay(): DeskError {
  return new DeskError(
    'write-in-progress',
    'This mail is being sent just now. Wait a moment, then look again.',
  );
}

/** The mail was sent or left out by somebody. */
export function mailSettled(): DeskError {
  return new DeskError(
    'mail-settled',
    'This mail was sent or left out meanwhile, so nothing was done. Look at the list again.',
  );
}

/**
 * Sends a mail that was taken, once however often it is asked by the same key; where it was not sent,
 * others may take it. `begunAt`: as Write has it.
 *
 * @throws DeskError of writeAction; HaloError where the tenant refuses.
 */
export async function sendMail(
  desk: Desk,
  { id, ticketId }: Pick<KeptEscalation, 'id' | 'ticketId'>,
  key: string,
  { mail, claimedAt, begunAt }: { mail: EscalationMail; claimedAt: Instant; begunAt?: Instant },
): Promise<void> {
  try {
    await writeAction(desk, ticketId, key, mailOrder(mail), begunAt);
  } catch (error) {
    const mayHaveGone =
      error instanceof DeskError && ['outcome-unknown', 'write-in-progress'].includes(error.code);
    if (!mayHaveGone) await desk.keep.escalations.releaseMail(id, claimedAt);
    throw error;
  }
}

/**
 * Whether a mail that was taken at some time is in the log of its ticket, whoever sent it. False also where
 * there is no such log any more. @throws HaloError
 */
export async function hasArrived(
  desk: Desk,
  { ticketId, mail }: Pick<HeldMail, 'ticketId' | 'mail'>,
  claimedAt: Instant,
): Promise<boolean> {
  try {
    const actions = await desk.halo.actions.list(ticketId, await desk.lookups());
    const order = mailOrder(mail);
    const late = actions.filter(({ at }) => (at ?? 0) > claimedAt - CLOCK_SLACK_MS);
    return late.some((action) => isEntry(action, order, order.note));
  } catch (error) {
    if (isHidden(error)) return false;
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
