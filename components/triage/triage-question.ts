import type { QueueQuestion } from '@/lib/contracts/queue';
import { noFilter } from '@/lib/domain/queue-filter';
import { openRoles } from '@/lib/domain/queue-views';

/** The tickets triage is about: work that nobody has, what is due first on top. */
export const triageQuestion: QueueQuestion = {
  filter: { ...noFilter, agent: [0], role: [...openRoles] },
  order: { sort: 'due', descending: false, group: null },
};
