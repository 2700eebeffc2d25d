import type { Page } from 'playwright/test';
import { EVIL, hostileHtml, WELCOME_HTML } from '../tests/support/hostile-html';
import { expect, soak, test } from './fixtures';
import { startTalk } from './talk';
import type { TenantApi } from './tenant-api';

type Watched = { dialogs: string[]; requests: string[]; violations: string[] };

/** Notes whatever a page does that only a script, a style or a beacon of somebody else's would do. */
async function watch(page: Page, url: string): Promise<Watched> {
  const seen: Watched = { dialogs: [], requests: [], violations: [] };
  const own = new URL(url).origin;
  const context = page.context();
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text()))
      seen.violations.push(message.text());
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== own) seen.requests.push(request.url());
  });
  // What gets out is noted and goes nowhere.
  await context.route(
    ({ origin }) => origin !== own,
    (route) => route.abort(),
  );
  return seen;
}

/** Does with every element what a reader might do by chance, short of following a link. */
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.rich-text, .rich-text *')) {
      for (const name of ['mouseover', 'focus', 'toggle', 'error', 'load', 'animationstart']) {
        element.dispatchEvent(new Event(name));
      }
    }
  });
}

/** What is left of it on the page: nothing that acts, and links that are safe to follow. */
async function expectHarmless(page: Page, seen: Watched): Promise<void> {
  const left = await page.evaluate(() => {
    const all = [...document.querySelectorAll('.rich-text *')];
    const attributes = all.flatMap((element) => [...element.attributes].map(({ name }) => name));
    const links = all.filter((element) => element.hasAttribute('href'));
    return {
      ran: Reflect.get(window, 'ran') as unknown,
      tags: [...new Set(all.map(({ localName }) => localName))],
      attributes: [...new Set(attributes)],
      links: links.map((link) => ['href', 'target', 'rel'].map((name) => link.getAttribute(name))),
      isClobbered: !(document.body instanceof HTMLBodyElement) || document.cookie === undefined,
    };
  });
  expect(left.ran).toBeUndefined();
  expect(left.isClobbered).toBe(false);
  expect(left.tags.filter((tag) => !SAFE_TAGS.has(tag))).toEqual([]);
  expect(left.attributes.filter((name) => !SAFE_ATTRIBUTES.has(name))).toEqual([]);
  for (const link of left.links) {
    expect(link).toEqual([
      expect.stringMatching(/^(https?|mailto|tel):/i),
      '_blank',
      'noopener noreferrer nofollow',
    ]);
  }
  expect(seen).toEqual({ dialogs: [], requests: [], violations: [] });
}

const SAFE_TAGS = new Set(
  'p div br hr span blockquote pre code h1 h2 h3 h4 h5 h6 ul ol li dl dt dd b strong i em u s del ins sub sup small mark kbd table caption thead tbody tfoot tr th td a img'.split(
    ' ',
  ),
);
const SAFE_ATTRIBUTES = new Set(
  'href title rel target src alt width height colspan rowspan class data-src data-width data-height'.split(
    ' ',
  ),
);

async function expectFormatted(page: Page): Promise<void> {
  const text = page.locator('.rich-text').filter({ hasText: 'bold words' }).first();
  await expect(text.locator('strong').first()).toHaveText('bold words');
  await expect(text.locator('ul > li').first()).toHaveText('first point');
  await expect(text.locator('table td').first()).toHaveText('HB-PR-02');
  await expect(text.getByRole('link', { name: 'the guide' }).first()).toHaveAttribute(
    'href',
    'https://ok.example/guide?a=1&b=2',
  );
  const picture = text.getByRole('img', { name: 'screenshot' }).first();
  await expect
    .poll(() => picture.evaluate((img) => Reflect.get(img, 'naturalWidth') as unknown))
    .toBe(10);
}

/** Every piece in a piece of mail or a note that also says something, a few at a time. */
async function inBatches(send: (...html: string[]) => Promise<unknown>): Promise<void> {
  const all = hostileHtml.map(({ name, html }) => `${WELCOME_HTML}<p>${name}</p>${html}`);
  for (let at = 0; at < all.length; at += 40) await send(...all.slice(at, at + 40));
}

const talks = {
  async 'in notes'(tenant: TenantApi, summary: string) {
    const talk = await startTalk(tenant, summary);
    const note = (html: string, at: number) => ({ note: html, hiddenfromuser: at % 2 === 0 });
    await inBatches((...html) => talk.add(...html.map(note)));
    return talk;
  },
  async 'in mail that comes in'(tenant: TenantApi, summary: string) {
    const talk = await startTalk(tenant, summary);
    await inBatches(talk.mail);
    return talk;
  },
};

