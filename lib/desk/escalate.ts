import type { EscalatedAnswer, EscalateInput } from '@/lib/contracts/escalation';
import { escalationNote } from '@/lib/domain/escalation-mail';
import type { Instant } from '@/lib/domain/instant';
import { textToHtml } from '@/lib/domain/rich-text';
import type { Ticket } from '@/lib/domain/ticket';
import type { TicketChoices } from '@/lib/domain/ticket-change';
import type { KeptEscalation } from '@/lib/store/escalations';
import type { Desk } from './context';
import { DeskError } from './context';
import { demandEscalatable, demandNew, demandSame } from './escalation-checks';
import { sendMail, takeMail } from './escalation-mails';
import { inSteps, type Step } from './in-steps';
import { changeOf, changeStep, noteStep, tellNewOwner } from './new-hands';
import { readAsItIs, readStillOpen } from './still-open';
import { REMEMBERED_MS } from './write-once';

/**
 * Escalates a ticket (rules §7): gives it to somebody else, raises it, tells its log and mails managers.
 * Sent again with the same key it does only what is left. Answers the ticket as it is then.
 *
 * @throws DeskError `not-a-manager`, `too-many-mails`, `ticket-finished`, `changed-meanwhile`,
 * `partly-done`, those of checkChoices and writeOnce; HaloError where the tenant refuses.
 */
export function escalate(
  desk: Desk,
  ticketId: number,
  key: string,
  input: EscalateInput,
): Promise<EscalatedAnswer> {
  // In turn with what reviews decide about the ticket.
  return desk.inTurn(-ticketId, () => escalateInTurn(desk, ticketId, key, input));
}

async function escalateInTurn(
  desk: Desk,
  ticketId: number,
  key: string,
  input: EscalateInput,
): Promise<EscalatedAnswer> {
  await demandEscalatable(desk, key, input, await desk.lookups());
  const ticket = await readToEscalate(desk, ticketId, key);
  await runEscalation(desk, { ticket, key, input, order: input, record: null });
  return { serverNow: desk.now(), ticket: await readAsItIs(desk, ticketId) };
}

/**
 * The ticket of an escalation. What was begun of one that is finished meanwhile is let be.
 *
 * @throws DeskError `ticket-finished`; HaloError.
 */
export async function readToEscalate(desk: Desk, ticketId: number, key: string): Promise<Ticket> {
  const known = await desk.keep.escalations.byKey(desk.viewer.agent.id, key);
  if (known && known.toldAt !== null) return readAsItIs(desk, ticketId);
  try {
    return await readStillOpen(desk, ticketId);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'ticket-finished') await letBe(desk, key);
    throw error;
  }
}

/** Nobody goes on with an escalation this agent began, if they did. */
export async function letBe(desk: Desk, key: string): Promise<void> {
  const { escalations } = desk.keep;
  const known = await escalations.byKey(desk.viewer.agent.id, key);
  if (known) await escalations.drop(known.id);
}

/**
 * An escalation under way. `order`: all that is needed to go on with it. `record`: keeps the decision of
 * the review it belongs to, told what was changed, and answers the review; its mail is held then.
 */
export type Escalating = {
  ticket: Ticket;
  key: string;
  input: EscalateInput;
  order: unknown;
  record: ((changed: string) => Promise<string>) | null;
};

/**
 * Does what is left of an escalation of a ticket that was read. `before`: what the change led away from;
 * null where nothing was changed.
 *
 * @throws as escalate.
 */
export async function runEscalation(
  desk: Desk,
  escalating: Escalating,
): Promise<{ before: TicketChoices | null }> {
  const { ticket, key, input, order, record } = escalating;
  const lookups = await desk.lookups();
  const { escalations } = desk.keep;
  const { id: byId, name: byName } = desk.viewer.agent;
  const { change, changed } = changeOf(input, lookups);
  const known = await escalations.byKey(byId, key);
  if (known) demandSame(known, escalating);
  else await demandNew(desk, escalating);
  if (known && known.toldAt !== null) return { before: null };

  const { id: ticketId, summary } = ticket;
  const { mail } = input;
  const inReview = record !== null;
  const kept = await escalations.begin(
    { byId, byName, key, ticketId, summary, order, inReview, mail },
    desk.now(),
  );
  const text = textToHtml(escalationNote(planOf(input), changed));
  const changing = change && changeStep(desk, ticketId, `${key}.change`, { change, changed });
  const steps: Step[] = [
    ...(changing ? [changing.step] : []),
    noteStep(desk, ticketId, `${key}.note`, { html: text, begunAt: kept.begunAt }),
  ];
  let reviewId: string | null = null;
  try {
    if (record) {
      const run = async () => {
        reviewId = await record(changed);
      };
      steps.push({ what: 'the decision is kept', run });
    } else if (mail) steps.push(await mailStep(desk, kept, mail));
    await inSteps(steps);
  } catch (error) {
    await leave(desk, kept, changing ? `${key}.change` : `${key}.note`, error);
    throw error;
  }
  const mailState = mail === null ? null : inReview ? 'held' : 'sent';
  await escalations.finish(kept.id, { at: desk.now(), reviewId, mailState });
  if (!inReview) tellNewOwner(desk, ticket, change?.agentId);
  return { before: changing?.done.before ?? null };
}

/** Its place among the mails of the hour is taken before anything is done. */
async function mailStep(
  desk: Desk,
  kept: KeptEscalation,
  mail: NonNullable<EscalateInput['mail']>,
): Promise<Step> {
  const { id, key, begunAt, mailAt: from } = kept;
  const claimedAt = await takeMail(desk, id, { mail, from });
  return {
    what: `the mail to ${mail.to.join(', ')} is sent`,
    run: () => sendMail(desk, kept, `${key}.mail`, { mail, claimedAt, begunAt }),
  };
}

/** The names in the note are those of what was changed. */
const planOf = ({ reason }: EscalateInput) => ({ reason, agent: null, team: null, priority: null });

/** What stopped is kept to be gone on with; that of which nothing was done goes. */
async function leave(
  desk: Desk,
  kept: KeptEscalation,
  firstKey: string,
  error: unknown,
): Promise<void> {
  const { escalations } = desk.keep;
  const now: Instant = desk.now();
  const isUnderWay = error instanceof DeskError && error.code === 'write-in-progress';
  const first = await desk.writes.find(desk.viewer.agent.id, firstKey);
  const isUntouched = first === null && now - kept.begunAt < REMEMBERED_MS;
  if (isUntouched && !isUnderWay) await escalations.drop(kept.id);
  else await escalations.stop(kept.id, now);
}
