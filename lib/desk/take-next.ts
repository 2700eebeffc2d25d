import type { TakenNext, TicketChanged } from '@/lib/contracts/ticket-change';
import { ownTeamIds } from '@/lib/domain/own-teams';
import { isTakeable } from '@/lib/domain/takeable';
import { HaloError } from '@/lib/halo/errors';
import { changeTicket } from './change-ticket';
import type { Desk } from './context';
import { DeskError } from './context';

const MOST_TRIED = 5;

/**
 * Gives the agent the most urgent ticket they may take; null where there is none. Colleagues who ask
 * at the same moment get another one each. Which ticket a key stands for is written down before the
 * ticket is assigned, so a key that is sent again means the same one.
 *
 * @throws DeskError `desk-loading`, `changed-meanwhile` where others were quicker, those of writeOnce;
 * HaloError where the tenant refuses.
 */
export async function takeNext(desk: Desk, key: string): Promise<TakenNext> {
  if (desk.live.health().readAt === null) {
    throw new DeskError(
      'desk-loading',
      'Halyard is still reading the open tickets for the first time. Try again in a moment.',
    );
  }
  const attempt = {
    desk,
    key,
    holder: `${desk.viewer.agent.id} ${key}`,
    teamIds: await teamsOf(desk),
  };
  let refusal: unknown = null;
  let tried = 0;
  for await (const ticketId of choices(attempt)) {
    try {
      return await take(attempt, ticketId);
    } catch (error) {
      if (!isOfThisTicket(error)) throw error;
      refusal = error;
      await giveUp(attempt, ticketId);
    }
    tried += 1;
    if (tried === MOST_TRIED) break;
  }
  if (refusal !== null) throw refusal;
  return { serverNow: desk.now(), ticket: null, before: null };
}

type Attempt = { desk: Desk; key: string; holder: string; teamIds: ReadonlySet<number> | null };

/** The ticket the key stands for, then what is due first; each is claimed and written down. */
async function* choices({ desk, key, holder, teamIds }: Attempt): AsyncGenerator<number> {
  const agentId = desk.viewer.agent.id;
  const chosen = await desk.writes.find(agentId, key);
  if (chosen) {
    const ticketId = readChoice(chosen.fingerprint);
    if (!desk.claims.take(ticketId, holder)) throw inProgress();
    yield ticketId;
  }
  const { entries } = await desk.live.list();
  for (const { row } of entries) {
    if (!isTakeable(row, teamIds) || !desk.claims.take(row.id, holder)) continue;
    const choice = { agentId, key, fingerprint: choiceOf(row.id), now: desk.now() };
    // The same key on its way in another request has chosen meanwhile.
    if (await desk.writes.claim(choice)) {
      desk.claims.release(row.id, holder);
      throw inProgress();
    }
    yield row.id;
  }
}

function take({ desk, key, teamIds }: Attempt, ticketId: number): Promise<TicketChanged> {
  const input = { agentId: desk.viewer.agent.id, from: { agentId: null } };
  return changeTicket(desk, ticketId, `${key}.${ticketId}`, input, (ticket) =>
    isTakeable(ticket, teamIds)
      ? null
      : 'Others were quicker: what waited a moment ago is taken, or waits for something else. Try again for the next ticket.',
  );
}

/** The key stands for this ticket no more; where it has come to stand for another one, for that. */
async function giveUp({ desk, key, holder }: Attempt, ticketId: number): Promise<void> {
  await desk.writes.forget(desk.viewer.agent.id, key, choiceOf(ticketId));
  desk.claims.release(ticketId, holder);
}

/** Whether another ticket may do where this one did not. */
function isOfThisTicket(error: unknown): boolean {
  if (error instanceof DeskError) return error.code === 'changed-meanwhile';
  return error instanceof HaloError && ['not-found', 'forbidden', 'invalid'].includes(error.kind);
}

const choiceOf = (ticketId: number) => `take-next ${ticketId}`;

function readChoice(fingerprint: string): number {
  const [, ticketId] = /^take-next (\d+)$/.exec(fingerprint) ?? [];
  if (ticketId !== undefined) return Number(ticketId);
  throw new DeskError(
    'key-reused',
    'This request was sent before with other contents. Reload the page and try again.',
  );
}

function inProgress(): DeskError {
  return new DeskError(
    'write-in-progress',
    'The next ticket is still being given to you. Wait a moment, then look again.',
  );
}

/** The ids of the agent's teams; null for an agent without any. */
async function teamsOf(desk: Desk): Promise<ReadonlySet<number> | null> {
  const { teamNames } = desk.viewer.agent;
  if (teamNames.length === 0) return null;
  return new Set(ownTeamIds(teamNames, (await desk.lookups()).teams));
}
