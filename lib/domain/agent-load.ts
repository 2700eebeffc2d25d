import type { Instant } from './instant';
import type { Lookups } from './lookups';
import type { SlaState } from './sla-moves';
import { isFinished } from './status';
import type { Ticket } from './ticket';
import {
  CalendarError,
  isWorkingTime,
  nextWorkingInstant,
  parseWorkingCalendar,
  type WorkingCalendar,
} from './working-time';

/** By the agent's own hours; `unknown` where the tenant gives none that can be read. */
export type Presence = 'in' | 'out' | 'on-leave' | 'unknown';

/** How much an agent has to do, and whether they are there to do it. */
export type AgentLoad = {
  id: number;
  name: string;
  teamNames: string[];
  /** Tickets that are not resolved. */
  open: number;
  /** Those of them whose clock is breached. */
  late: number;
  presence: Presence;
  /** When somebody who is out works again; null where they are in, or nobody knows. */
  backAt: Instant | null;
};

type LoadTicket = Pick<Ticket, 'agentId' | 'role'> & { slaState: SlaState };

/**
 * The load of everybody a ticket can be given to, in the tenant's order: whoever is disabled, and
 * accounts of programs, are left out.
 */
export function agentLoads(
  { agents, calendars }: Pick<Lookups, 'agents' | 'calendars'>,
  tickets: Iterable<LoadTicket>,
  now: Instant,
): AgentLoad[] {
  const counts = new Map<number, { open: number; late: number }>();
  for (const { agentId, role, slaState } of tickets) {
    if (agentId === null || isFinished(role)) continue;
    const count = counts.get(agentId) ?? { open: 0, late: 0 };
    count.open += 1;
    if (slaState === 'breached') count.late += 1;
    counts.set(agentId, count);
  }
  const hours = new Map(
    calendars.map(({ workdayId, calendar }) => [
      workdayId,
      presenceIn(readCalendar(calendar), now),
    ]),
  );
  const whereabouts = (workdayId: number | null) =>
    (workdayId === null ? null : hours.get(workdayId)) ?? unknown;
  return agents
    .filter(({ isDisabled, isMachine }) => !isDisabled && !isMachine)
    .map(({ id, name, teamNames, isOnLeave, workdayId }) => ({
      id,
      name,
      teamNames,
      ...(counts.get(id) ?? { open: 0, late: 0 }),
      ...(isOnLeave ? onLeave : whereabouts(workdayId)),
    }));
}

type Whereabouts = Pick<AgentLoad, 'presence' | 'backAt'>;

const onLeave: Whereabouts = { presence: 'on-leave', backAt: null };
const unknown: Whereabouts = { presence: 'unknown', backAt: null };

function presenceIn(calendar: WorkingCalendar | null, now: Instant): Whereabouts {
  if (calendar === null) return unknown;
  if (isWorkingTime(calendar, now)) return { presence: 'in', backAt: null };
  try {
    return { presence: 'out', backAt: nextWorkingInstant(calendar, now) };
  } catch (error) {
    // A calendar of single dates may have had its last one.
    if (error instanceof RangeError) return { presence: 'out', backAt: null };
    throw error;
  }
}

function readCalendar(json: unknown): WorkingCalendar | null {
  try {
    return parseWorkingCalendar(json);
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
