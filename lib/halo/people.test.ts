import { afterEach, beforeEach, expect, test } from 'vitest';
import { startFaultServer, type FaultServer } from '@/tests/support/fault-server';
import { createHalo, type Dialect } from './client';

let tenant: FaultServer;
let odd: string[];
beforeEach(async () => {
  tenant = await startFaultServer();
  odd = [];
});
afterEach(() => tenant.close());

function search(text: string, dialect: Dialect = 'simplified') {
  return createHalo({
    url: tenant.url,
    dialect,
    now: Date.now,
    sleep: async () => {},
    onOdd: (what) => odd.push(what),
  })
    .session({ current: async () => 'token', renew: async () => 'token' })
    .people.search(text);
}
const query = () => Object.fromEntries(tenant.calls[0]?.query ?? []);

const nobody = { email: null, phone: null, clientId: null, clientName: null, siteName: null };

test('a person reads the same in both dialects', async () => {
  const shared = {
    ...{ id: 5, name: 'Ines Field', emailaddress: 'ines@northwind.example' },
    ...{ client_id: 3, client_name: 'Northwind', site_name: 'Head office' },
  };
  tenant.script('GET /api/Users', {
    json: {
      record_count: 2,
      users: [
        { ...shared, phonenumber: '0161 496 0123', isvip: true },
        {
          ...{ ...shared, site_id: 4.0, phonenumber: '', mobilenumber: '0161 496 0123' },
          isimportantcontact: true,
        },
      ],
    },
  });
  const ines = {
    ...{ id: 5, name: 'Ines Field', email: 'ines@northwind.example', phone: '0161 496 0123' },
    ...{ clientId: 3, clientName: 'Northwind', siteName: 'Head office', isVip: true },
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
