import { and, asc, count, eq, ilike, or } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Executor, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { assets, clients, sites } from '@/tenant/store/schema';
import { writeAsset } from '@/tenant/wire/asset';
import { contains } from './like-pattern';
import { pageEnvelope, pageOf, pageQuery } from './paging';
import { seenBy } from './people-conditions';
import { queryFlag, queryId, queryText, readQuery } from './query';

/** The parameters of `GET /api/Asset`. */
export const assetQuery = z.object({
  client_id: queryId.optional(),
  site_id: queryId.optional(),
  user_id: queryId.optional().describe('Only what is this person’s'),
  search: queryText.optional().describe('A part of the label or the model'),
  includeinactive: queryFlag.optional(),
  ...pageQuery,
});

function selectAssets(db: Executor) {
  return db
    .select({ asset: assets, clientName: clients.name, siteName: sites.name })
    .from(assets)
    .leftJoin(clients, eq(clients.id, assets.clientId))
    .leftJoin(sites, eq(sites.id, assets.siteId))
    .orderBy(asc(assets.tag), asc(assets.id))
    .$dynamic();
}

/** What is looked after of somebody's. */
export async function assetsOf(db: Executor, userId: number) {
  const rows = await selectAssets(db).where(
    and(eq(assets.userId, userId), eq(assets.inactive, false)),
  );
  return rows.map(({ asset, ...names }) => writeAsset(asset, names));
}

/** What is looked after at the clients this caller may see. */
export function assetRoutes({ db }: Tenant): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:customers');
    const query = readQuery(assetQuery, c.req.query());
    const only = (column: AnyPgColumn, id: number | undefined) =>
      id === undefined ? undefined : eq(column, id);
    const words = query.search?.trim();
    const where = and(
      seenBy(caller, assets.clientId),
      only(assets.clientId, query.client_id),
      only(assets.siteId, query.site_id),
      only(assets.userId, query.user_id),
      query.includeinactive ? undefined : eq(assets.inactive, false),
      words
        ? or(ilike(assets.tag, contains(words)), ilike(assets.model, contains(words)))
        : undefined,
    );
    const page = pageOf(query);
    const rows = await selectAssets(db).where(where).limit(page.limit).offset(page.offset);
    const [counted] = await db.select({ value: count() }).from(assets).where(where);
    return c.json({
      ...pageEnvelope(page, counted?.value ?? 0),
      assets: rows.map(({ asset, ...names }) => writeAsset(asset, names)),
    });
  });

  return routes;
}
