import { describe, expect, it } from 'vitest';
import { choiceFields, choicesOf } from '@/lib/domain/ticket-change';
import { ticketWith } from '@/tests/support/ticket-sample';
import { ticketChangeInput } from './ticket-change';

const NOON = Date.UTC(2026, 10, 24, 12);

describe('a change of what a ticket is about', () => {
  it.each([
    { summary: 'Mail stuck' },
    { clientId: 2, siteId: null, userId: null },
    { typeId: 3, slaId: 2, contractId: null },
    { reportedBy: null, occurredAt: NOON },
    { followUpAt: null, excludedFromSla: false },
    { followUpAt: NOON, from: { followUpAt: NOON + 123 } },
    { summary: 'x', from: { summary: ` ${'long '.repeat(100)}` } },
    { clientId: 2, from: { clientId: null, typeId: null, slaId: null, occurredAt: null } },
  ])('may be %j', (input) => {
    expect(ticketChangeInput.parse(input)).toEqual(input);
  });

  it('may say of every choice how the ticket was seen, as the tenant has it', () => {
    const seen = choicesOf(ticketWith({ occurredAt: NOON + 345 }));
    expect(Object.keys(seen).sort()).toEqual([...choiceFields].sort());
    expect(ticketChangeInput.parse({ agentId: 7, from: seen })).toEqual({ agentId: 7, from: seen });
  });

  it('has no blanks around its words', () => {
    expect(ticketChangeInput.parse({ summary: '  Mail stuck\t' })).toEqual({
      summary: 'Mail stuck',
    });
  });

  it.each([
    { summary: '' },
    { summary: '  ' },
    { summary: null },
    { summary: 'x'.repeat(256) },
    { summary: 'a\u0000b' },
    { clientId: null },
    { clientId: 0 },
    { typeId: null },
    { slaId: null },
    { siteId: -1 },
    { userId: '3' },
    { contractId: 1.5 },
    { reportedBy: '' },
    { reportedBy: 'x'.repeat(256) },
    { occurredAt: null },
    { occurredAt: -1000 },
    { occurredAt: NOON + 1 },
    { occurredAt: Date.UTC(2101, 0) },
    { followUpAt: '2026-11-24' },
    { excludedFromSla: null },
    { excludedFromSla: 1 },
    { details: 'x' },
  ])('may not be %j', (input) => {
    expect(ticketChangeInput.safeParse(input).success).toBe(false);
  });
});
