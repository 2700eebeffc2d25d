import { lookupOperations } from './lookup-operations';
import type { Operation } from './operation';
import { peopleOperations } from './people-operations';
import { signInOperations } from './sign-in-operations';
import { ticketOperations } from './ticket-operations';
import { webhookOperations } from './webhook-operations';

/** Every call the tenant answers, but for the faults that tests may order. */
export const operations: readonly Operation[] = [
  ...ticketOperations,
  ...webhookOperations,
  ...peopleOperations,
  ...lookupOperations,
  ...signInOperations,
];
