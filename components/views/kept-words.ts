import type { ListView } from '@/lib/contracts/list-views';
import { choiceFields } from '@/lib/domain/queue-filter';
import type { GroupName, QueueOrder } from '@/lib/domain/queue-order';
import { columnTitle } from '@/components/queue/columns';
import { fieldTitles } from '@/components/queue/filters/filter-words';

const groupTitles: Record<GroupName, string> = {
  team: 'team',
  agent: 'assignee',
  client: 'client',
  priority: 'priority',
  sla: 'SLA state',
};

function sortWords({ sort, descending }: QueueOrder): string {
  if (sort === 'due')
    return descending ? 'What is due last comes first' : 'What is due first on top';
  return `Sorted by ${columnTitle(sort).toLowerCase()}, ${descending ? 'downwards' : 'upwards'}`;
}

/** What a view keeps of a list, a line for each of filters, order, groups and columns. */
export function keptWords({ question, columns }: Pick<ListView, 'question' | 'columns'>): string[] {
  const { filter, order } = question;
  const fields = choiceFields.filter((field) => filter[field].length > 0);
  const filters = [
    ...(filter.q.trim() ? [`“${filter.q.trim()}”`] : []),
    ...fields.map((field) => fieldTitles[field]),
    ...(filter.date !== null ? ['dates'] : []),
  ];
  return [
    filters.length > 0 ? `Filters: ${filters.join(', ')}` : 'No filter: every ticket',
    sortWords(order),
    ...(order.group === null ? [] : [`Grouped by ${groupTitles[order.group]}`]),
    columns === null
      ? 'Columns: as each of you has them'
      : `Columns: ${columns.map(({ name }) => columnTitle(name)).join(', ')}`,
  ];
}
