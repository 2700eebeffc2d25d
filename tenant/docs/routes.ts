import { Hono } from 'hono';
import type { Tenant } from '@/tenant/context';
import { answerPage } from '@/tenant/oauth/answer-page';
import { openApiDocument } from './openapi';
import { docsPage } from './page';

/** `/openapi.json` and `/docs`: what the tenant answers, for programs and for people. */
export function docsRoutes({ settings }: Pick<Tenant, 'settings'>): Hono {
  const document = openApiDocument(settings);
  const routes = new Hono();
  routes.get('/openapi.json', (c) => c.json(document));
  routes.get('/docs', (c) => answerPage(c, docsPage(document, settings), 200));
  return routes;
}
