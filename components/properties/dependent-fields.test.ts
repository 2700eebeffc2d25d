import { expect, it } from 'vitest';
import type { Person } from '@/lib/domain/person';
import { ticketWith } from '@/tests/support/ticket-sample';
import { clientMove, isReportedByContact, personMove } from './dependent-fields';

const rosa: Person = {
  id: 31,
  name: 'Rosa Lind',
  email: 'rosa@hartwell.example',
  phone: null,
  clientId: 2,
  clientName: 'Hartwell',
  siteId: 6,
  siteName: 'Leeds',
  isVip: true,
  notes: null,
};

it('another client takes its own contact and site along, and no contract of the one before', () => {
  const site = { id: 6, name: 'Leeds' };
  expect(clientMove({ id: 2, name: 'Hartwell' }, rosa, site, false).change).toEqual({
    clientId: 2,
    siteId: 6,
    userId: 31,
    contractId: null,
  });
  const bare = clientMove({ id: 2, name: 'Hartwell' }, null, { id: null, name: 'No site' }, true);
  expect(bare.change).toMatchObject({ siteId: null, userId: null, reportedBy: null });
  expect(bare.names).toMatchObject({ siteName: null, userName: null, isVip: false });
});

it('who reported it goes with the client only where that was its contact', () => {
  const ticket = ticketWith({ userName: 'Rosa Lind' });
  expect(isReportedByContact({ ...ticket, reportedBy: ' rosa lind ' })).toBe(true);
  expect(isReportedByContact({ ...ticket, reportedBy: 'Reception' })).toBe(false);
  expect(isReportedByContact({ ...ticket, reportedBy: null })).toBe(false);
  expect(isReportedByContact({ ...ticket, userName: null, reportedBy: '' })).toBe(false);
});

it('another contact brings the place where they work, where that is known', () => {
  expect(personMove(rosa).change).toEqual({ userId: 31, siteId: 6 });
  expect(personMove({ ...rosa, siteId: null }).change).toEqual({ userId: 31 });
  expect(personMove(null).change).toEqual({ userId: null });
});
