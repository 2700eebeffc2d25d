import { describe, expect, test } from 'vitest';
import type { ClientContract } from '@/lib/domain/new-ticket';
import { contractStanding, dayOf } from './contract-standing';

const contract = (change: Partial<ClientContract>): ClientContract => ({
  id: 1,
  ref: 'Gold support',
  slaId: null,
  startDate: '2024-01-01',
  endDate: '2026-12-31',
  isActive: true,
  ...change,
});
const TODAY = '2026-11-26';
const told = (hasActive: boolean, contracts: ClientContract[], ownId: number | null = null) =>
  contractStanding({ contracts, hasActiveContract: hasActive }, TODAY, ownId);

describe('what an agent reads of a client’s contract', () => {
  test('one in force, with its end', () => {
    expect(told(true, [contract({})])).toEqual({
      tone: 'met',
      words: 'Contract Gold support, until 31 Dec 2026',
    });
    expect(told(true, [contract({ endDate: null })]).words).toBe('Contract Gold support');
  });

  test('the ticket’s own one before others', () => {
    const both = [contract({}), contract({ id: 2, ref: 'Project hours' })];
    expect(told(true, both, 2).words).toBe('Contract Project hours, until 31 Dec 2026');
    expect(told(true, [contract({}), contract({ id: 2, endDate: '2025-01-31' })], 2).words).toBe(
      'Contract Gold support, until 31 Dec 2026',
    );
  });

  test('the server’s word counts, though the day here is another', () => {
    expect(told(true, [contract({ endDate: '2026-11-25' })])).toEqual({
      tone: 'met',
      words: 'Contract in force',
    });
  });

  test('the one that lapsed last', () => {
    const lapsed = [
      contract({ ref: 'Bronze', endDate: '2024-06-30' }),
      contract({ endDate: '2026-10-31' }),
    ];
    expect(told(false, lapsed)).toEqual({
      tone: 'risk',
      words: 'Contract Gold support lapsed on 31 Oct 2026',
    });
  });

  test('one that is still to come, one that is switched off, none at all', () => {
    expect(told(false, [contract({ startDate: '2027-01-01', endDate: null })]).words).toBe(
      'Contract Gold support starts on 1 Jan 2027',
    );
    expect(told(false, [contract({ isActive: false })]).words).toBe(
      'Contract Gold support is not active',
    );
    expect(told(false, [])).toEqual({ tone: 'risk', words: 'No contract' });
  });
});

test('a day is the one where the agent is', () => {
  const at = Date.UTC(2026, 10, 26, 23, 30);
  expect(dayOf(at, 'UTC')).toBe('2026-11-26');
  expect(dayOf(at, 'Asia/Tokyo')).toBe('2026-11-27');
});
