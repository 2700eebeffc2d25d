import { describe, expect, it } from 'vitest';
import { noFilter } from '@/lib/domain/queue-filter';
import type { SavedView } from '@/lib/domain/saved-view';
import { builtInLists, isSameList, queryOfList, savedList } from './list-views';

const saved = (query: string): SavedView => ({
  id: '7d3f0c1e-0000-4000-8000-000000000001',
  name: 'Printers of mine',
  ownerId: 7,
  ownerName: 'Rosa Lind',
  team: null,
  query,
  position: 0,
});

describe('views as lists', () => {
  it('a saved view is the list it was saved of: filters, order, groups and columns', () => {
    const query = 'status=2,5&q=printer&sort=-touched&group=client&cols=number,summary:320';
    const list = savedList(saved(query));
    expect(list).toMatchObject({
      name: 'Printers of mine',
      question: {
        filter: { status: [2, 5], q: 'printer' },
        order: { sort: 'touched', descending: true, group: 'client' },
      },
      columns: [
        { name: 'number', width: null },
        { name: 'summary', width: 320 },
      ],
    });
    expect(savedList(saved(queryOfList(list)))).toMatchObject({ question: list.question });
  });

  it('what of a saved view cannot be understood any more is left out, the rest stays', () => {
    const { question } = savedList(saved('status=abc,5&sort=nonsense&colour=red&q=%F0%9F%96%A8'));
    expect(question).toMatchObject({
      filter: { ...noFilter, status: [5], q: '🖨' },
      order: { sort: 'due', descending: false, group: null },
    });
  });

  it('is the same list in whatever order its filters were chosen', () => {
    const [a, b] = [saved('status=5,2,31&team=4'), saved('team=4&status=31,2,5')].map(savedList);
    expect(isSameList(a!, b!)).toBe(true);
  });

  it.each(['status=2', 'status=2,5&sort=-due', 'status=2,5&group=team', 'status=2,5&cols=number'])(
    'is another list once it is %s',
    (query) => {
      expect(isSameList(savedList(saved('status=2,5')), savedList(saved(query)))).toBe(false);
    },
  );

  it('the team’s view is there for who has a team', () => {
    const ids = (teamIds: number[]) => builtInLists({ agentId: 7, teamIds }).map(({ id }) => id);
    expect(ids([4])).toContain('team');
    expect(ids([])).not.toContain('team');
  });
});
