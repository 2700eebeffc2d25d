import type { EscalatedAnswer, HandOverInput } from '@/lib/contracts/escalation';
import { textToHtml } from '@/lib/domain/rich-text';
import { checkChoices } from './check-choices';
import type { Desk } from './context';
import { DeskError } from './context';
import { inSteps } from './in-steps';
import { changeOf, changeStep, isKnown, noteStep, tellNewOwner } from './new-hands';
import { demandAsSeen, readAsItIs, readStillOpen } from './still-open';

/**
 * Hands a ticket over to a colleague or to another team, with a note of what was tried and found and is
 * needed. Sent again with the same key it does only what is left. Answers the ticket as it is then.
 *
 * @throws DeskError `ticket-refused` where it would stay where it is, `ticket-finished`,
 * `changed-meanwhile`, `partly-done`, those of checkChoices and writeOnce; HaloError.
 */
export function handOver(
  desk: Desk,
  ticketId: number,
  key: string,
  input: HandOverInput,
): Promise<EscalatedAnswer> {
  // In turn with what managers do with the ticket.
  return desk.inTurn(-ticketId, () => handOverInTurn(desk, ticketId, key, input));
}

async function handOverInTurn(
  desk: Desk,
  ticketId: number,
  key: string,
  input: HandOverInput,
): Promise<EscalatedAnswer> {
  const { agentId, teamId, tried, found, needed } = input;
  const lookups = await desk.lookups();
  const isBegun = await isKnown(desk, key);
  if (!isBegun) checkChoices(lookups, { agentId, teamId });
  const { change, changed } = changeOf(input, lookups);
  if (change === null || !goesElsewhere(input, desk.viewer.agent.id)) throw nowhere();

  const ticket = await readStillOpen(desk, ticketId);
  if (!isBegun) demandAsSeen(input.from, ticket);
  const html = [
    textToHtml(`Handed over. ${changed}.`),
    ...part('Tried', tried),
    ...part('Found', found),
    ...part('Needed', needed),
  ].join('');
  await inSteps([
    changeStep(desk, ticketId, `${key}.change`, { change, changed }).step,
    noteStep(desk, ticketId, `${key}.note`, { html }),
  ]);
  tellNewOwner(desk, ticket, change.agentId);
  return { serverNow: desk.now(), ticket: await readAsItIs(desk, ticketId) };
}

const part = (heading: string, text: string) => [
  `<p><strong>${heading}</strong></p>`,
  textToHtml(text),
];

function goesElsewhere({ agentId, teamId, from }: HandOverInput, ownId: number): boolean {
  const toColleague = agentId !== null && agentId !== from.agentId && agentId !== ownId;
  return toColleague || (teamId !== null && teamId !== from.teamId);
}

function nowhere(): DeskError {
  const message =
    'The ticket would stay where it is. Choose a colleague to hand it over to, or another team.';
  return new DeskError('ticket-refused', message, { fields: { agentId: message } });
}
