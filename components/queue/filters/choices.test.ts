import { describe, expect, it } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { categoryChoices, facetChoices } from './choices';
import { filterNames } from './filter-names';

const nameOf = filterNames(undefined, smallTenantLookups());

describe('the values of a field', () => {
  const counts = [
    { id: 0, name: 'Unassigned', count: 3 },
    { id: 4, name: 'Bea', count: 2 },
    { id: 7, name: 'Rosa Lind', count: 1 },
  ];

  it('come in the order of the list, "none" first', () => {
    const choices = facetChoices('agent', { counts, chosen: [], nameOf });
    expect(choices.map(({ name, count }) => `${name} ${count}`)).toEqual([
      'Unassigned 3',
      'Bea 2',
      'Rosa Lind 1',
    ]);
  });

  it('can be ranked otherwise', () => {
    const choices = facetChoices('agent', { counts, chosen: [], nameOf }, (id) =>
      id === 7 ? 0 : 1,
    );
    expect(choices.map(({ id }) => id)).toEqual([0, 7, 4]);
  });

  it('keep what is chosen where no ticket has it, also what is gone', () => {
    const asked = { counts: [], chosen: [7, 99], nameOf };
    expect(facetChoices('agent', asked)).toMatchObject([
      { id: 7, name: 'Rosa Lind', count: 0, isGone: false },
      { id: 99, name: '#99 (no longer exists)', count: 0, isGone: true },
    ]);
  });
});

describe('categories', () => {
  const counts = [
    { id: '', name: 'No category', count: 5 },
    { id: 'Email', name: 'Email', count: 1 },
    { id: 'Email > Outlook', name: 'Email > Outlook', count: 2 },
    { id: 'Email > Outlook > Rules', name: 'Email > Outlook > Rules', count: 4 },
    { id: 'E-bikes > Lights', name: 'E-bikes > Lights', count: 1 },
  ];
  const tree = (chosen: string[] = []) => categoryChoices({ counts, chosen, nameOf });

  it('stand below what they belong to, which counts them', () => {
    expect(tree().map(({ name, count, depth }) => `${depth} ${name} ${count}`)).toEqual([
      '0 No category 5',
      '0 E-bikes 1',
      '1 Lights 1',
      '0 Email 7',
      '1 Outlook 6',
      '2 Rules 4',
    ]);
  });

  it('are in where something above them is chosen', () => {
    const implied = tree(['Email > Outlook']).filter(({ isImplied }) => isImplied);
    expect(implied.map(({ id }) => id)).toEqual(['Email > Outlook > Rules']);
  });

  it('stay where they are chosen and no ticket has them', () => {
    const chosen = tree(['Network']).find(({ id }) => id === 'Network');
    expect(chosen).toMatchObject({ name: 'Network', count: 0, isGone: false });
  });
});
