import { expect, test } from 'vitest';
import { readErrorBody } from './read-error-body';

const invalid = 'Invalid field value';
test.each([
  [
    {
      message: invalid,
      field: 'site_id',
      detail: 'site_id is not a site of this client; ask /api/Site?client_id=3',
    },
    'siteId',
    'the site is not a site of this client',
  ],
  [
    { message: invalid, field: 'sla_id', detail: 'sla_id is not one of /api/SLA' },
    'slaId',
    'the SLA is not one of the tenant’s',
  ],
  [
    {
      message: invalid,
      field: 'client_id',
      detail: 'client_id is not one of the clients of /api/Client',
    },
    'clientId',
    'the client is not one of the clients',
  ],
  [
    {
      message: 'tickettype_id invalid',
      field: 'tickettype_id',
      detail: 'Ask /api/TicketType for valid ids.',
    },
    'typeId',
    'the ticket type is not one of the tenant’s',
  ],
  [
    { message: 'client_id required', field: 'client_id', detail: 'Ask /api/Client for ids.' },
    'clientId',
    'the client is missing',
  ],
  [
    { message: invalid, field: 'emailto', detail: 'emailto is no address' },
    'to',
    'a recipient’s address is no address',
  ],
  [{ Message: 'This ticket has open children' }, null, 'This ticket has open children'],
  [{ message: invalid, field: 'user_id' }, 'userId', invalid],
])('%j is told in people’s words', (said, field, sentence) => {
  expect(readErrorBody(JSON.stringify(said))).toMatchObject({ field, sentence });
});
