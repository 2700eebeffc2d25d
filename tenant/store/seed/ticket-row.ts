import type { tickets } from '../schema';
import type { Calendars } from './calendars';
import { slaOf } from './clients';
import type { DemoClient } from './clients';
import { clockCalendar, clockFacts, isStopped } from './clock-facts';
import { STATUS, TYPE } from './desk-settings';
import type { DemoUser } from './people';
import type { Scenario } from './scenario';
import type { Slots } from './slots';
import type { Timeline } from './timeline';

export type TicketRow = typeof tickets.$inferInsert & { id: number; dateOccurred: number };

/** A ticket as drawn, before its facts are worked out. */
export type Draft = {
  id: number;
  created: number;
  summary: string;
  details: string;
  client: DemoClient;
  user: DemoUser | null;
  siteId: number | null;
  source: TicketRow['source'];
  typeKey: Scenario['type'];
  priorityId: number;
  category: string;
  teamId: number;
  agentId: number | null;
  resolution: string | null;
  mergedIntoId: number | null;
  followUpDate: number | null;
  timeline: Timeline;
  /** What it was drawn from; null for a story. */
  origin: { scenario: Scenario; slots: Slots } | null;
};

/** When the requester last wrote, where nobody answered or moved the ticket since; null otherwise. */
function unansweredSince({ rows, current }: Timeline): number | null {
  if (current() === STATUS.closed) return null;
  const wrote = rows.reduce((latest, row) => (row.userId ? Math.max(latest, row.at) : latest), 0);
  const isSeen = rows.some(
    (row) => row.at > wrote && row.agentId && (!row.hiddenFromUser || row.newStatusId),
  );
  return wrote === 0 || isSeen ? null : wrote;
}

/** A draft's row: what its timeline says about status, clocks and time spent. */
export function ticketRow(draft: Draft, calendars: Calendars): TicketRow {
  const { timeline, client } = draft;
  const { history, rows } = timeline;
  const slaId = slaOf(client);
  const status = timeline.current();
  const isMerged = draft.mergedIntoId !== null;
  const isOnTheClock = draft.typeKey !== 'change' && !isMerged;
  const calendar = clockCalendar(calendars, slaId, draft.priorityId);
  const facts = clockFacts(calendar, draft.priorityId, history);
  const lastAt = rows.reduce((latest, row) => Math.max(latest, row.at), draft.created);
  const stop = history.findLastIndex((moment) => !isStopped(moment.status)) + 1;
  const resolvedAt = isStopped(status) && !isMerged ? (history[stop]?.at ?? null) : null;
  const reopenings = history.filter(
    (moment, index) => isStopped(history[index - 1]?.status ?? 0) && !isStopped(moment.status),
  );
  const effort = (charge: boolean) =>
    rows.reduce((sum, row) => sum + (Boolean(row.charge) === charge ? (row.minutes ?? 0) : 0), 0);
  return {
    id: draft.id,
    summary: draft.summary,
    details: draft.details,
    clientId: client.id,
    siteId: draft.siteId,
    userId: draft.user?.id ?? null,
    statusId: status,
    priorityId: draft.priorityId,
    ticketTypeId: TYPE[draft.typeKey],
    category1: draft.category,
    agentId: draft.agentId,
    teamId: draft.teamId,
    reportedBy: draft.user ? `${draft.user.firstName} ${draft.user.surname}` : 'Monitoring',
    source: draft.source,
    dateOccurred: draft.created,
    dateCreated: draft.created,
    dateResponded: timeline.facts.responded ?? resolvedAt,
    dateResolved: resolvedAt,
    dateClosed: status === STATUS.closed ? (history.at(-1)?.at ?? null) : null,
    lastActionAt: rows.length > 0 ? lastAt : null,
    updatedAt: lastAt,
    followUpDate: draft.followUpDate,
    slaId,
    respondByDate: isOnTheClock ? facts.respondByDate : null,
    fixByDate: isOnTheClock ? facts.fixByDate : null,
    heldSince: facts.heldSince,
    remainingMs: isOnTheClock ? facts.remainingMs : null,
    pauses: facts.pauses,
    excludeFromSla: !isOnTheClock,
    mergedIntoId: draft.mergedIntoId,
    contractId: client.id,
    chargeableMinutes: effort(true),
    nonChargeableMinutes: effort(false),
    resolution: draft.resolution,
    isVip: draft.user?.isVip ?? false,
    reopenedCount: reopenings.length,
    clientRepliedAt: unansweredSince(timeline),
  };
}
