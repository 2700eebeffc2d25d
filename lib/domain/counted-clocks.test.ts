import { describe, expect, test } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { countClocks, withCountedClocks } from './counted-clocks';
import { calculateSlaStatus } from './sla';
import type { SlaTargets } from './sla-clocks';
import { ticketClocks } from './ticket-clocks';
import { parseWorkingCalendar } from './working-time';

const HOUR = 3_600_000;
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
const targets: SlaTargets = {
  calendar: parseWorkingCalendar({ timeZone: 'UTC', alwaysOpen: true }),
  responseMs: HOUR,
  resolutionMs: 4 * HOUR,
};
const opened = { occurredAt: at('09:00'), createdAt: at('09:00') };
const filled = (over: Parameters<typeof ticketWith>[0], actions = [actionWith()]) => {
  const ticket = ticketWith({ ...opened, ...over });
  return withCountedClocks(ticket, countClocks(ticket, actions, targets, at('12:00')));
};

describe('clocks for a tenant that gives none', () => {
  test('due instants are counted from the log', () => {
    expect(filled({})).toMatchObject({
      responseDueAt: at('10:00'),
      resolutionDueAt: at('13:00'),
      remainingWhenPausedMs: null,
    });
  });

  test('and a clock is stopped by what the log tells', () => {
    const resolved = actionWith({
      kind: 'status-change',
      at: at('12:30'),
      fromRole: 'in-progress',
      toRole: 'resolved',
    });
    const answer = actionWith({ at: at('09:20') });
    const ticket = filled({ role: 'closed', closedAt: at('15:00') }, [answer, resolved]);
    const { response, resolution } = ticketClocks(ticket, null);
    expect(calculateSlaStatus(response, at('16:00')).state).toBe('met');
    expect(calculateSlaStatus(resolution, at('16:00'))).toEqual({
      state: 'met',
      remainingMs: HOUR / 2,
    });
  });

  test('but not where the tenant has judged it, or nothing tells when', () => {
    const read = (
      over: Parameters<typeof filled>[0],
      actions = [actionWith({ at: at('11:30') })],
    ) => {
      const { response, resolution } = ticketClocks(filled(over, actions), null);
      return [response, resolution].map((facts) => calculateSlaStatus(facts, at('16:00')).state);
    };
    expect(read({ responseState: 'met' })[0]).toBe('met');
    const judged = { responseState: 'breached', resolutionState: 'breached' } as const;
    expect(read({ role: 'closed', ...judged }, [])).toEqual(['breached', 'breached']);
    expect(read({ role: 'closed' }, [])).toEqual(['none', 'none']);
  });

  test('but not against the tenant’s own due instants', () => {
    const own = { responseDueAt: at('09:15'), resolutionDueAt: at('17:00') };
    expect(filled(own)).toMatchObject({ ...own, respondedAt: null, resolvedAt: null });
  });

  test('the tenant’s own are the truth', () => {
    const own = { responseDueAt: at('09:15'), resolutionDueAt: at('17:00') };
    expect(filled(own)).toMatchObject(own);
  });

  test('a paused ticket gets what is left, and no due instant', () => {
    const paused = actionWith({
      kind: 'status-change',
      at: at('10:00'),
      fromRole: 'in-progress',
      toRole: 'on-hold',
    });
    expect(filled({ role: 'on-hold' }, [paused])).toMatchObject({
      resolutionDueAt: null,
      remainingWhenPausedMs: 3 * HOUR,
    });
  });

  test.each<[string, Parameters<typeof ticketWith>[0]]>([
    ['excluded from SLA', { excludedFromSla: true }],
    ['merged into another', { mergedIntoId: 9 }],
    ['without a start', { occurredAt: null, createdAt: null }],
    ['dated as no calendar counts', { occurredAt: Date.UTC(9999, 0, 1) }],
  ])('nothing is invented for a ticket %s', (_, over) => {
    expect(filled(over)).toMatchObject({ responseDueAt: null, resolutionDueAt: null });
  });

  test('nor where the targets are unknown', () => {
    expect(countClocks(ticketWith(opened), [], null, at('12:00'))).toBeNull();
  });
});
