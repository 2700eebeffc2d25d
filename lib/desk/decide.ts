import type { DecisionAnswer, DecisionOrder } from '@/lib/contracts/reviews';
import type { Lookups } from '@/lib/domain/lookups';
import type { Decision } from '@/lib/domain/review';
import { textToHtml } from '@/lib/domain/rich-text';
import { choicesOf, type TicketChoices } from '@/lib/domain/ticket-change';
import type { Ticket } from '@/lib/domain/ticket';
import type { Desk } from './context';
import { DeskError } from './context';
import {
  demandDecidable,
  demandSensible,
  escalationOf,
  toldOf,
  wantedOf,
  type EscalationOrder,
} from './decision-order';
import { decisionNote, decisionSentence } from './decision-words';
import { isSameOrder, keyReused } from './escalation-checks';
import { letBe, readToEscalate, runEscalation } from './escalate';
import { inSteps, type Step } from './in-steps';
import { changeOf, changeStep, isKnown, noteStep, tellNewOwner } from './new-hands';
import { readAsItIs, readStillOpen } from './still-open';

/**
 * Decides about a ticket in the review of some teams: does it at once, tells the log where there is
 * something to tell, and keeps the decision; the mail of an escalation is held. Sent again with the same
 * key it does only what is left, and answers the same decision.
 *
 * @throws DeskError `ticket-finished`, `decided-meanwhile`, `changed-meanwhile`, `partly-done`,
 * `ticket-refused` with fields, those of escalate, checkChoices and writeOnce; HaloError.
 */
export function decide(
  desk: Desk,
  ticketId: number,
  key: string,
  order: DecisionOrder,
): Promise<DecisionAnswer> {
  // Decisions about one ticket take turns beside those of its changes: no ticket has such a number.
  return desk.inTurn(-ticketId, () => decideInTurn(desk, ticketId, key, order));
}

type Deciding = {
  desk: Desk;
  ticket: Ticket;
  key: string;
  order: DecisionOrder;
  lookups: Lookups;
};

async function decideInTurn(
  desk: Desk,
  ticketId: number,
  key: string,
  order: DecisionOrder,
): Promise<DecisionAnswer> {
  const known = await desk.keep.reviews.byKey(desk.viewer.agent.id, key);
  if (known) {
    const isSame = known.decision.ticketId === ticketId && isSameOrder(known.order, order);
    if (!isSame) throw keyReused();
    return answerAgain(desk, known.decision, { key, order });
  }
  const lookups = await desk.lookups();
  // What was sensible when some of it was written is gone on with.
  const isBegun = await isKnown(desk, key);
  if (!isBegun) await demandDecidable(desk, key, order, lookups);
  const ticket =
    order.kind === 'escalate'
      ? await readToEscalate(desk, ticketId, key)
      : await readStillOpen(desk, ticketId);
  const newest = (await desk.keep.reviews.newestOf([ticketId])).get(ticketId) ?? null;
  if ((newest?.id ?? null) !== order.seenDecision) {
    if (order.kind === 'escalate') await letBe(desk, key);
    throw decidedMeanwhile(newest, lookups);
  }
  if (!isBegun) demandSensible(desk, order, ticket, lookups);
  const deciding = { desk, ticket, key, order, lookups };
  return order.kind === 'escalate' ? decideToEscalate(deciding, order) : decideOtherwise(deciding);
}

async function decideToEscalate(
  deciding: Deciding,
  order: EscalationOrder,
): Promise<DecisionAnswer> {
  const { desk, ticket, key } = deciding;
  const made: { decision?: Decision } = {};
  const { before } = await runEscalation(desk, {
    ...{ ticket, key, order, input: escalationOf(order) },
    async record(changed) {
      made.decision = await record(deciding, changed);
      return made.decision.reviewId;
    },
  });
  if (!made.decision) throw new Error(`The decision about ${ticket.id} was not kept`);
  tellNewOwner(desk, ticket, order.ownerId);
  return answerWith(desk, made.decision, before);
}

async function decideOtherwise(deciding: Deciding): Promise<DecisionAnswer> {
  const { desk, ticket, key, order, lookups } = deciding;
  const { change, changed } = changeOf(wantedOf(order), lookups);
  const changing = change && changeStep(desk, ticket.id, `${key}.change`, { change, changed });
  const steps: Step[] = changing ? [changing.step] : [];
  const isTold = changing !== null || order.note !== '';
  if (isTold) {
    const text = decisionNote(toldOf(order, changed, lookups), order.note, lookups);
    steps.push(noteStep(desk, ticket.id, `${key}.note`, { html: textToHtml(text) }));
  }
  const made: { decision?: Decision } = {};
  const keep = async () => {
    made.decision = await record(deciding, changed);
  };
  await inSteps([...steps, { what: 'the decision is kept', run: keep }]);
  if (!made.decision) throw new Error(`The decision about ${ticket.id} was not kept`);
  tellNewOwner(desk, ticket, made.decision.ownerId);
  if (isTold) return answerWith(desk, made.decision, changing?.done.before ?? null);
  return { serverNow: desk.now(), decision: made.decision, ticket, before: null };
}

/** @throws DeskError `decided-meanwhile` where another instance was quicker. */
async function record(
  { desk, ticket, key, order, lookups }: Deciding,
  changed: string,
): Promise<Decision> {
  const { id: byId, name: byName } = desk.viewer.agent;
  const { id: ticketId, summary, clientName } = ticket;
  const { part, note, teams, seenDecision } = order;
  const kept = await desk.keep.reviews.record(
    {
      ...{ ticketId, summary, clientName, part, note, byId, byName, at: desk.now() },
      ...toldOf(order, changed, lookups),
    },
    { scope: teams, key, order, seen: seenDecision },
  );
  if ('decision' in kept) return kept.decision;
  throw decidedMeanwhile(kept.newest, lookups);
}

function decidedMeanwhile(newest: Decision | null, lookups: Lookups): DeskError {
  const what = newest
    ? decisionSentence(newest, lookups)
    : 'What was decided about this ticket before does not hold any more.';
  return new DeskError('decided-meanwhile', `${what} Look at it as it is now, then decide again.`);
}

async function answerWith(
  desk: Desk,
  decision: Decision,
  before: TicketChoices | null,
): Promise<DecisionAnswer> {
  const ticket = await readAsItIs(desk, decision.ticketId);
  return { serverNow: desk.now(), decision, ticket, before };
}

async function answerAgain(
  desk: Desk,
  decision: Decision,
  { key, order }: { key: string; order: DecisionOrder },
): Promise<DecisionAnswer> {
  if (order.kind === 'escalate') await finishEscalation(desk, decision, key);
  const again = await answerWith(desk, decision, null);
  if (decision.changed === '') return again;
  return { ...again, before: choicesOf({ ...again.ticket, ...order.from }) };
}

/** Where the decision was kept, and nothing after it. */
async function finishEscalation(
  desk: Desk,
  { byId, at, reviewId }: Decision,
  key: string,
): Promise<void> {
  const { escalations } = desk.keep;
  const kept = await escalations.byKey(byId, key);
  if (!kept) return;
  await escalations.finish(kept.id, { at, reviewId, mailState: kept.mail && 'held' });
}
