import { expect, it } from 'vitest';
import { emptySlaBook } from '@/lib/domain/sla-book';
import { ticketWith } from '@/tests/support/ticket-sample';
import { tellTicketStanding } from './tell-standing';

const at = Date.parse;
const moment = { now: at('2026-11-26T12:00:00Z'), zone: 'UTC' };
const standing = (over: Parameters<typeof ticketWith>[0]) =>
  tellTicketStanding(ticketWith(over), emptySlaBook, moment);

it('a mail says by how much a ticket is late, and since when', () => {
  const late = { resolutionDueAt: at('2026-11-26T09:55:00Z'), responseDueAt: null };
  expect(standing(late)).toBe('fix late by 2h 05m (due Thu 26 Nov, 09:55)');
});

it('a mail says late once where it is late by seconds', () => {
  const late = { resolutionDueAt: at('2026-11-26T11:59:02Z'), responseDueAt: null };
  expect(standing(late)).toBe('fix 0:58 late (due Thu 26 Nov, 11:59)');
});

it('a mail says so where a ticket has no target', () => {
  expect(standing({ resolutionDueAt: null, responseDueAt: null })).toBe('fix no target');
});
