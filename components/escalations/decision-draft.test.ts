import { describe, expect, it } from 'vitest';
import { decisionInput as schema } from '@/lib/contracts/reviews';
import { decisionKinds } from '@/lib/domain/review';
import { decisionWith, reviewItem } from '@/tests/support/review-sample';
import { decisionInput, draftErrors, holderAfter, type DecisionDraft } from './decision-draft';
import { commonTicket, raisedBy, startDecision } from './start-decision';

const now = Date.UTC(2026, 10, 26, 9);
const lists = {
  teams: [
    { id: 1, name: 'Service Desk', managers: ['helen@desk.example'] },
    { id: 5, name: 'Escalation', managers: [] },
  ],
  escalationEmail: null,
};
const start = { lists, agents: [], desk: { calendar: null, zone: 'UTC' }, now };
const item = reviewItem({
  row: { id: 12, agentId: 7, teamId: 1, priorityId: 3 },
  decision: decisionWith({ id: '11111111-1111-4111-8111-111111111111' }),
});
const place = { teams: [1], byId: 12, mail: null };
const draftOf = (kind: (typeof decisionKinds)[number], over: Partial<DecisionDraft> = {}) => ({
  ...startDecision(kind, item.row, start),
  ...over,
});
const priya = { id: 9, name: 'Priya Nair' };

describe('a decision that is being filled in', () => {
  it('has a due time from the start, whatever its kind', () => {
    for (const kind of decisionKinds) expect(draftOf(kind).dueAt).toBeGreaterThan(now);
  });

  it('is sent with how the manager saw the ticket and the decision before', () => {
    expect(decisionInput('snooze', draftOf('snooze'), item, place)).toMatchObject({
      kind: 'snooze',
      part: 'late',
      teams: [1],
      seenDecision: '11111111-1111-4111-8111-111111111111',
      from: { statusId: 2, agentId: 7, teamId: 1, priorityId: 3 },
    });
  });

  it('is owned by who has the ticket then, unless somebody else is chosen, else by who decides', () => {
    const given = draftOf('reassign', { agent: priya });
    expect(holderAfter('reassign', given, item.row)).toBe(9);
    expect(decisionInput('reassign', given, item, place)?.ownerId).toBe(9);
    expect(decisionInput('comment', draftOf('comment'), item, place)?.ownerId).toBe(7);
    const unassigned = reviewItem({ row: { agentId: null } });
    expect(decisionInput('comment', draftOf('comment'), unassigned, place)?.ownerId).toBe(12);
    const chosen = draftOf('comment', { ownerId: 3 });
    expect(decisionInput('comment', chosen, item, place)?.ownerId).toBe(3);
  });

  it('goes to the escalation team by itself, and is what the server takes', () => {
    const draft = draftOf('escalate');
    draft.escalation.reason = 'The client is down';
    const input = decisionInput('escalate', draft, item, place);
    expect(input).toMatchObject({ kind: 'escalate', teamId: 5, note: 'The client is down' });
    expect(schema.safeParse(input).success).toBe(true);
  });

  it('says what is missing before it is sent', () => {
    expect(draftErrors('comment', draftOf('comment'), now)).toEqual({ note: 'Write something' });
    expect(draftErrors('reassign', draftOf('reassign'), now).agent).toBeDefined();
    expect(draftErrors('raise', draftOf('raise'), now).priority).toBeDefined();
    expect(draftErrors('accept', draftOf('accept'), now).cause).toBeDefined();
    expect(draftErrors('snooze', draftOf('snooze', { dueAt: null }), now).due).toBeDefined();
    expect(draftErrors('snooze', draftOf('snooze', { dueAt: now }), now).due).toBeDefined();
    expect(draftErrors('snooze', draftOf('snooze'), now)).toEqual({});
  });

  it('is not sent while a part of it is missing', () => {
    expect(decisionInput('reassign', draftOf('reassign'), item, place)).toBeNull();
    expect(decisionInput('accept', draftOf('accept'), item, place)).toBeNull();
    expect(decisionInput('snooze', draftOf('snooze', { dueAt: null }), item, place)).toBeNull();
  });
});

describe('a decision about several tickets', () => {
  const options = [
    { id: 1, name: 'Critical', urgency: 0, target: null },
    { id: 3, name: 'Medium', urgency: 2, target: null },
  ];
  const critical = reviewItem({ row: { id: 1, priorityId: 1, agentId: 7 } });
  const medium = reviewItem({ row: { id: 2, priorityId: 3, agentId: 9 } });

  it('raises only what is less urgent', () => {
    expect(raisedBy([critical, medium], 1, options)).toEqual([medium]);
    expect(raisedBy([critical, medium], null, options)).toEqual([]);
  });

  it('shows what they have in common, and says where they differ', () => {
    const common = commonTicket([critical.row, medium.row], options);
    expect(common).toMatchObject({
      agentId: null,
      agentName: 'whoever has each',
      teamName: 'Service Desk',
      priorityId: 3,
    });
    expect(commonTicket([critical.row], options)).toBe(critical.row);
  });
});
