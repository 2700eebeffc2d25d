import { describe, expect, it } from 'vitest';
import { ApiError } from '@/tenant/problem';
import { readTicketQuery } from './ticket-query';

function refusal(query: Record<string, string>): ApiError {
  try {
    readTicketQuery(query, 'simplified');
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error('The query was taken');
}

describe('asking for tickets', () => {
  it('gives the first fifty by number when nothing is asked', () => {
    expect(readTicketQuery({}, 'simplified')).toMatchObject({
      page: { limit: 50, offset: 0, pageNo: 1 },
      orders: [{ by: 'id', descending: false }],
      openOnly: false,
    });
  });

  it('understands both spellings of a filter, and lists of ids', () => {
    expect(readTicketQuery({ tickettype_id: '1,2' }, 'simplified').typeIds).toEqual([1, 2]);
    expect(readTicketQuery({ requesttype_id: '3' }, 'simplified').typeIds).toEqual([3]);
    expect(readTicketQuery({ priority: '1' }, 'simplified').priorityIds).toEqual([1]);
    expect(readTicketQuery({ team: 'Service Desk,Field' }, 'real').teamNames).toEqual([
      'Service Desk',
      'Field',
    ]);
  });

  it('takes days as whole days', () => {
    const query = { dateoccurred_start: '2026-03-01', dateoccurred_end: '2026-03-01' };
    expect(readTicketQuery(query, 'simplified').ranges).toEqual([
      {
        column: 'dateoccurred',
        from: Date.parse('2026-03-01T00:00:00Z'),
        to: Date.parse('2026-03-01T23:59:59.999Z'),
      },
    ]);
  });

  it('reads a time without a zone as UTC', () => {
    const { ranges } = readTicketQuery(
      { lastupdatefromdate: '2026-03-01T10:00:00.1234567' },
      'real',
    );
    expect(ranges[0]?.from).toBe(Date.parse('2026-03-01T10:00:00.123Z'));
  });

  it('pages as a real tenant does only when told to', () => {
    const paged = { page_no: '3', page_size: '20' };
    const third = { limit: 20, offset: 40, pageNo: 3 };
    expect(readTicketQuery(paged, 'real').page).toEqual({ limit: 50, offset: 0, pageNo: 1 });
    expect(readTicketQuery({ ...paged, pageinate: 'true' }, 'real').page).toEqual(third);
    expect(readTicketQuery(paged, 'simplified').page).toEqual(third);
  });

  it.each([
    ['page_size', '0'],
    ['page_size', '-1'],
    ['page_size', '1000000000'],
    ['page_size', 'many'],
    ['page_no', '0'],
    ['order', 'colour'],
    ['order', '__proto__'],
    ['client_id', '1;2'],
    ['open_only', 'perhaps'],
    ['dateoccurred_start', '2026-02-31'],
    ['search', 'a\0b'],
  ])('refuses %s = %s by name', (field, value) => {
    const error = refusal({ [field]: value });
    expect([error.status, error.message, error.field]).toEqual([400, 'Invalid field value', field]);
  });
});
