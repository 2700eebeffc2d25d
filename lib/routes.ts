import type { Route } from 'next';
import { serializeQueue } from '@/lib/contracts/queue';
import type { QueueFilter } from '@/lib/contracts/queue';

/** Every internal link is built here. Tests forbid literal internal hrefs elsewhere. */
export const routes = {
  signIn: (params?: { callbackUrl?: string; error?: string }) => {
    const query = new URLSearchParams();
    if (params?.callbackUrl) query.set('callbackUrl', params.callbackUrl);
    if (params?.error) query.set('error', params.error);
    return (query.size > 0 ? `/sign-in?${query.toString()}` : '/sign-in') as Route;
  },
  signOut: () => '/sign-out' as Route,
  queue: (filter: Partial<QueueFilter> = {}) => serializeQueue('/queue', filter) as Route,
  ticket: (id: number) => `/tickets/${id}` as Route,
  api: {
    tickets: (filter: QueueFilter) => serializeQueue('/api/tickets', filter),
    ticket: (id: number) => `/api/tickets/${id}`,
    ticketStatus: (id: number) => `/api/tickets/${id}/status`,
    ticketActions: (id: number) => `/api/tickets/${id}/actions`,
    ticketAttachments: (id: number, filename: string) =>
      `/api/tickets/${id}/attachments?filename=${encodeURIComponent(filename)}`,
    attachment: (id: number) => `/api/attachments/${id}`,
    lookups: () => '/api/lookups',
    /** What happens from now on; from `after` on, where that version is known. */
    live: (after: string | null) =>
      after === null ? '/api/live' : `/api/live?after=${encodeURIComponent(after)}`,
    /** Leads to `path` at the one public address, from whatever name was used. */
    address: (path: string) => `/api/address?to=${encodeURIComponent(path)}`,
  },
};
