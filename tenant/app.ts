import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { createBell } from './bell';
import { canonicalPaths } from './canonical-path';
import type { ApiEnv, Db, Tenant, TenantLog } from './context';
import { docsRoutes } from './docs/routes';
import type { TenantSettings } from './env';
import { createFaultOrders } from './fault-orders';
import { faultRoutes, strikeFaults } from './faults';
import { authorizeRoutes } from './oauth/authorize';
import { requireToken } from './oauth/bearer';
import { discoveryRoutes } from './oauth/discovery';
import { createPasswordForm } from './oauth/password-form';
import { tokenRoutes } from './oauth/token';
import { demoDeskRoutes } from './outbox/demo-desk';
import { outboxEntryRoutes } from './outbox/enter';
import { outboxRoutes } from './outbox/routes';
import { ApiError } from './problem';
import { limitRate } from './rate-limit';
import { actionRoutes } from './resources/actions';
import { assetRoutes } from './resources/assets';
import { attachmentRoutes } from './resources/attachments';
import { deskAgeRoutes } from './resources/desk-age';
import { feedRoutes } from './resources/feed';
import { incomingMailRoutes } from './resources/incoming-mail';
import { lookupRoutes } from './resources/lookups';
import { peopleRoutes } from './resources/people';
import { refuseTwofold } from './resources/query';
import { ticketRoutes } from './resources/tickets';
import { webhookRoutes } from './resources/webhooks';
import { attachmentFolder, openBlobs } from './store/blobs';
import { keepReference } from './store/reference';

export type TenantParts = {
  settings: TenantSettings;
  db: Db;
  /** Epoch ms, UTC. */
  now: () => number;
  log: TenantLog;
};

const formLimit = bodyLimit({
  maxSize: 64 * 1024,
  onError: () => {
    throw new ApiError(413, 'The form is larger than 64 kB');
  },
});

/** Everything the tenant's parts share. */
export function assembleTenant({ settings, db, now, log }: TenantParts): Tenant {
  const blobs = openBlobs(attachmentFolder(settings.dataFolder));
  return { settings, db, now, log, blobs, reference: keepReference(db), bell: createBell() };
}

/** The whole tenant as one application: OAuth under `/auth`, the REST API under `/api`. */
export function createApp(tenant: Tenant): Hono {
  const { settings, log } = tenant;
  let pathOf = canonicalPaths([]);
  const app = new Hono({ getPath: (request) => pathOf(request) });

  app.get('/api/health', (c) => c.json({ status: 'ok' }));
  if (settings.faults) {
    const orders = createFaultOrders();
    app.route('/_faults', faultRoutes(orders));
    // Below those two, which no fault may touch.
    app.use(strikeFaults(orders));
  }
  app.get('/api/authinfo', (c) =>
    c.json({ auth_url: `${settings.publicUrl}/auth`, tenant_id: 'embedded' }),
  );

  app.route('/', docsRoutes(tenant));

  for (const path of ['/auth/*', '/outbox/*']) app.use(path, formLimit);
  const passwords = createPasswordForm(tenant);
  app.route('/auth', authorizeRoutes(tenant, passwords));
  app.route('/auth', outboxEntryRoutes(tenant, passwords));
  app.route('/auth', discoveryRoutes(tenant));
  app.route('/auth', tokenRoutes(tenant));

  // Before the mails, whose ids would take the word for one of theirs.
  app.route('/outbox', demoDeskRoutes(tenant));
  app.route('/outbox', outboxRoutes(tenant));

  const api = new Hono<ApiEnv>();
  api.use(requireToken(tenant));
  if (settings.rateLimit !== null) api.use(limitRate(tenant, settings.rateLimit));
  api.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  api.use(refuseTwofold);
  api.route('/Tickets', ticketRoutes(tenant));
  api.route('/Actions', actionRoutes(tenant));
  api.route('/Attachment', attachmentRoutes(tenant));
  api.route('/Asset', assetRoutes(tenant));
  api.route('/IncomingMail', incomingMailRoutes(tenant));
  api.route('/Feed', feedRoutes(tenant));
  api.route('/DemoDesk', deskAgeRoutes(tenant));
  api.route('/Webhook', webhookRoutes(tenant));
  api.route('/', peopleRoutes(tenant));
  api.route('/', lookupRoutes(tenant));
  app.route('/api', api);

  app.notFound((c) => c.json(new ApiError(404, `There is nothing at ${c.req.path}`).body(), 404));
  app.onError((error, c) => {
    if (error instanceof ApiError) return c.json(error.body(), error.status);
    if (error instanceof HTTPException) return error.getResponse();
    log.error(`${c.req.method} ${c.req.path} failed`, error);
    const message = 'The tenant ran into an unexpected error; its log says more. Try again.';
    return c.json({ error: 'Internal Server Error', message }, 500);
  });
  pathOf = canonicalPaths(app.routes.map(({ path }) => path));
  return app;
}
