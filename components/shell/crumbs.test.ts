import { describe, expect, it } from 'vitest';
import { routes } from '@/lib/routes';
import { crumbsOf, type Whereabouts } from './crumbs';

const lastList = routes.queue({}, { view: 'late' });
const nowhere: Whereabouts = { viewName: null, lastList, ticket: null };
const names = (path: string, over: Partial<Whereabouts> = {}) =>
  crumbsOf(path, { ...nowhere, ...over }).map(({ name }) => name);

describe('the way to where one is', () => {
  it.each([
    [routes.queue(), ['Queue']],
    [routes.closed(), ['Queue', 'Recently closed']],
    [routes.triage(), ['Queue', 'Triage']],
    [routes.newTicket(), ['Queue', 'New ticket']],
    [routes.escalations(), ['Escalations']],
    [routes.reviewLog(), ['Escalations', 'Log']],
    [routes.minutes('7a0c2d5e'), ['Escalations', 'Log', 'Minutes']],
    [routes.settings(), ['Settings']],
    [routes.systemSettings(), ['Settings', 'System']],
    [routes.boards(), ['Settings', 'Boards']],
    [routes.boardSettings('7a0c2d5e'), ['Settings', 'Boards']],
    ['/somewhere-else', ['Halyard']],
  ])('%s is %j', (path, expected) => {
    expect(names(path)).toEqual(expected);
  });

  it('names the view that is open, and leads out of it', () => {
    expect(crumbsOf(routes.queue(), { ...nowhere, viewName: 'My tickets' })).toEqual([
      { name: 'Queue', href: routes.queue() },
      { name: 'My tickets', href: null },
    ]);
  });

  it('leads from a ticket back to the list one came from', () => {
    const ticket = { id: 1234, summary: 'Outlook stuck' };
    expect(crumbsOf(routes.ticket(1234), { ...nowhere, ticket })).toEqual([
      { name: 'Queue', href: lastList },
      { name: '#1234 Outlook stuck', href: null },
    ]);
    expect(names(routes.ticket(7), { ticket: { id: 7, summary: null } })).toEqual(['Queue', '#7']);
  });
});
