import { expect, test } from 'vitest';
import { canonicalPaths } from './canonical-path';

const pathOf = canonicalPaths(['/api/Tickets', '/api/Tickets/:id', '/auth/token', '/api/Agent/me']);

test.each([
  ['http://desk:1/api/tickets?order=ID', '/api/Tickets'],
  ['http://desk:1/API/TICKETS/', '/api/Tickets'],
  ['http://desk:1/api/tickets/10001', '/api/Tickets/10001'],
  ['http://desk:1/api/agent/ME', '/api/Agent/me'],
  ['http://desk:1/Auth/Token', '/auth/token'],
  ['http://desk:1/api/Unknown/aBc', '/api/Unknown/aBc'],
  ['http://desk:1/', '/'],
  ['http://desk:1/api//tickets', '/api//Tickets'],
])('%s means %s', (url, path) => {
  expect(pathOf(new Request(url))).toBe(path);
});
