import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Tenant } from '@/tenant/context';
import { answerPage } from '@/tenant/oauth/answer-page';
import { createFormGuard } from '@/tenant/oauth/form-guard';
import { freshenDesk, readDeskAge, type DeskAge } from '@/tenant/store/desk';
import { clockOf } from './clock';
import { framed, type Clock } from './pages';
import { sendToSignIn, visitorOf, type Visitor } from './visitor';

function describe(age: DeskAge, clock: Clock) {
  if (age.seededAt === null) return html`<p>This tenant was not filled with the demo desk.</p>`;
  const isWritten = age.lastWriteAt !== null && age.lastWriteAt >= age.seededAt;
  return html`<p>
    The demo desk was laid out on ${clock(age.seededAt)}.
    ${
      isWritten && age.lastWriteAt !== null
        ? `It was last written to on ${clock(age.lastWriteAt)}.`
        : 'Nobody has written to it since, so it moves to the present by itself when the tenant starts.'
    }
  </p>`;
}

/** `/outbox/desk`: how old the demo desk is, and for administrators a fresh one. */
export function demoDeskRoutes(tenant: Tenant): Hono {
  const { db, now, settings } = tenant;
  const guard = createFormGuard();
  const routes = new Hono();

  async function page(visitor: Visitor, said: { problem?: string; done?: string }) {
    const age = await readDeskAge(db, now());
    const clock = await clockOf(tenant);
    const frame = {
      agentName: visitor.name,
      canPlay: settings.smtpUrl === undefined,
      isAdmin: visitor.isAdmin,
    };
    const form = html`<form method="post" action="/outbox/desk">
      <input type="hidden" name="guard" value="${guard.issue(visitor.login, now())}" />
      <p>
        A fresh demo desk has the same clients, people and sign-ins, and tickets of the last 90
        days. All tickets, notes, files and mail that were written are lost. It takes some seconds.
      </p>
      <label class="check"
        ><input type="checkbox" name="sure" value="true" required /> Yes, throw away what was
        written</label
      >
      <button type="submit">Start the demo desk anew</button>
    </form>`;
    return framed(
      'Demo desk',
      frame,
      html`<h1>Demo desk</h1>
        ${said.problem === undefined ? '' : html`<p class="problem" role="alert">${said.problem}</p>`}
        ${said.done === undefined ? '' : html`<p class="done" role="status">${said.done}</p>`}
        ${describe(age, clock)}
        ${
          age.seededAt === null
            ? ''
            : visitor.isAdmin
              ? form
              : html`<p>An administrator can start it anew here.</p>`
        }`,
    );
  }

  routes.get('/desk', async (c) => {
    const visitor = await visitorOf(tenant, c);
    return visitor === null ? sendToSignIn(c) : answerPage(c, await page(visitor, {}), 200);
  });

  routes.post('/desk', async (c) => {
    const visitor = await visitorOf(tenant, c);
    if (visitor === null) return sendToSignIn(c);
    const given: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    const refuse = async (problem: string, status: 400 | 403) =>
      answerPage(c, await page(visitor, { problem }), status);
    if (!visitor.isAdmin) return refuse('Only an administrator may start the desk anew.', 403);
    const token = typeof given.guard === 'string' ? given.guard : '';
    if (!guard.redeem(token, visitor.login, now())) {
      return refuse('This page was open for too long or was already used. Please try again.', 403);
    }
    if (given.sure !== 'true') return refuse('Tick the box to say that you are sure.', 400);
    if ((await readDeskAge(db, now())).seededAt === null) {
      return refuse('This tenant was not filled with the demo desk.', 400);
    }
    await freshenDesk(tenant);
    tenant.log.info(`${visitor.name} started the demo desk anew`);
    return answerPage(c, await page(visitor, { done: 'The demo desk is new.' }), 200);
  });

  return routes;
}
