import type { Route } from 'next';
import { routes } from '@/lib/routes';

/** A step on the way to where one is; the last one, which is where one is, leads nowhere. */
export type Crumb = { name: string; href: Route | null };

/** What the address alone does not tell. */
export type Whereabouts = {
  /** The view that is open; null for none. */
  viewName: string | null;
  /** The list one came from. */
  lastList: Route;
  ticket: { id: number; summary: string | null } | null;
};

/** The way to a page of the desk, by its path. */
export function crumbsOf(path: string, { viewName, lastList, ticket }: Whereabouts): Crumb[] {
  const here = (name: string): Crumb => ({ name, href: null });
  const queue: Crumb = { name: 'Queue', href: routes.queue() };
  const settings: Crumb = { name: 'Settings', href: routes.settings() };
  const escalations: Crumb = { name: 'Escalations', href: routes.escalations() };
  const log: Crumb = { name: 'Log', href: routes.reviewLog() };
  if (path.startsWith(`${routes.reviewLog()}/`)) return [escalations, log, here('Minutes')];
  if (path.startsWith(routes.boards())) return [settings, here('Boards')];
  if (ticket) {
    const name = [`#${ticket.id}`, ticket.summary].filter(Boolean).join(' ');
    return [{ ...queue, href: lastList }, here(name)];
  }
  switch (path) {
    case routes.queue():
      return viewName === null ? [here('Queue')] : [queue, here(viewName)];
    case routes.closed():
      return [queue, here('Recently closed')];
    case routes.triage():
      return [queue, here('Triage')];
    case routes.newTicket():
      return [queue, here('New ticket')];
    case routes.escalations():
      return [here('Escalations')];
    case routes.reviewLog():
      return [escalations, here('Log')];
    case routes.settings():
      return [here('Settings')];
    case routes.systemSettings():
      return [settings, here('System')];
    default:
      return [here('Halyard')];
  }
}
