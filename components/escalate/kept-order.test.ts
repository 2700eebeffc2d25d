import { expect, it } from 'vitest';
import { readEscalation, readHandOver } from './kept-order';

const escalation = {
  draft: {
    ...{ reason: 'Now', agent: { id: 3, name: 'Priya' }, team: null, priority: null },
    ...{ to: ['helen@desk.example'], subject: 'Own words', text: null },
  },
  sent: { content: '{"reason":"Now"}', key: 'k' },
};
const handOver = {
  draft: { tried: 'A', found: 'B', needed: 'C', agent: null, team: { id: 5, name: 'Escalation' } },
  sent: null,
};

it('what was begun comes back as it was left, with what was sent of it', () => {
  expect(readEscalation(JSON.stringify(escalation))).toEqual(escalation);
  expect(readHandOver(JSON.stringify(handOver))).toEqual(handOver);
});

it('nothing begun is nothing, and so is what cannot be read', () => {
  for (const text of ['', '{', '[]', 'null', '{"draft":7}']) {
    expect(readEscalation(text)).toBeNull();
    expect(readHandOver(text)).toBeNull();
  }
});

it('what is odd in it is left out, and the rest kept', () => {
  const odd = {
    draft: { reason: 'Now', agent: 'Priya', to: [7, 'a@b.example'] },
    sent: { key: 1 },
  };
  expect(readEscalation(JSON.stringify(odd))).toEqual({
    draft: {
      ...{ reason: 'Now', agent: null, team: null, priority: null },
      ...{ to: ['a@b.example'], subject: null, text: null },
    },
    sent: null,
  });
});
