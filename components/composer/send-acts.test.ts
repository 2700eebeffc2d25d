import { describe, expect, it } from 'vitest';
import { outcomesFor } from './outcomes';
import { sendActs } from './send-acts';

const statuses = [
  { id: 2, name: 'In Progress', role: 'in-progress' as const },
  { id: 5, name: 'Waiting on Client', role: 'waiting-client' as const },
  { id: 25, name: 'With User', role: 'waiting-client' as const },
  { id: 8, name: 'Resolved', role: 'resolved' as const },
];

describe('what is done in one with sending', () => {
  it('is to wait for the client or to resolve, by the tenant’s own statuses', () => {
    const acts = sendActs(statuses, { statusId: 2, role: 'in-progress' }, 'reply');
    expect(acts.map(({ label, target }) => [label, target.id])).toEqual([
      ['Send and wait for client', 5],
      ['Send and resolve', 8],
    ]);
  });

  it('is not offered where the ticket stands there already, or the tenant has no such status', () => {
    const waiting = sendActs(statuses, { statusId: 25, role: 'waiting-client' }, 'note');
    expect(waiting.map(({ label }) => label)).toEqual(['Add and resolve']);
    expect(sendActs([], { statusId: 2, role: 'in-progress' }, 'note')).toEqual([]);
  });
});

describe('outcomes', () => {
  const outcome = {
    id: 1,
    name: 'Private Note',
    kind: 'note' as const,
    statusId: null,
    sendsEmail: false,
    hidesFromUser: true,
  };
  const all = [
    outcome,
    { ...outcome, id: 2, name: 'Public Note', hidesFromUser: false },
    { ...outcome, id: 3, name: 'Close', statusId: 9 },
    { ...outcome, id: 4, name: 'Call', kind: 'phone-call' as const, hidesFromUser: false },
    { ...outcome, id: 5, name: 'Mail', kind: 'email' as const, sendsEmail: true },
  ];
  const names = (mode: 'note' | 'call' | 'reply', hidden: boolean) =>
    outcomesFor(all, mode, hidden).map(({ name }) => name);

  it('fit the kind and who may read it, and never move the ticket by themselves', () => {
    expect(names('note', true)).toEqual(['Private Note']);
    expect(names('note', false)).toEqual(['Public Note']);
    expect(names('call', true)).toEqual(['Call']);
    expect(names('reply', false)).toEqual(['Mail']);
  });
});
