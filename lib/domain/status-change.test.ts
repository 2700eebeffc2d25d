import { describe, expect, it } from 'vitest';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { judgeStatusChange } from './status-change';

const parked = ticketWith({ statusId: 5, role: 'waiting-client', agentId: 1 });
const codes = (verdict: ReturnType<typeof judgeStatusChange>) =>
  verdict.errors.map(({ code }) => code);

describe('moving a ticket to one of the tenant’s statuses', () => {
  it('to the status it has is refused', () => {
    const verdict = judgeStatusChange(parked, { id: 5, role: 'waiting-client' }, undefined, []);
    expect([verdict.canTransition, codes(verdict)]).toEqual([false, ['same-status']]);
  });

  it('to another status that means the same is a move like any other', () => {
    const verdict = judgeStatusChange(parked, { id: 25, role: 'waiting-client' }, undefined, []);
    expect([verdict.canTransition, codes(verdict)]).toEqual([true, []]);
  });

  it('to another finished status still needs a resolution', () => {
    const done = ticketWith({ statusId: 8, role: 'resolved' });
    const verdict = judgeStatusChange(done, { id: 28, role: 'resolved' }, undefined, []);
    expect([verdict.canTransition, codes(verdict)]).toEqual([false, ['resolution-required']]);
  });

  it('is judged by what was typed, else by the resolution the ticket has', () => {
    const target = { id: 8, role: 'resolved' } as const;
    expect(judgeStatusChange(parked, target, 'Rebooted', []).canTransition).toBe(true);
    const kept = { ...parked, resolution: 'Rebooted' };
    expect(judgeStatusChange(kept, target, undefined, []).canTransition).toBe(true);
    expect(judgeStatusChange(kept, target, ' ', []).canTransition).toBe(false);
  });

  it('warns of what the log shows was left undone, and of nothing where the log is not known', () => {
    const target = { id: 8, role: 'resolved' } as const;
    const warned = (actions: Parameters<typeof judgeStatusChange>[3]) =>
      judgeStatusChange(parked, target, 'Rebooted', actions).warnings.map(({ code }) => code);
    expect(warned([])).toEqual(['client-not-told', 'no-time-logged']);
    expect(warned([actionWith({ minutes: 12 })])).toEqual([]);
    expect(warned(undefined)).toEqual([]);
  });
});
