import type { ClosedPage, ClosedQuery } from '@/lib/contracts/closed-tickets';
import type { Desk } from './context';

const PAGE_SIZE = 50;

/** A page of closed tickets, asked of the tenant with the agent's own token. @throws HaloError */
export async function listClosed(desk: Desk, query: ClosedQuery): Promise<ClosedPage> {
  const { q, client, user, agent, team, page } = query;
  const { tickets, recordCount } = await desk.halo.tickets.listClosed(
    {
      search: q || undefined,
      clientId: client,
      userId: user,
      agentId: agent,
      teamId: team,
      page,
      pageSize: PAGE_SIZE,
    },
    await desk.lookups(),
  );
  return {
    serverNow: desk.now(),
    rows: tickets,
    matched: recordCount,
    page,
    pageSize: PAGE_SIZE,
  };
}
