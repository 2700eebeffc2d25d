import { AGENT, RESTRICTED_CLIENT_IDS } from './agents';
import { TEAM } from './desk-settings';
import { DAY } from './local-time';
import type { Random } from './random';

/** Steph Barlow went on leave this many days ago; nobody gives her new work since. */
const LEAVE_DAYS = 9;

const WEIGHTS: Record<number, [number, number][]> = {
  [TEAM.serviceDesk]: [
    [AGENT.maya, 30],
    [AGENT.tom, 29],
    [AGENT.priya, 27],
    [AGENT.nicola, 3],
    [AGENT.helen, 1],
  ],
  [TEAM.escalation]: [
    [AGENT.daniel, 9],
    [AGENT.yusuf, 14],
  ],
  [TEAM.field]: [
    [AGENT.gareth, 10],
    [AGENT.steph, 9],
  ],
  [TEAM.projects]: [[AGENT.ruth, 10]],
};

const RESTRICTED_WEIGHTS: [number, number][] = [
  [AGENT.callum, 42],
  [AGENT.ewa, 38],
  [AGENT.maya, 9],
  [AGENT.tom, 6],
  [AGENT.priya, 5],
];

/**
 * Who works on a ticket: somebody of its team who may see its client. A ticket that was active
 * during the leave goes to somebody else.
 */
export function drawAgent(
  ticket: { teamId: number; clientId: number; lastActiveAt: number; now: number },
  random: Random,
): number {
  const isShared =
    ticket.teamId === TEAM.serviceDesk && RESTRICTED_CLIENT_IDS.includes(ticket.clientId);
  const candidates = isShared ? RESTRICTED_WEIGHTS : (WEIGHTS[ticket.teamId] ?? []);
  const onLeave = ticket.now - ticket.lastActiveAt < LEAVE_DAYS * DAY;
  const [agentId] = random.weighted(candidates, ([id, weight]) =>
    id === AGENT.steph && onLeave ? 0 : weight,
  );
  return agentId;
}
