import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import {
  conflictsOf,
  formatEdits,
  parseEdits,
  tellDone,
  tellEdited,
  ticketEdit,
  withEdits,
} from './ticket-edit';

const ticket = ticketWith({
  id: 12,
  priorityId: 3,
  priorityName: 'Medium',
  clientId: 1,
  clientName: 'Northwind',
  siteId: 4,
  siteName: 'London',
  userId: null,
});
const high = { change: { priorityId: 2 }, names: { priorityName: 'High' } };
const moved = {
  change: { clientId: 2, siteId: null, userId: null },
  names: { clientName: 'Hartwell', siteName: null, userName: null },
};
const edit = (what: Parameters<typeof ticketEdit>[2]) => {
  const made = ticketEdit('a-key', ticket, what, 'Europe/London');
  if (!made) throw new Error('It changes nothing');
  return made;
};

describe('an edit of a ticket', () => {
  it('says what was seen and what is wanted, in ids and in words', () => {
    expect(edit(high)).toEqual({
      key: 'a-key',
      ticketId: 12,
      change: { priorityId: 2 },
      from: { priorityId: 3 },
      names: { priorityName: 'High' },
      fields: [{ field: 'priorityId', saw: 'Medium', wants: 'High' }],
      problem: null,
    });
    expect(tellDone(edit(high))).toBe('#12: Priority is now High');
  });

  it('is about what it changes alone, and nothing where it changes nothing', () => {
    const { change, from } = edit(moved);
    expect(change).toEqual({ clientId: 2, siteId: null });
    expect(from).toEqual({ clientId: 1, siteId: 4 });
    expect(tellEdited(edit(moved))).toBe('Client and Site');
    expect(ticketEdit('a-key', ticket, { change: { priorityId: 3 } }, 'UTC')).toBeNull();
  });

  it('is shown at once, and the ticket is as it was once it is dropped', () => {
    expect(withEdits(ticket, [edit(high), edit(moved)])).toMatchObject({
      priorityId: 2,
      priorityName: 'High',
      clientName: 'Hartwell',
      siteId: null,
    });
    expect(withEdits(ticket, [])).toBe(ticket);
  });

  it('stands against what somebody else changed since, unless that is the same', () => {
    expect(conflictsOf(edit(moved), { ...ticket, siteId: 5, agentId: 9 })).toEqual(['siteId']);
    expect(conflictsOf(edit(moved), { ...ticket, siteId: null })).toEqual([]);
    expect(conflictsOf(edit(high), ticket)).toEqual([]);
  });

  it('is kept while it is not made, and nothing else is read as one', () => {
    const failed = { ...edit(high), problem: { code: 'offline', message: 'You are offline.' } };
    expect(parseEdits(formatEdits([failed]))).toEqual([failed]);
    expect(formatEdits([])).toBe('');
    for (const text of ['', '{', '{}', '[1, null, {"key":"a"}]']) {
      expect(parseEdits(text)).toEqual([]);
    }
  });
});
