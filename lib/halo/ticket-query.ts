import type { Instant } from '@/lib/domain/instant';
import type { Ticket } from '@/lib/domain/ticket';

export type TicketOrder =
  | 'id'
  | 'summary'
  | 'client'
  | 'priority'
  | 'status'
  | 'agent'
  | 'occurred'
  | 'resolution-due'
  | 'closed'
  | 'last-action'
  | 'last-update';

export type TicketQuery = {
  clientId?: number;
  userId?: number;
  statusId?: number;
  priorityId?: number;
  typeId?: number;
  agentId?: number;
  teamId?: number;
  openOnly?: boolean;
  closedOnly?: boolean;
  /** Only what was last updated then or later. */
  changedSince?: Instant;
  search?: string;
  /** Inclusive days, YYYY-MM-DD. */
  occurredFrom?: string;
  occurredTo?: string;
  /** From 1. */
  page?: number;
  /** At most 100. */
  pageSize?: number;
  order?: TicketOrder;
  descending?: boolean;
};

export type TicketIdQuery = Pick<TicketQuery, 'openOnly' | 'changedSince'>;

export type ClosedTicketQuery = Pick<
  TicketQuery,
  'search' | 'clientId' | 'userId' | 'agentId' | 'teamId'
> & { page: number; pageSize: number };

export type OpenTicketsOptions = {
  /** All of them when absent. */
  max?: number;
  /** Told after each page how many tickets have been read, and how many there are. */
  onPage?: (read: number, recordCount: number) => void;
};

/** `recordCount` is what the tenant says the whole list holds, not the length of `tickets`. */
export type TicketPage = { tickets: Ticket[]; recordCount: number };
