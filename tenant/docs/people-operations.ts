import { assetQuery } from '@/tenant/resources/assets';
import { onePersonQuery, peopleQuery } from '@/tenant/resources/people-conditions';
import { returnAllQuery } from '@/tenant/resources/return-all';
import { list, one, saved, several, type Operation } from './operation';
import type { SchemaName } from './schemas';

type Resource = {
  name: 'Client' | 'Site' | 'Users';
  /** One and many, in words. */
  words: [string, string];
  /** What one of them is answered as where it is read alone. */
  alone?: SchemaName;
  item: SchemaName;
  list: SchemaName;
  saved: SchemaName;
  input: SchemaName;
  example: object;
  wrong: readonly string[];
};

const resources: Resource[] = [
  {
    name: 'Client',
    words: ['client', 'clients'],
    item: 'Client',
    list: 'ClientList',
    saved: 'SavedClients',
    input: 'ClientInput',
    example: { name: 'Northwind', email_domain: 'northwind.example' },
    wrong: ['name required'],
  },
  {
    name: 'Site',
    words: ['site', 'sites'],
    item: 'Site',
    list: 'SiteList',
    saved: 'SavedSites',
    input: 'SiteInput',
    example: { name: 'Head office', client_id: 1 },
    wrong: ['name required', 'client_id required'],
  },
  {
    name: 'Users',
    words: ['user', 'people at clients'],
    item: 'User',
    alone: 'UserWithAssets',
    list: 'UserList',
    saved: 'SavedUsers',
    input: 'UserInput',
    example: { firstname: 'Ines', surname: 'Field', client_id: 1 },
    wrong: ['name required'],
  },
];

const chapter = 'Clients and people';
const read = ['read:customers'];

function operationsOf({ name, words: [word, words], ...its }: Resource): Operation[] {
  const found = `${word.charAt(0).toUpperCase()}${word.slice(1)} not found`;
  return [
    {
      method: 'get',
      path: `/api/${name}`,
      chapter,
      summary: `List ${words}`,
      description: 'All of them unless a page is asked for.',
      scopes: read,
      query: peopleQuery,
      answers: [one(its.list, 'In order of their names')],
    },
    {
      method: 'get',
      path: `/api/${name}/{id}`,
      chapter,
      summary: `Read a ${word}`,
      scopes: read,
      ...(name === 'Users' ? { query: onePersonQuery } : {}),
      answers: [one(its.alone ?? its.item, `The ${word}`)],
      refusals: { 404: [found] },
    },
    {
      method: 'post',
      path: `/api/${name}`,
      chapter,
      summary: `Create or change ${words}`,
      description: 'Without id one is created, with id the given fields are changed.',
      scopes: ['edit:customers'],
      query: returnAllQuery,
      bodies: [several(its.input, [its.example])],
      answers: [saved(its.saved, its.item)],
      refusals: { 400: its.wrong, 404: [found] },
    },
  ];
}

/** Clients, their sites, people, contracts and assets. */
export const peopleOperations: readonly Operation[] = [
  ...resources.flatMap(operationsOf),
  {
    method: 'get',
    path: '/api/ClientContract',
    chapter,
    summary: 'List contracts',
    scopes: read,
    query: peopleQuery.pick({ client_id: true }),
    answers: [list('Contract', 'In order of clients')],
  },
  {
    method: 'get',
    path: '/api/Asset',
    chapter,
    summary: 'List what is looked after',
    description: 'Computers, servers, printers. All of them unless a page is asked for.',
    scopes: read,
    query: assetQuery,
    answers: [one('AssetList', 'In order of their labels')],
  },
];
