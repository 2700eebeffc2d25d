import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { actions, tickets } from '@/tenant/store/schema';
import type { feedEntry } from '@/tenant/wire/action-schema';
import { writeInstant } from '@/tenant/wire/instant';
import { queryNumber, readQuery } from './query';
import { visibleTickets } from './ticket-rows';

/** The parameters of `GET /api/Feed`. */
export const feedQuery = z.object({
  newer_than_id: queryNumber(0, 2_147_483_647)
    .optional()
    .describe('Only what came after this entry; without it the newest'),
  count: queryNumber(1, 1_000).optional().describe('At most so many, 50 unless given'),
});

const DEFAULT_COUNT = 50;

/** `/api/Feed`: what happened on tickets, in order; with `newer_than_id` what came after that. */
export function feedRoutes(tenant: Tenant): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const { newer_than_id: after, count = DEFAULT_COUNT } = readQuery(feedQuery, c.req.query());
    const reference = await tenant.reference();
    const rows = await tenant.db
      .select({ action: actions, summary: tickets.summary })
      .from(actions)
      .innerJoin(tickets, eq(tickets.id, actions.ticketId))
      .where(and(visibleTickets(caller), after === undefined ? undefined : gt(actions.id, after)))
      .orderBy(after === undefined ? desc(actions.id) : asc(actions.id))
      .limit(count);
    const feed = rows
      .sort((a, b) => a.action.id - b.action.id)
      .map(({ action, summary }) => ({
        id: action.id,
        ticket_id: action.ticketId,
        action_number: action.number,
        actiontype_id: action.actionTypeId,
        outcome: action.outcome,
        summary,
        who: reference.agents.get(action.agentId ?? 0)?.name ?? null,
        who_agentid: action.agentId,
        hiddenfromuser: action.hiddenFromUser,
        datetime: writeInstant(action.at),
      })) satisfies z.input<typeof feedEntry>[];
    return c.json({ record_count: feed.length, feed });
  });

  return routes;
}
