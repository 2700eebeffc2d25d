import type { AgentLoad } from './agent-load';
import { firstName } from './board-words';
import type { Instant } from './instant';
import type { LogStory } from './log-story';
import type { QueueRow } from './queue-entry';
import { clockToShow, ticketClocks } from './ticket-clocks';
import { touchedLast } from './ticket-standing';

/** What would bring a ticket on, as a rule sees it. */
export type NextStep = {
  code:
    | 'assign'
    | 'hand-on'
    | 'answer'
    | 'first-reply'
    | 'ask-client'
    | 'chase-client'
    | 'chase-vendor'
    | 'take-up'
    | 'agree-plan';
  /** For people, at most a dozen words: "Answer Karen, unanswered for 3h". */
  words: string;
};

/** Whoever is there again before a late ticket has waited for so long need not hand it on. */
const AWAY_MS = 4 * 3_600_000;
const LONG_SILENT_MS = 3 * 86_400_000;

/**
 * The next step of an open ticket. `story` null: its log was not read yet. `agent`: how its owner is
 * there; null where nobody owns it, or nothing is known of them.
 */
export function nextStep(
  row: QueueRow,
  story: LogStory | null,
  { agent, now }: { agent: Pick<AgentLoad, 'presence' | 'backAt' | 'name'> | null; now: Instant },
): NextStep {
  const client = row.userName?.trim() ? firstName(row.userName) : 'the client';
  if (row.agentId === null) return { code: 'assign', words: 'Give it to somebody' };
  const away = agent && awayWords(row, agent, now);
  if (away) return { code: 'hand-on', words: `Give it to somebody else: ${away}` };

  const unansweredAt = story?.unansweredAt[0] ?? row.clientRepliedAt;
  if (unansweredAt !== null) {
    return { code: 'answer', words: `Answer ${client}, unanswered for ${span(now, unansweredAt)}` };
  }
  const heardAt = row.respondedAt ?? story?.lastToClientAt ?? null;
  if (heardAt === null && row.responseState !== 'met') {
    return row.role === 'waiting-client'
      ? { code: 'ask-client', words: `Ask ${client}: nothing was sent to them yet` }
      : { code: 'first-reply', words: `Send ${client} a first reply` };
  }

  const toldAt = story?.lastToClientAt ?? touchedLast(row);
  const isLongSilent = row.isWakeUpDue || (toldAt !== null && now - toldAt >= LONG_SILENT_MS);
  if (row.role === 'waiting-client' && isLongSilent) {
    return { code: 'chase-client', words: `Chase ${client}${silence(now, toldAt)}` };
  }
  if (row.role === 'waiting-third-party') {
    return { code: 'chase-vendor', words: `Chase the supplier${silence(now, touchedLast(row))}` };
  }
  if (row.isWakeUpDue) return { code: 'take-up', words: 'Take it up again: its wake-up is due' };
  const owner = row.agentName?.trim() ? firstName(row.agentName) : 'its owner';
  return { code: 'agree-plan', words: `Agree with ${owner} what comes next` };
}

/** Null for somebody who is there in time. */
function awayWords(
  row: QueueRow,
  { presence, backAt, name }: Pick<AgentLoad, 'presence' | 'backAt' | 'name'>,
  now: Instant,
): string | null {
  const who = firstName(name);
  if (presence === 'on-leave') return `${who} is on leave`;
  const { facts } = clockToShow(ticketClocks(row, null));
  if (presence !== 'out' || facts.paused || facts.dueAt === null) return null;
  const isNeededBy = facts.dueAt > now ? facts.dueAt : now + AWAY_MS;
  if (backAt === null) return `${who} is out`;
  return backAt > isNeededBy ? `${who} is out for ${span(backAt, now)}` : null;
}

function silence(now: Instant, since: Instant | null): string {
  return since === null || since >= now ? '' : `, silent for ${span(now, since)}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `45m`, `3h`, `9 days`; at least a minute. */
function span(to: Instant, from: Instant): string {
  const ms = to - from;
  if (ms < HOUR) return `${Math.max(1, Math.floor(ms / MINUTE))}m`;
  return ms < 2 * DAY ? `${Math.floor(ms / HOUR)}h` : `${Math.floor(ms / DAY)} days`;
}
