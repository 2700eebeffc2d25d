import { describe, expect, it } from 'vitest';
import type { Person } from '@/lib/domain/person';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import { blankForm, checkForm, isWorthKeeping, toNewTicket, type TicketForm } from './ticket-form';

const lookups = smallTenantLookups();
const nobodyKnown = { client: null, person: null, summary: '' };
const bligh: Person = {
  id: 41,
  name: 'Jo Bligh',
  email: 'jo@hartley.example',
  phone: '020 7946 0001',
  clientId: 3,
  clientName: 'Hartley Bros',
  siteId: 8,
  siteName: 'Leeds',
  isVip: false,
  notes: null,
};
const blank = blankForm(nobodyKnown, lookups.types);
const filled: TicketForm = {
  ...blank,
  client: { id: 3, name: 'Hartley Bros' },
  person: bligh,
  site: { id: 8, name: 'Leeds' },
  summary: '  Outlook will not start ',
  details: 'Since <today>.\n\nAll of them',
};

describe('a new ticket before it is filled in', () => {
  it('starts with who called, where they mostly are, and the tenant’s first type', () => {
    const client = { id: 3, name: 'Hartley Bros' };
    const form = blankForm({ client, person: bligh, summary: 'Printer' }, lookups.types);
    expect(form).toMatchObject({
      client,
      site: { id: 8, name: 'Leeds' },
      summary: 'Printer',
      typeId: 1,
      priorityId: null,
      source: 'phone',
    });
  });

  it('is not worth keeping until somebody adds to what was known', () => {
    expect(isWorthKeeping({ ...blank, source: 'email' }, blank)).toBe(false);
    expect(isWorthKeeping({ ...blank, details: 'x' }, blank)).toBe(true);
    expect(isWorthKeeping(filled, filled)).toBe(false);
  });
});

describe('what the server is asked for', () => {
  it('is what was chosen, and nothing of what was left to the desk', () => {
    expect(toNewTicket(filled)).toEqual({
      clientId: 3,
      siteId: 8,
      userId: 41,
      summary: 'Outlook will not start',
      details: '<p>Since &lt;today&gt;.</p><p>All of them</p>',
      typeId: 1,
      source: 'phone',
      hasSpoken: false,
    });
  });

  it('names who reported it only where that is none of the contacts', () => {
    const form = { ...filled, reportedBy: ' The receptionist ' };
    expect(toNewTicket(form)).not.toHaveProperty('reportedBy');
    expect(toNewTicket({ ...form, person: null })).toMatchObject({
      reportedBy: 'The receptionist',
    });
  });

  it('counts as answered only where somebody was there to be spoken to', () => {
    const form = { ...filled, hasSpoken: true };
    expect(toNewTicket(form)).toMatchObject({ source: 'phone', hasSpoken: true });
    expect(toNewTicket({ ...form, source: 'manual' })).toMatchObject({ hasSpoken: true });
    expect(toNewTicket({ ...form, source: 'email' })).toMatchObject({ hasSpoken: false });
  });
});

describe('a form that is checked before it is sent', () => {
  it('is in order with a client, a summary and a type', () => {
    expect(checkForm(filled, lookups, true)).toEqual({});
    expect(checkForm(filled, lookups, undefined)).toEqual({});
  });

  it('says beside each field what is missing', () => {
    expect(checkForm({ ...blank, typeId: null }, lookups, undefined)).toEqual({
      client: 'A client is required',
      summary: 'Summary is required',
      typeId: 'Ticket type invalid',
    });
    expect(checkForm({ ...filled, summary: 'x'.repeat(256) }, lookups, true)).toEqual({
      summary: 'Summary is longer than 255 characters',
    });
  });

  it('asks once for a word on a client without a contract', () => {
    expect(checkForm(filled, lookups, false)).toEqual({
      isContractWaived: 'Say that it may come in without a contract',
    });
    expect(checkForm({ ...filled, isContractWaived: true }, lookups, false)).toEqual({});
  });

  it('takes 40,000 characters of details, and not one more', () => {
    const details = 'All of it. '.repeat(4_000).slice(0, 39_999);
    expect(checkForm({ ...filled, details: `${details}.` }, lookups, true)).toEqual({});
    expect(checkForm({ ...filled, details: `${details}..` }, lookups, true)).toEqual({
      details: 'At most 40,000 characters; these are 40,001. Attach the rest as a file.',
    });
  });
});
