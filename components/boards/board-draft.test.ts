import { describe, expect, it } from 'vitest';
import { boardInput } from '@/lib/contracts/boards';
import { differences, draftErrors, draftOf, newBoard, withPanel } from './board-draft';

const board = { ...newBoard('Europe/London'), id: 'a', version: 3 };
const draft = draftOf(board);

describe('a board as a manager changes it', () => {
  it('begins as one that can be saved: every ticket, all panels, for a dark wall', () => {
    const made = newBoard('Europe/London');
    expect(boardInput.parse(made)).toEqual(made);
    expect(made).toMatchObject({ version: 0, theme: 'night', zone: 'Europe/London' });
    expect(made.panels).toHaveLength(5);
  });

  it('takes a panel out and puts it back in its own place', () => {
    const without = withPanel(board.panels, 'critical');
    expect(without).toEqual(['tiles', 'save', 'late', 'compliance']);
    expect(withPanel(without, 'critical')).toEqual(board.panels);
  });

  it('names what two managers made differently', () => {
    const other = {
      ...draft,
      filter: { ...draft.filter, client: [7] },
      maskSummary: true,
      theme: 'day' as const,
    };
    expect(differences(draft, other)).toEqual(['clients', 'masking', 'theme']);
  });

  it('takes the same choices in another order, and blanks around the name, for the same board', () => {
    const chosen = { ...draft, filter: { ...draft.filter, team: [1, 2] } };
    const turned = {
      ...chosen,
      name: ` ${draft.name} `,
      filter: { ...chosen.filter, team: [2, 1] },
    };
    expect(differences(chosen, turned)).toEqual([]);
  });

  it('cannot be saved without a name or a panel', () => {
    expect(draftErrors(draft)).toEqual({});
    expect(draftErrors({ ...draft, name: '  ', panels: [] })).toEqual({
      name: 'Give the board a name',
      panels: 'Choose at least one panel',
    });
    expect(draftErrors({ ...draft, name: 'x'.repeat(61) })).toEqual({
      name: 'At most 60 characters',
    });
  });
});
