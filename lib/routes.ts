import type { Route } from 'next';
import type { ClosedQuery } from '@/lib/contracts/closed-tickets';
import { serializeQueue } from '@/lib/contracts/queue';
import type { QueuePageQuestion, QueueQuestion, QueueState } from '@/lib/contracts/queue';

function withQuery(base: string, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return text === '' ? base : `${base}?${text}`;
}

/** Every internal link is built here. Tests forbid literal internal hrefs elsewhere. */
export const routes = {
  /** Where a visit begins: the list one chose for it. */
  home: () => '/' as Route,
  signIn: (params?: { callbackUrl?: string; error?: string }) => {
    const query = new URLSearchParams();
    if (params?.callbackUrl) query.set('callbackUrl', params.callbackUrl);
    if (params?.error) query.set('error', params.error);
    return (query.size > 0 ? `/sign-in?${query.toString()}` : '/sign-in') as Route;
  },
  signOut: () => '/sign-out' as Route,
  /** A list: what it asks, how it looks, and the view it is of. */
  queue: (
    question: Partial<QueueQuestion> = {},
    look: Partial<Pick<QueueState, 'cols' | 'view'>> = {},
  ) => serializeQueue('/queue', question, look) as Route,
  /** Tickets that are closed already: the latest ones, or the best hits of a search. */
  closed: (query: Partial<ClosedQuery> = {}) => withQuery('/queue/closed', query) as Route,
  /** The tickets nobody has, one after the other. */
  triage: () => '/queue/triage' as Route,
  /** A ticket; with `action`, at that entry of its log. */
  ticket: (id: number, action?: number) =>
    (action === undefined ? `/tickets/${id}` : `/tickets/${id}#action-${action}`) as Route,
  /** Where a ticket is made; what is known of it is filled in. */
  newTicket: (known: { client?: number; user?: number; summary?: string } = {}) =>
    withQuery('/tickets/new', known) as Route,
  /** The escalation review, of some teams or of the whole desk. */
  escalations: (teams: readonly number[] = []) =>
    withQuery('/escalations', { teams: teams.join(',') }) as Route,
  /** What was reviewed, and the minutes of one review. */
  reviewLog: () => '/escalations/log' as Route,
  minutes: (id: string) => `/escalations/log/${id}` as Route,
  settings: () => '/settings' as Route,
  systemSettings: () => '/settings/system' as Route,
  /** The wall boards, and one of them. */
  boards: () => '/settings/boards' as Route,
  boardSettings: (id: string) => `/settings/boards/${id}` as Route,
  /** A board on a wall; with its key, the link a screen is opened by. */
  board: (id: string, key?: string) =>
    (key === undefined ? `/board/${id}` : `/board/${id}#key=${key}`) as Route,
  api: {
    tickets: (asked: QueuePageQuestion) => serializeQueue('/api/tickets', asked),
    /** The numbers of a list's tickets from one place in it up to before another, from 0. */
    ticketIds: (question: QueueQuestion, from: number, to: number) =>
      serializeQueue(`/api/tickets/ids?start=${from}&end=${to}`, question),
    /** The whole list as CSV, with these columns. */
    ticketExport: (question: QueueQuestion, look: Partial<Pick<QueueState, 'cols'>>) =>
      serializeQueue('/api/tickets/export', question, look),
    ticket: (id: number) => `/api/tickets/${id}`,
    ticketStatus: (id: number) => `/api/tickets/${id}/status`,
    ticketChanges: (id: number) => `/api/tickets/${id}/changes`,
    takeNext: () => '/api/tickets/take-next',
    closedTickets: (query: ClosedQuery) => withQuery('/api/tickets/closed', query),
    newTicket: () => '/api/tickets',
    duplicates: (client: number, summary: string) =>
      withQuery('/api/tickets/duplicates', { client, summary }),
    ticketLinks: (id: number) => `/api/tickets/${id}/links`,
    ticketMerge: (id: number) => `/api/tickets/${id}/merge`,
    ticketPresence: (id: number) => `/api/tickets/${id}/presence`,
    /** A message with its remote pictures, as a page of its own: of the ticket itself, or of one entry. */
    ticketMessage: (id: number, part: 'details' | number) => `/api/tickets/${id}/messages/${part}`,
    ticketActions: (id: number) => `/api/tickets/${id}/actions`,
    ticketEscalate: (id: number) => `/api/tickets/${id}/escalate`,
    ticketHandOver: (id: number) => `/api/tickets/${id}/hand-over`,
    /** An escalation that stopped half-way: to be let be, or gone on with. */
    escalation: (id: string) => `/api/escalations/${id}`,
    escalationRetry: (id: string) => `/api/escalations/${id}/retry`,
    /** What a review decides about a ticket. */
    ticketDecision: (id: number) => `/api/tickets/${id}/decision`,
    review: (teams: readonly number[]) =>
      withQuery('/api/reviews/current', { teams: teams.join(',') }),
    yesterday: (teams: readonly number[]) =>
      withQuery('/api/reviews/yesterday', { teams: teams.join(',') }),
    reviews: () => '/api/reviews',
    minutes: (id: string) => `/api/reviews/${id}`,
    minutesCsv: (id: string) => `/api/reviews/${id}/csv`,
    decision: (id: string) => `/api/reviews/decisions/${id}`,
    decisionDone: (id: string) => `/api/reviews/decisions/${id}/done`,
    causes: () => '/api/reviews/causes',
    heldMail: (id: string) => `/api/reviews/mails/${id}`,
    closeReview: () => '/api/reviews/close',
    ticketAttachments: (id: number, filename: string) =>
      `/api/tickets/${id}/attachments?filename=${encodeURIComponent(filename)}`,
    attachment: (id: number) => `/api/attachments/${id}`,
    /** The bytes for a preview: never a download, never run. */
    attachmentPreview: (id: number) => `/api/attachments/${id}?inline=1`,
    agents: () => '/api/agents',
    clients: (q: string) => withQuery('/api/clients', { q }),
    client: (id: number) => `/api/clients/${id}`,
    people: (q: string, client?: number) => withQuery('/api/people', { q, client }),
    person: (id: number) => `/api/people/${id}`,
    personTickets: (id: number) => `/api/people/${id}/tickets`,
    templates: () => '/api/templates',
    template: (id: string) => `/api/templates/${id}`,
    lookups: () => '/api/lookups',
    settings: () => '/api/settings',
    views: () => '/api/views',
    view: (id: string) => `/api/views/${id}`,
    boards: () => '/api/boards',
    boardPreview: () => '/api/boards/preview',
    oneBoard: (id: string) => `/api/boards/${id}`,
    boardLinks: (id: string) => `/api/boards/${id}/links`,
    boardLink: (id: string, link: string) => `/api/boards/${id}/links/${link}`,
    /** Gives a link a new key. */
    boardLinkKey: (id: string, link: string) => `/api/boards/${id}/links/${link}/key`,
    boardScreen: (id: string, screen: string) => `/api/boards/${id}/screens/${screen}`,
    boardScreenReload: (id: string, screen: string) => `/api/boards/${id}/screens/${screen}/reload`,
    /** What a screen asks: to be let in, and what to show. */
    screen: (id: string) => `/api/boards/${id}/screen`,
    frame: (id: string) => `/api/boards/${id}/frame`,
    system: () => '/api/system',
    connection: () => '/api/system/connection',
    seenTickets: () => '/api/tickets/seen',
    ticketSeen: (id: number) => `/api/tickets/${id}/seen`,
    /** What happens from now on; from `after` on, where that version is known. */
    live: (after: string | null) =>
      after === null ? '/api/live' : `/api/live?after=${encodeURIComponent(after)}`,
    /** Leads to `path` at the one public address, from whatever name was used. */
    address: (path: string) => `/api/address?to=${encodeURIComponent(path)}`,
  },
};
