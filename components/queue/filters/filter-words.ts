import type { Ball } from '@/lib/domain/ball';
import type { choiceFields, DateField, TicketMark } from '@/lib/domain/queue-filter';
import type { StatusRole } from '@/lib/domain/status';
import { UNTOUCHED_DAYS } from '@/lib/domain/ticket-standing';

/** A field of a filter that holds choices. */
export type ChoiceField = (typeof choiceFields)[number];

/** What the fields are called. */
export const fieldTitles: Readonly<Record<ChoiceField, string>> = {
  team: 'Team',
  agent: 'Assignee',
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  client: 'Client',
  category: 'Category',
  ball: 'Ball with',
  sla: 'SLA',
  response: 'First response',
  resolution: 'Resolution',
  site: 'Site',
  user: 'User',
  role: 'Status role',
  is: 'Marks',
};

export const ballWords: Readonly<Record<Ball, string>> = {
  us: 'Us',
  client: 'Client',
  'third-party': 'Third party',
  nobody: 'Nobody',
};

export const roleWords: Readonly<Record<StatusRole, string>> = {
  new: 'New',
  'in-progress': 'In progress',
  pending: 'Pending',
  'on-hold': 'On hold',
  'waiting-client': 'Waiting on client',
  'waiting-third-party': 'Waiting on third party',
  resolved: 'Resolved',
  closed: 'Closed',
};

export const markWords: Readonly<Record<TicketMark, string>> = {
  'client-replied': 'Client replied',
  vip: 'VIP',
  'wake-up-due': 'Wake-up due',
  untouched: `Untouched for ${UNTOUCHED_DAYS} days`,
};

export const dateTitles: Readonly<Record<DateField, string>> = {
  occurred: 'Created',
  due: 'Due',
  touched: 'Last touch',
};
