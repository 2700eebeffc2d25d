import { describe, expect, it } from 'vitest';
import { reviewItem } from '@/tests/support/review-sample';
import { decisionsKey, halfWayKind, isStillOpen, readDecisions, withKept } from './kept-decisions';
import { startDecision } from './start-decision';

const now = Date.UTC(2026, 10, 26, 9);
const lists = { teams: [{ id: 5, name: 'Escalation', managers: [] }], escalationEmail: null };
const start = { lists, agents: [], desk: { calendar: null, zone: 'UTC' }, now };
const draft = {
  ...startDecision('reassign', reviewItem().row, start),
  ...{ note: 'Priya knows this site', agent: { id: 9, name: 'Priya Nair' }, ownerId: 9 },
};
const sent = { content: JSON.stringify({ kind: 'reassign', seenDecision: null }), key: 'k' };
const kept = { draft, sent: null, of: [12] };

describe('a decision that was begun', () => {
  it('comes back as it was left, kind by kind', () => {
    const text = withKept(withKept('', 'reassign', kept), 'comment', { ...kept, of: [12, 13] });
    expect(readDecisions(text)).toEqual({ reassign: kept, comment: { ...kept, of: [12, 13] } });
  });

  it('is forgotten once it is made, and with the last one all of it', () => {
    const both = withKept(withKept('', 'reassign', kept), 'comment', kept);
    const one = withKept(both, 'reassign', null);
    expect(Object.keys(readDecisions(one))).toEqual(['comment']);
    expect(withKept(one, 'comment', null)).toBe('');
  });

  it('is nothing where it cannot be read', () => {
    for (const text of ['', '{', '[]', '{"reassign":7}', '{"reassign":{"draft":1,"of":[]}}'])
      expect(readDecisions(text)).toEqual({});
  });

  it('is kept per agent and ticket, and apart from what is about several', () => {
    const keys = [decisionsKey(7, [12]), decisionsKey(8, [12]), decisionsKey(7, [12, 13])];
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a decision that was sent and may be half done', () => {
  const text = withKept('', 'reassign', { ...kept, sent });

  it('is told at its ticket after a reload', () => {
    expect(halfWayKind(text, null)).toBe('reassign');
    expect(halfWayKind(withKept('', 'reassign', kept), null)).toBeNull();
    expect(halfWayKind('', null)).toBeNull();
  });

  it('is past once there is a newer decision about its ticket', () => {
    expect(isStillOpen(sent, null)).toBe(true);
    expect(isStillOpen(sent, 'd-2')).toBe(false);
    expect(halfWayKind(text, 'd-2')).toBeNull();
    const again = { content: JSON.stringify({ seenDecision: 'd-1' }), key: 'k' };
    expect(isStillOpen(again, 'd-1')).toBe(true);
  });
});
