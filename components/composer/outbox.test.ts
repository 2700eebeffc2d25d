import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { freshDraft } from './draft';
import { orderOf } from './order';
import {
  isCutOff,
  draftAgain,
  formatOutbox,
  isUnknown,
  parseOutbox,
  withEntry,
  withoutEntry,
  type OutboxEntry,
} from './outbox';

const ticket = ticketWith();
const draft = { ...freshDraft('reply', { ticket, actions: [] }, 1), html: '<p>Rebooted</p>' };
const entry: OutboxEntry = {
  key: 'a',
  at: 5,
  order: orderOf(draft, { ticket, target: null, zone: 'UTC' }),
  draft,
  statusName: 'Waiting on Client',
  failure: null,
};
const failed: OutboxEntry = { ...entry, failure: { code: 'forbidden', message: 'You may not' } };

describe('entries that are on their way', () => {
  it('come back after a reload as they were', () => {
    const all = [entry, { ...failed, key: 'b' }];
    expect(parseOutbox(formatOutbox(all))).toEqual(all);
    expect(parseOutbox(formatOutbox([]))).toEqual([]);
  });

  it.each([
    'nonsense',
    '{}',
    '[1, null, {"key": 3}]',
    JSON.stringify([{ ...entry, order: { ...entry.order, kind: 'shout' } }]),
    JSON.stringify([{ ...entry, order: { ...entry.order, email: { to: 'ana' } } }]),
    JSON.stringify([{ ...entry, draft: null }]),
  ])('never break a page: %s', (text) => expect(parseOutbox(text)).toEqual([]));

  it('stand there once however often they are tried', () => {
    expect(withEntry(withEntry([], entry), failed)).toEqual([failed]);
    expect(withoutEntry([entry], 'a')).toEqual([]);
  });
});

describe('an entry that did not arrive', () => {
  it('is not called unsent where nobody knows', () => {
    const because = (code: string) => isUnknown({ code, message: '' });
    expect(isUnknown(null)).toBe(true);
    for (const code of ['outcome-unknown', 'timed-out', 'unreachable']) {
      expect(because(code)).toBe(true);
    }
    for (const code of ['offline', 'forbidden', 'transition-refused', 'tenant-limited']) {
      expect(because(code)).toBe(false);
    }
  });

  it('is sent again by itself where leaving the page cut it off, not where the desk said no', () => {
    const after = (code: string | null, ms: number) =>
      isCutOff({ ...entry, failure: code === null ? null : { code, message: '' } }, entry.at + ms);
    expect([after(null, 3_600_000), after('unreachable', 1_000)]).toEqual([true, true]);
    expect([after('unreachable', 3_600_000), after('offline', 1), after('forbidden', 1)]).toEqual([
      ...[false, false, false],
    ]);
  });

  it('goes back to be edited; one that may have arrived keeps its key for the same words', () => {
    expect(draftAgain(failed)).toEqual(draft);
    expect(draftAgain(entry).unsure).toEqual({ key: 'a', content: JSON.stringify(entry.order) });
  });
});
