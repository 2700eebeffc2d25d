import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { createHalo, type Dialect } from './client';

let tenant: FaultServer;
let odd: string[];
beforeEach(async () => {
  tenant = await startFaultServer();
  odd = [];
});
afterEach(() => tenant.close());

function people(dialect: Dialect = 'simplified') {
  return createHalo({
    url: tenant.url,
    dialect,
    now: Date.now,
    sleep: async () => {},
    onOdd: (what) => odd.push(what),
  }).session({ current: async () => 'token', renew: async () => 'token' }).people;
}
const search = (text: string, dialect?: Dialect) => people(dialect).search(text);
const query = () => Object.fromEntries(tenant.calls[0]?.query ?? []);

const nobody = {
  ...{ email: null, phone: null, clientId: null, clientName: null },
  ...{ siteId: null, siteName: null, notes: null },
};

test('a person reads the same in both dialects', async () => {
  const shared = {
    ...{ id: 5, name: 'Ines Field', emailaddress: 'ines@northwind.example' },
    ...{ client_id: 3, client_name: 'Northwind', site_id: 4, site_name: 'Head office' },
  };
  tenant.script('GET /api/Users', {
    json: {
      record_count: 2,
      users: [
        { ...shared, phonenumber: '0161 496 0123', isvip: true, notes: 'Hard of hearing' },
        {
          ...{ ...shared, site_id: '4.0', phonenumber: '', mobilenumber: '0161 496 0123' },
          ...{ isimportantcontact: true, notes: '<p>Hard of hearing</p>' },
        },
      ],
    },
  });
  const ines = {
    ...{ id: 5, name: 'Ines Field', email: 'ines@northwind.example', phone: '0161 496 0123' },
    ...{ clientId: 3, clientName: 'Northwind', siteName: 'Head office', isVip: true },
    ...{ siteId: 4, notes: 'Hard of hearing' },
  };
  expect(await search('ines')).toEqual([ines, ines]);
});

test('the number somebody prefers is the one shown', async () => {
  const numbers = { phonenumber: '1', mobilenumber: '2', phonenumber_preferred: '3' };
  tenant.script('GET /api/Users', { json: [{ id: 5, ...numbers }] });
  expect((await search('ines'))[0]?.phone).toBe('3');
});

test('somebody of whom little is known is shown with that; a row without a number is left out', async () => {
  tenant.script('GET /api/Users', {
    json: [
      { id: 5, firstname: 'Ines', surname: 'Field' },
      { id: 6, emailaddress: 'x@y.example' },
      { id: 7, name: {}, isvip: 'maybe' },
      { name: 'Nobody' },
    ],
  });
  expect(await search('x')).toEqual([
    { ...nobody, id: 5, name: 'Ines Field', isVip: false },
    { ...nobody, id: 6, name: 'x@y.example', email: 'x@y.example', isVip: false },
    { ...nobody, id: 7, name: 'Person 7', isVip: false },
  ]);
  expect(odd).toHaveLength(1);
});

test('twenty at most, whatever the tenant gives', async () => {
  const users = Array.from({ length: 30 }, (_, at) => ({ id: at + 1, name: 'Ines' }));
  tenant.script('GET /api/Users', { json: { record_count: 30, users } });
  expect(await search(' ines ')).toHaveLength(20);
  expect(query()).toEqual({ search: 'ines', count: '20' });
});

test.each<[string, Dialect, object]>([
  ['+44 (161) 496-0123', 'simplified', { search: '+44 (161) 496-0123' }],
  ['0161 496 0123', 'real', { search: '1614960123', search_phonenumbers: 'true' }],
  ['+44 (0)161 496 0123', 'real', { search: '14960123', search_phonenumbers: 'true' }],
  ['00441614960123', 'real', { search: '14960123', search_phonenumbers: 'true' }],
  ['Ines 2nd', 'real', { search: 'Ines 2nd' }],
  ['365', 'real', { search: '365' }],
])('“%s” is asked for so that the tenant understands it (%s)', async (text, dialect, asked) => {
  tenant.script('GET /api/Users', { json: [] });
  expect(await search(text, dialect)).toEqual([]);
  expect(query()).toEqual({ ...asked, count: '20' });
});

test('of one client fifty, and nobody of another’s even where the tenant forgets whose were wanted', async () => {
  const users = Array.from({ length: 70 }, (_, at) => ({
    id: at + 1,
    client_id: 3 + (at % 10 && 1),
  }));
  const own = Array.from({ length: 70 }, (_, at) => ({ id: at + 1, client_id: 4 }));
  tenant.script('GET /api/Users', { json: users }, { json: own });
  expect((await people().search('', 3)).map(({ id }) => id)).toEqual([1, 11, 21, 31, 41, 51, 61]);
  expect(await people().search('', 4)).toHaveLength(50);
  expect(query()).toEqual({ search: '', count: '50', client_id: '3' });
});

test('one person is read by number, and another in the answer is no answer', async () => {
  tenant.script('GET /api/Users/5', { json: { id: 5, name: 'Ines Field' } }, { json: { id: 6 } });
  expect(await people().get(5)).toMatchObject({ id: 5, name: 'Ines Field' });
  await expect(people().get(5)).rejects.toMatchObject({
    kind: 'unreadable',
    message: expect.stringContaining('without person 5'),
  });
});

describe('what is looked after of somebody’s', () => {
  const rows = [
    {
      ...{ id: 9, inventory_number: 'HB-LT-014', key_field: 'Latitude 5440' },
      ...{ assettype_name: 'Laptop', site_name: 'Head office' },
    },
    { id: 10, key_field: 'HB-DT-002', key_field2: 'OptiPlex 7010' },
    { id: 11 },
  ];
  const assets = [
    { id: 9, tag: 'HB-LT-014', kind: 'Laptop', model: 'Latitude 5440', siteName: 'Head office' },
    { id: 10, tag: 'HB-DT-002', kind: null, model: 'OptiPlex 7010', siteName: null },
    { id: 11, tag: 'Asset 11', kind: null, model: null, siteName: null },
  ];

  test('is listed by its tag, wherever the tenant lists it', async () => {
    tenant.script('GET /api/Asset', { json: { record_count: 3, assets: rows } });
    tenant.script('GET /api/Users/5', { json: { id: 5, assets: rows } });
    expect(await people().assets(5)).toEqual(assets);
    expect(query()).toEqual({ user_id: '5' });
    expect(await people('real').assets(5)).toEqual(assets);
  });

  test('is nothing where the tenant keeps no such list, or shows it to others alone', async () => {
    tenant.script('GET /api/Asset', { status: 404 }, { status: 403 });
    tenant.script('GET /api/Users/5', { json: { id: 5 } });
    expect(await people().assets(5)).toEqual([]);
    expect(await people().assets(5)).toEqual([]);
    expect(await people('real').assets(5)).toEqual([]);
  });
});
