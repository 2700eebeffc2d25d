import { describe, expect, test } from 'vitest';
import { queueRow } from '@/tests/support/queue-sample';
import type { AgentLoad } from './agent-load';
import type { LogStory } from './log-story';
import { nextStep } from './next-step';
import type { QueueRow } from './queue-entry';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = Date.UTC(2026, 10, 24, 9);

type Owner = Pick<AgentLoad, 'presence' | 'backAt' | 'name'>;
const tom: Owner = { name: 'Tom Reid', presence: 'in', backAt: null };
const out = (backAt: number | null): Owner => ({ ...tom, presence: 'out', backAt });

const row = (over: Parameters<typeof queueRow>[0] = {}, isWakeUpDue = false) =>
  queueRow(
    {
      ...{ userName: 'Karen Holt', agentName: 'Priya Nair', respondedAt: now - 5 * DAY },
      ...{ resolutionDueAt: now + 2 * HOUR, ...over },
    },
    { isWakeUpDue },
  );

const story = (over: Partial<LogStory> = {}): LogStory => ({
  ...{ last: null, lastToClientAt: now - HOUR, unansweredAt: [], reopened: 0 },
  ...{ loweredLateAt: null, waits: [], ...over },
});

describe('the next step of a ticket', () => {
  test.each<[string, QueueRow, LogStory | null, Owner | null, string, string]>([
    [
      'nobody has it',
      row({ agentId: null, clientRepliedAt: now }),
      null,
      null,
      'assign',
      'Give it to somebody',
    ],
    [
      'its owner is on leave',
      row({ clientRepliedAt: now }),
      null,
      { ...tom, presence: 'on-leave' },
      'hand-on',
      'Give it to somebody else: Tom is on leave',
    ],
    [
      'its owner is back only after it breaks',
      row(),
      null,
      out(now + 3 * HOUR),
      'hand-on',
      'Give it to somebody else: Tom is out for 3h',
    ],
    [
      'its owner is back in time',
      row(),
      null,
      out(now + HOUR),
      'agree-plan',
      'Agree with Priya what comes next',
    ],
    [
      'it is late already and its owner is there soon',
      row({ resolutionDueAt: now - HOUR }),
      null,
      out(now + HOUR),
      'agree-plan',
      'Agree with Priya what comes next',
    ],
    [
      'the client’s message is unanswered, by its row',
      row({ clientRepliedAt: now - 40 * MINUTE }),
      null,
      tom,
      'answer',
      'Answer Karen, unanswered for 40m',
    ],
    [
      'the client has waited since their first message',
      row({ clientRepliedAt: now - HOUR }),
      story({ unansweredAt: [now - 3 * HOUR, now - HOUR] }),
      tom,
      'answer',
      'Answer Karen, unanswered for 3h',
    ],
    [
      'it was never answered',
      row({ respondedAt: null }),
      null,
      tom,
      'first-reply',
      'Send Karen a first reply',
    ],
    [
      'it waits for a client who was sent nothing',
      row({ respondedAt: null, role: 'waiting-client' }),
      story({ lastToClientAt: null }),
      tom,
      'ask-client',
      'Ask Karen: nothing was sent to them yet',
    ],
    [
      'the client is silent for long',
      row({ role: 'waiting-client' }),
      story({ lastToClientAt: now - 9 * DAY }),
      tom,
      'chase-client',
      'Chase Karen, silent for 9 days',
    ],
    [
      'the client was asked a while ago',
      row({ role: 'waiting-client' }),
      story(),
      tom,
      'agree-plan',
      'Agree with Priya what comes next',
    ],
    [
      'it waits for a supplier',
      row({ role: 'waiting-third-party', lastActionAt: now - 47 * HOUR }),
      story(),
      tom,
      'chase-vendor',
      'Chase the supplier, silent for 47h',
    ],
    [
      'it is parked and to be looked at',
      row({ role: 'on-hold' }, true),
      story(),
      tom,
      'take-up',
      'Take it up again: its wake-up is due',
    ],
    [
      'the tenant names nobody',
      row({ userName: null, clientRepliedAt: now }),
      null,
      tom,
      'answer',
      'Answer the client, unanswered for 1m',
    ],
    [
      'nothing else is known',
      row({ agentName: ' ' }),
      null,
      null,
      'agree-plan',
      'Agree with its owner what comes next',
    ],
  ])('where %s', (_, ticket, told, agent, code, words) => {
    expect(nextStep(ticket, told, { agent, now })).toEqual({ code, words });
    expect(words.split(' ').length).toBeLessThanOrEqual(12);
  });
});
