import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { createHalo, type HaloSession } from './client';

let tenant: FaultServer;
let session: HaloSession;
beforeEach(async () => {
  tenant = await startFaultServer();
  session = createHalo({
    ...{ url: tenant.url, dialect: 'real', now: Date.now, sleep: async () => {} },
  }).session({ current: async () => 'token', renew: async () => 'token' });
});
afterEach(() => tenant.close());

const query = () => Object.fromEntries(tenant.calls[0]?.query ?? []);

test('clients are found by a part of the name, fifty at most and none that has left', async () => {
  const clients = Array.from({ length: 60 }, (_, at) => ({ id: at + 1, name: `Client ${at + 1}` }));
  tenant.script('GET /api/Client', {
    json: { record_count: 61, clients: [{ id: 99, name: 'Gone', inactive: true }, ...clients] },
  });
  const found = await session.clients.search(' north ');
  expect(found).toHaveLength(50);
  expect(found[0]).toEqual({ id: 1, name: 'Client 1' });
  expect(query()).toEqual({ search: 'north', count: '50', order: 'name' });
});

test('a client is read by number, with what colleagues should heed', async () => {
  tenant.script(
    'GET /api/Client/3',
    { json: { id: 3, name: 'Northwind', notes: '<p>Ask Ms&nbsp;Bligh</p>', sla_id: 2 } },
    { json: { id: 3, notes: '  ', inactive: true } },
    { json: [] },
  );
  expect(await session.clients.get(3)).toEqual({
    ...{ id: 3, name: 'Northwind', isInactive: false, notes: 'Ask Ms Bligh', slaId: 2 },
  });
  expect(await session.clients.get(3)).toEqual({
    ...{ id: 3, name: 'Client 3', isInactive: true, notes: null, slaId: null },
  });
  await expect(session.clients.get(3)).rejects.toMatchObject({ kind: 'unreadable' });
});

test('a client’s sites are read in both spellings of an address', async () => {
  tenant.script('GET /api/Site', {
    json: {
      sites: [
        { id: 1, name: 'Head office', phonenumber: '0161 496 0123', address: '3 Mill Lane, Leeds' },
        { id: 2, delivery_address_line1: '3 Mill Lane', delivery_address_line3: 'Leeds' },
        { id: 3, name: 'Depot' },
      ],
    },
  });
  expect(await session.clients.sites(7)).toEqual([
    { id: 1, name: 'Head office', phone: '0161 496 0123', address: '3 Mill Lane, Leeds' },
    { id: 2, name: 'Site 2', phone: null, address: '3 Mill Lane, Leeds' },
    { id: 3, name: 'Depot', phone: null, address: null },
  ]);
  expect(query()).toMatchObject({ client_id: '7' });
});

test('a client’s contracts have days; what never ends has none', async () => {
  tenant.script(
    'GET /api/ClientContract',
    {
      json: {
        contracts: [
          {
            ...{ id: 1, ref: 'NW-1', sla_id: 2, start_date: '2024-01-01T00:00:00' },
            ...{ end_date: '2024-12-31T00:00:00', active: true },
          },
          { id: 2, start_date: '1900-01-01T00:00:00', expired: true },
          { id: 3 },
        ],
      },
    },
    { status: 403 },
  );
  expect(await session.clients.contracts(7)).toEqual([
    {
      ...{ id: 1, ref: 'NW-1', slaId: 2, startDate: '2024-01-01', endDate: '2024-12-31' },
      isActive: true,
    },
    {
      ...{ id: 2, ref: 'Contract 2', slaId: null, startDate: null, endDate: null },
      isActive: false,
    },
    { id: 3, ref: 'Contract 3', slaId: null, startDate: null, endDate: null, isActive: true },
  ]);
  expect(await session.clients.contracts(7)).toEqual([]);
});

test('the tenant’s ready texts come by name and safe; none where they are not for this account', async () => {
  tenant.script(
    'GET /api/CannedText',
    {
      json: [
        { id: 2, name: 'Thanks', html: '<p onclick="x()">Hello {{contact.firstName}}</p>' },
        { id: 1, name: 'Chase', text: 'One\nTwo', html: '' },
      ],
    },
    { status: 403 },
  );
  expect(await session.cannedTexts()).toEqual([
    { id: 1, name: 'Chase', html: '<p>One<br>Two</p>' },
    { id: 2, name: 'Thanks', html: '<p>Hello {{contact.firstName}}</p>' },
  ]);
  expect(await session.cannedTexts()).toEqual([]);
});
