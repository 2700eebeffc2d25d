import { describe, expect, it } from 'vitest';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { actionWith } from '@/tests/support/ticket-sample';
import { timelineEntries } from './timeline-entries';

const action = (id: number, at: number | null) => actionWith({ id, at });
const file = (id: number, at: number | null, actionId: number | null = null): TicketAttachment => ({
  ...{ id, at, actionId, ticketId: 1, filename: `${id}.txt`, contentType: 'text/plain', size: 10 },
});
const keys = (...args: Parameters<typeof timelineEntries>) =>
  timelineEntries(...args).map(({ key }) => key);

describe('the timeline of a ticket', () => {
  it('tells words and files in the order they came, newest last', () => {
    expect(keys([action(1, 10), action(2, 30)], [file(1, 20)])).toEqual([
      'action-1',
      'attachment-1',
      'action-2',
    ]);
  });

  it('shows a file with the mail it came with, whenever it was stored', () => {
    const [first, second] = timelineEntries(
      [action(1, 10), action(2, 30)],
      [file(7, 99, 1), file(8, 5, 1)],
    );
    expect(first).toMatchObject({ key: 'action-1', attachments: [{ id: 7 }, { id: 8 }] });
    expect(second).toMatchObject({ key: 'action-2', attachments: [] });
  });

  it('a file of an entry that is not there stands alone rather than not at all', () => {
    expect(keys([action(1, 10)], [file(7, 20, 404)])).toEqual(['action-1', 'attachment-7']);
  });

  it('puts a file that came alone after the words of the same moment', () => {
    expect(keys([action(1, 10)], [file(9, 10)])).toEqual(['action-1', 'attachment-9']);
  });

  it('shows what has no time first rather than not at all', () => {
    expect(keys([action(1, 10), action(2, null)], [file(3, null)])).toEqual([
      'action-2',
      'attachment-3',
      'action-1',
    ]);
  });
});
