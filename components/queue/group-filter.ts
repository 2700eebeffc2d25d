import type { FacetId, TicketFilter } from '@/lib/domain/queue-filter';
import type { GroupName } from '@/lib/domain/queue-order';
import { slaStates } from '@/lib/domain/sla-moves';

/** What narrows a list to one of its groups. */
export function groupFilter(group: GroupName, id: FacetId): Partial<TicketFilter> {
  if (group === 'sla') return { sla: slaStates.filter((state) => state === id) };
  return { [group]: [Number(id)] };
}
