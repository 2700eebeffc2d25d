import { lookupQuery, priorityQuery, slaQuery } from '@/tenant/resources/lookups';
import { list, one, type Operation } from './operation';
import type { SchemaName } from './schemas';

const chapter = 'Lists';
const scopes = ['read:tickets', 'read:customers'];

type Lookup = {
  name: string;
  /** One and many, in words. */
  words: [string, string];
  item: SchemaName;
  query?: Operation['query'];
  id?: string;
};

const lookups: Lookup[] = [
  { name: 'Status', words: ['status', 'statuses'], item: 'Status' },
  {
    name: 'Priority',
    words: ['priority', 'priorities, a row for each SLA'],
    item: 'Priority',
    query: priorityQuery,
    id: 'By the GUID of its row, or by its number under the first SLA that has it.',
  },
  { name: 'TicketType', words: ['ticket type', 'ticket types'], item: 'TicketType' },
  { name: 'Team', words: ['team', 'teams'], item: 'Team' },
  { name: 'Agent', words: ['agent', 'agents'], item: 'Agent' },
  { name: 'SLA', words: ['SLA', 'SLAs'], item: 'Sla', query: slaQuery },
  { name: 'Workday', words: ['workday', 'workdays, with their holidays'], item: 'Workday' },
  { name: 'Outcome', words: ['outcome', 'outcomes: the kinds of actions'], item: 'Outcome' },
  { name: 'Category', words: ['category', 'categories'], item: 'Category' },
];

function operationsOf({ name, words: [word, words], item, query, id }: Lookup): Operation[] {
  const found = `${word.charAt(0).toUpperCase()}${word.slice(1)} not found`;
  const article = /^[aeiou]|^SLA/.test(word) ? 'an' : 'a';
  return [
    {
      method: 'get',
      path: `/api/${name}`,
      chapter,
      summary: `List ${words}`,
      scopes,
      query,
      answers: [list(item, 'A bare array')],
    },
    {
      method: 'get',
      path: `/api/${name}/{id}`,
      chapter,
      summary: `Read ${article} ${word}`,
      description: id,
      scopes,
      answers: [one(item, `The ${word}`)],
      refusals: { 404: [found] },
    },
  ];
}

/** The tenant's own lists. */
export const lookupOperations: readonly Operation[] = [
  ...lookups.flatMap(operationsOf),
  {
    method: 'get',
    path: '/api/Agent/me',
    chapter,
    summary: 'Read who holds the token',
    description: 'The agent, or the machine account an application writes as.',
    scopes: [],
    answers: [one('Agent', 'The agent')],
    refusals: { 404: ['This token belongs to an application, not to an agent'] },
  },
  {
    method: 'get',
    path: '/api/Holiday',
    chapter,
    summary: 'List holidays',
    scopes,
    answers: [list('Holiday', 'In order of their days')],
  },
  {
    method: 'get',
    path: '/api/CannedText',
    chapter,
    summary: 'List canned texts',
    scopes: ['read:tickets'],
    answers: [list('CannedText', 'In order of their names')],
  },
  {
    method: 'get',
    path: '/api/Lookup',
    chapter,
    summary: 'Read a numbered list',
    description: 'List 22 holds the sources of tickets, list 11 the lists themselves.',
    scopes,
    query: lookupQuery,
    answers: [list('Lookup', 'Its entries; none of a list this tenant does not keep')],
  },
];
