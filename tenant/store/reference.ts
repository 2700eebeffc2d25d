import { asc } from 'drizzle-orm';
import { parseWorkingCalendar, type WorkingCalendar } from '@/lib/domain/working-time';
import type { Executor } from '@/tenant/context';
import {
  agents,
  agentTeams,
  categories,
  holidays,
  outcomes,
  priorities,
  slas,
  statuses,
  teams,
  ticketTypes,
  workdays,
} from './schema';

export type StatusRow = typeof statuses.$inferSelect;
export type PriorityRow = typeof priorities.$inferSelect;
export type SlaRow = typeof slas.$inferSelect;
export type WorkdayRow = typeof workdays.$inferSelect;
export type HolidayRow = typeof holidays.$inferSelect;
export type TicketTypeRow = typeof ticketTypes.$inferSelect;
export type TeamRow = typeof teams.$inferSelect;
export type AgentRow = typeof agents.$inferSelect;
export type CategoryRow = typeof categories.$inferSelect;
export type OutcomeRow = typeof outcomes.$inferSelect;

export type Reference = {
  statuses: Map<number, StatusRow>;
  priorities: PriorityRow[];
  slas: Map<number, SlaRow>;
  workdays: Map<number, WorkdayRow>;
  holidays: HolidayRow[];
  types: Map<number, TicketTypeRow>;
  teams: Map<number, TeamRow>;
  agents: Map<number, AgentRow>;
  /** Team ids by agent, the agent's own team first. */
  agentTeams: Map<number, number[]>;
  categories: CategoryRow[];
  outcomes: OutcomeRow[];
  calendars: Map<number, WorkingCalendar>;
};

const MAX_AGE_MS = 2_000;

function byId<T extends { id: number }>(rows: T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  const end = Date.parse(`${last}T00:00:00Z`);
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= end; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** A holiday as a working calendar writes it: a date, a range, or month and day of each year. */
function calendarHolidays({ date, endDate, isRecurring }: HolidayRow): string[] {
  if (isRecurring) return daysBetween(date, endDate).map((day) => day.slice(5));
  return [date === endDate ? date : `${date}/${endDate}`];
}

function calendarOf(workday: WorkdayRow, rows: HolidayRow[]): WorkingCalendar {
  const own = rows.filter((row) => row.workdayId === workday.id);
  return parseWorkingCalendar({
    timeZone: workday.timezone,
    weekly: workday.weekly,
    holidays: own.flatMap(calendarHolidays),
    alwaysOpen: workday.alwaysOpen,
  });
}

/** Reads all look-up tables at once. Throws CalendarError when a workday makes no sense. */
export async function readReference(db: Executor): Promise<Reference> {
  const workdayRows = await db.select().from(workdays).orderBy(asc(workdays.id));
  const holidayRows = await db
    .select()
    .from(holidays)
    .orderBy(asc(holidays.date), asc(holidays.id));
  const agentRows = await db.select().from(agents).orderBy(asc(agents.id));
  const teamIds = new Map(agentRows.map(({ id, teamId }) => [id, teamId === null ? [] : [teamId]]));
  for (const { agentId, teamId } of await db.select().from(agentTeams)) {
    const own = teamIds.get(agentId);
    if (own !== undefined && !own.includes(teamId)) own.push(teamId);
  }
  return {
    statuses: byId(await db.select().from(statuses).orderBy(asc(statuses.sequence))),
    priorities: await db
      .select()
      .from(priorities)
      .orderBy(asc(priorities.slaId), asc(priorities.priorityId)),
    slas: byId(await db.select().from(slas).orderBy(asc(slas.id))),
    workdays: byId(workdayRows),
    holidays: holidayRows,
    types: byId(await db.select().from(ticketTypes).orderBy(asc(ticketTypes.sequence))),
    teams: byId(await db.select().from(teams).orderBy(asc(teams.sequence), asc(teams.id))),
    agents: byId(agentRows),
    agentTeams: teamIds,
    categories: await db.select().from(categories).orderBy(asc(categories.id)),
    outcomes: await db.select().from(outcomes).orderBy(asc(outcomes.id)),
    calendars: new Map(workdayRows.map((row) => [row.id, calendarOf(row, holidayRows)])),
  };
}

/** Reads the look-up tables and keeps them for two seconds: every list and every write needs them. */
export function keepReference(db: Executor): () => Promise<Reference> {
  let kept: { at: number; reading: Promise<Reference> } | null = null;
  return () => {
    // Not the desk's clock: a test that holds that one still must see fresh look-ups too.
    if (kept === null || performance.now() - kept.at > MAX_AGE_MS) {
      const reading = readReference(db);
      const mine = { at: performance.now(), reading };
      kept = mine;
      reading.catch(() => {
        if (kept === mine) kept = null;
      });
    }
    return kept.reading;
  };
}

/** The target row of a priority under an SLA; null where that SLA has no such priority. */
export function findPriority(
  reference: Reference,
  slaId: number,
  priorityId: number,
): PriorityRow | null {
  const fits = (row: PriorityRow) => row.slaId === slaId && row.priorityId === priorityId;
  return reference.priorities.find(fits) ?? null;
}

/** The calendar a ticket's clocks are counted in: the priority's own workday, else the SLA's. */
export function findCalendar(
  reference: Reference,
  slaId: number,
  priorityId: number,
): WorkingCalendar | null {
  const workdayId =
    findPriority(reference, slaId, priorityId)?.workdayId ?? reference.slas.get(slaId)?.workdayId;
  return workdayId === undefined ? null : (reference.calendars.get(workdayId) ?? null);
}