async function openTicket(page: Page, url: string, id: number): Promise<void> {
  await page.goto(`${url}/tickets/${id}?show=all`);
  await expect(page.getByRole('radio', { name: /^All/ })).toBeEnabled();
}

test.describe('hostile HTML', () => {
  test('in the details of a ticket runs nothing and loads nothing', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    test.setTimeout(180_000);
    const seen = await watch(desk, url);
    const all = hostileHtml.filter(({ html }) => html.length < 5_000).map(({ html }) => html);
    // In both orders: some swallow what follows them.
    for (const pieces of [all, all.toReversed()]) {
      const talk = await startTalk(tenant, unique('Newsletter with surprises'), {
        details: WELCOME_HTML + pieces.map((html) => `<div>${html}</div>`).join(''),
      });
      await talk.add({ note: '<p>Looks odd</p>' });
      await openTicket(desk, url, talk.id);
      await touchEverything(desk);
      await expectFormatted(desk);
      await expectHarmless(desk, seen);
    }
  });

  for (const [where, start] of Object.entries(talks)) {
    test(`${where} runs nothing and loads nothing, and what stands beside it is shown`, async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      test.setTimeout(180_000);
      const seen = await watch(desk, url);
      const { id } = await start(tenant, unique('Letters with surprises'));
      await openTicket(desk, url, id);
      const timeline = desk.getByRole('region', { name: 'Timeline' });
      await expect(timeline.getByRole('article')).toHaveCount(hostileHtml.length);
      for (const more of await timeline.getByRole('button', { name: /^Show (whole|quoted)/ }).all())
        await more.click();
      await touchEverything(desk);
      await expectFormatted(desk);
      await expectHarmless(desk, seen);
    });
  }

  test(
    'with its remote pictures shown loads those alone, and tells nobody where they were seen',
    soak,
    async ({ desk, url, tenant, unique }) => {
      test.setTimeout(240_000);
      const { id } = await talks['in mail that comes in'](
        tenant,
        unique('Pictures with surprises'),
      );
      const own = new URL(url).origin;
      const { actions } = await tenant.call<{ actions: { id: number; emaildirection: string }[] }>(
        `/Actions?ticket_id=${id}`,
      );
      const mails = actions.filter(({ emaildirection }) => emaildirection === 'I');
      expect(mails.length).toBe(hostileHtml.length);

      const loaded: { type: string; referer: string | undefined; url: string }[] = [];
      let dialogs = 0;
      desk.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      await desk.context().route(
        ({ origin }) => origin !== own,
        (route, request) => {
          const { referer } = request.headers();
          loaded.push({ type: request.resourceType(), referer, url: request.url() });
          return route.abort();
        },
      );
      for (const mail of mails) {
        const answer = await desk.goto(`${url}/api/tickets/${id}/messages/${mail.id}`);
        expect(answer?.headers()['content-security-policy']).toContain('sandbox');
        const left = await desk.evaluate(() => ({
          ran: Reflect.get(window, 'ran') as unknown,
          where: window.location.pathname,
          acting: document.querySelectorAll('script, iframe, object, embed, form, svg, base, link')
            .length,
        }));
        expect(left).toEqual({
          ran: undefined,
          where: `/api/tickets/${id}/messages/${mail.id}`,
          acting: 0,
        });
      }
      expect(dialogs).toBe(0);
      const outside = loaded.filter((request) => request.url.startsWith('http'));
      expect(outside.length).toBeGreaterThan(0);
      for (const request of outside) {
        expect(request.type).toBe('image');
        expect(request.referer).toBeUndefined();
        expect(request.url.startsWith(`${EVIL}/`)).toBe(true);
      }
    },
  );

  test(
    'each in the details of a ticket of its own',
    soak,
    async ({ desk, url, tenant, unique }) => {
      test.setTimeout(900_000);
      const seen = await watch(desk, url);
      for (const { name, html } of hostileHtml) {
        await test.step(name, async () => {
          const talk = await startTalk(tenant, unique('One surprise'), { details: html });
          await talk.add({ note: '<p>Looks odd</p>' });
          await openTicket(desk, url, talk.id);
          await touchEverything(desk);
          await expectHarmless(desk, seen);
        });
      }
    },
  );
});
