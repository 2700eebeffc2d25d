import { choiceFields } from '@/lib/domain/queue-filter';
import { builtInViews, type BuiltInViewId } from '@/lib/domain/queue-views';
import type { SavedView } from '@/lib/domain/saved-view';
import { defaultColumns, type ColumnChoice } from './columns';
import { questionOf, readQueue, serializeQueue, type QueueQuestion } from './queue';

/** A list one comes back to, as it stands in a side bar. */
export type ListView = {
  /** As in `view` of the list's address and in the counts. */
  id: string;
  name: string;
  question: QueueQuestion;
  /** Null: the columns one has anyway. */
  columns: ColumnChoice[] | null;
  /** Of which built-in one or saved one it is. */
  source: { builtIn: BuiltInViewId; saved: null } | { builtIn: null; saved: SavedView };
};

/** What a list sorted by the last touch is read by. */
const touchedColumns: ColumnChoice[] = defaultColumns
  .flatMap((name) => (name === 'sla' ? (['touched', name] as const) : [name]))
  .map((name) => ({ name, width: null }));

/** The views every desk has, for one agent. */
export function builtInLists(me: { agentId: number; teamIds: readonly number[] }): ListView[] {
  return builtInViews(me).map(({ id, name, filter, order }) => ({
    id,
    name,
    question: { filter, order },
    columns: order.sort === 'touched' ? touchedColumns : null,
    source: { builtIn: id, saved: null },
  }));
}

/** A saved view, read; what of it cannot be understood any more is left out. */
export function savedList(saved: SavedView): ListView {
  const state = readQueue(new URLSearchParams(saved.query));
  return {
    id: saved.id,
    name: saved.name,
    question: questionOf(state),
    columns: state.cols,
    source: { builtIn: null, saved },
  };
}

/** A list as a saved view keeps it: its address without `?` and without the view it came from. */
export function queryOfList({ question, columns }: Pick<ListView, 'question' | 'columns'>): string {
  return serializeQueue('', question, { cols: columns }).replace(/^\?/, '');
}

/** True where two lists show the same in the same way, in whatever order things were chosen. */
export function isSameList(
  a: Pick<ListView, 'question' | 'columns'>,
  b: Pick<ListView, 'question' | 'columns'>,
): boolean {
  return inOneOrder(a) === inOneOrder(b);
}

function inOneOrder({ question, columns }: Pick<ListView, 'question' | 'columns'>): string {
  const { filter, order } = question;
  const chosen = choiceFields.map((field) => [field, filter[field].toSorted().map(String)]);
  const sorted = { ...filter, ...Object.fromEntries(chosen) };
  return queryOfList({ question: { filter: sorted, order }, columns });
}
