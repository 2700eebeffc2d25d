import { describe, expect, it } from 'vitest';
import type { QueueRow } from '@/lib/domain/queue-entry';
import type { StatusRole } from '@/lib/domain/status';
import type { Ticket } from '@/lib/domain/ticket';
import { actionWith, ticketWith } from '@/tests/support/ticket-sample';
import { movable, reviewStatuses, tellWarning } from './review-statuses';

function seen(id: number, over: Partial<Ticket> = {}) {
  const row: QueueRow = {
    ...ticketWith({ id, ...over }),
    slaState: 'on-track',
    responseSla: 'on-track',
    resolutionSla: 'on-track',
    isWakeUpDue: false,
    isUntouched: false,
  };
  return { id, row };
}

const status = (id: number, name: string, role: StatusRole) => ({ id, name, role });
const resolved = status(8, 'Resolved', 'resolved');
const noLog = () => undefined;
const ids = (targets: readonly { id: number }[]) => targets.map(({ id }) => id);

describe('moving many tickets to one status', () => {
  it('parts those that may move from those that lack a resolution, have it already, or were not seen', () => {
    const review = reviewStatuses(
      [
        seen(1, { resolution: 'Replaced the cable' }),
        seen(2),
        seen(3, { statusId: 8, role: 'resolved', resolution: 'Done' }),
        { id: 4, row: null },
        seen(5, { resolution: '<p> </p>' }),
      ],
      resolved,
      noLog,
    );
    expect(ids(review.able)).toEqual([1]);
    expect(ids(review.lackResolution)).toEqual([2, 5]);
    expect(ids(review.same)).toEqual([3]);
    expect(ids(review.unseen)).toEqual([4]);
    expect(ids(movable(review))).toEqual([1, 2, 5, 4]);
  });

  it('leaves out a ticket that has the status, even one that never said how it was solved', () => {
    const review = reviewStatuses([seen(1, { statusId: 8, role: 'resolved' })], resolved, noLog);
    expect(movable(review)).toEqual([]);
    expect(ids(review.same)).toEqual([1]);
  });

  it('moves between two statuses of one role', () => {
    const withUser = status(25, 'With User', 'waiting-client');
    const waiting = seen(1, { statusId: 5, role: 'waiting-client' });
    expect(ids(reviewStatuses([waiting], withUser, noLog).able)).toEqual([1]);
  });

  it('says why none may move to a status that nobody knows the meaning of', () => {
    // Roles come from outside.
    const strange = JSON.parse('{"id":77,"name":"Lost","role":"lost"}');
    const { refused, able } = reviewStatuses([seen(1)], strange, noLog);
    expect(able).toEqual([]);
    expect(refused).toMatchObject([{ target: { id: 1 }, message: 'Unknown status' }]);
  });

  it('counts each warning once, over those that are going to move', () => {
    const { warnings } = reviewStatuses(
      [
        seen(1, { role: 'new', statusId: 1, resolution: 'Done' }),
        seen(2, { role: 'new', statusId: 1 }),
        seen(3, { resolution: 'Done' }),
      ],
      resolved,
      noLog,
    );
    expect(warnings).toMatchObject([{ code: 'skipped-in-progress', count: 2 }]);
  });

  it('warns from a log where it is here, of a client who was not told', () => {
    const hidden = actionWith({ ticketId: 1, hiddenFromUser: true });
    const { warnings } = reviewStatuses([seen(1, { resolution: 'Done' })], resolved, () => [
      hidden,
    ]);
    expect(warnings.map(({ code }) => code)).toContain('client-not-told');
  });
});

describe('the words of a warning', () => {
  const skipped = {
    code: 'skipped-in-progress' as const,
    message: 'Closing without In Progress step',
  };
  it('say how many tickets it is about', () => {
    expect(tellWarning({ ...skipped, count: 4 }, true)).toBe(
      '4 close without the In Progress step',
    );
    expect(tellWarning({ ...skipped, count: 1 }, true)).toBe(
      '1 closes without the In Progress step',
    );
  });
  it('are the rules’ own where it is about the one ticket', () => {
    expect(tellWarning({ ...skipped, count: 1 }, false)).toBe('Closing without In Progress step');
  });
});
