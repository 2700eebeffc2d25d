import { describe, expect, it } from 'vitest';
import type { ClientCard } from '@/lib/domain/client';
import { tellContract, tellNoContract } from './contract-words';

const now = Date.parse('2026-11-26T10:00:00Z');
type Contract = ClientCard['contracts'][number];

function cardWith(hasActiveContract: boolean, ...contracts: Partial<Contract>[]): ClientCard {
  const whole = { id: 1, ref: 'HB-1', slaId: null, startDate: null, endDate: null, isActive: true };
  return {
    client: { id: 3, name: 'Hartley Bros', isInactive: false, notes: null, slaId: null },
    sites: [],
    contracts: contracts.map((over) => ({ ...whole, ...over })),
    hasActiveContract,
  };
}

describe('a client’s contract in words', () => {
  it('says which and until when', () => {
    expect(tellContract(cardWith(true, { endDate: '2027-06-30' }), now)).toBe(
      'HB-1, until Wed 30 Jun 2027',
    );
    expect(tellContract(cardWith(true, {}), now)).toBe('HB-1, open-ended');
    expect(tellContract(cardWith(false, {}), now)).toBeNull();
  });

  it('says why there is none in force', () => {
    expect(tellNoContract(cardWith(false), now)).toBe('Hartley Bros has no active contract.');
    const ended = [{ endDate: '2025-06-30' }, { ref: 'HB-2', endDate: '2026-06-30' }];
    expect(tellNoContract(cardWith(false, ...ended), now)).toBe(
      'Hartley Bros has no active contract: HB-2 ended on Tue 30 Jun 2026.',
    );
    expect(tellNoContract(cardWith(false, { startDate: '2027-01-01' }), now)).toBe(
      'Hartley Bros has no active contract yet: HB-1 begins on Fri 1 Jan 2027.',
    );
    expect(tellNoContract(cardWith(false, { isActive: false }), now)).toBe(
      'Hartley Bros has no active contract: HB-1 is not active.',
    );
  });
});
