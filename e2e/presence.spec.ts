import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright/test';
import { expect, signIn, test, soak } from './fixtures';

const faces = (page: Page) => page.locator('.ticket-header [data-slot=presence]');
const HELEN = /Helen is here/;

/** Another person at a browser of their own. */
async function helen(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, url, 'manager');
  await page.waitForURL('**/queue');
  return page;
}

/** Begins to write what goes to nobody yet. */
async function write(page: Page): Promise<void> {
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: 'Add to the ticket' });
  await form
    .getByRole('textbox', { name: /note|message|text/i })
    .first()
    .click();
  await page.keyboard.type('Looking into it');
}

test('two on one ticket see each other, who writes, and who left', async ({
  desk,
  browser,
  url,
  tenant,
  unique,
}) => {
  const { id } = await tenant.createTicket({ summary: unique('Two look at it') });
  await desk.goto(`${url}/tickets/${id}`);
  const other = await helen(browser, url);
  await other.goto(`${url}/tickets/${id}`);
  await expect(faces(desk)).toContainText(HELEN);
  await expect(faces(other)).toContainText('Maya is here');
  await expect(faces(desk).getByRole('status')).toHaveText(HELEN);

  await write(other);
  await expect(faces(desk)).toContainText('Helen is writing…');
  const { violations } = await new AxeBuilder({ page: desk }).include('.ticket-header').analyze();
  expect(violations).toEqual([]);

  await other.goto(`${url}/queue`);
  await expect(faces(desk).getByRole('status')).toBeEmpty();
  await other.context().close();
});

test(
  'a list shows who is at a ticket, in a row as high as before',
  soak,
  async ({ desk, browser, url, tenant, unique }) => {
    const summary = unique('Somebody is on this');
    const { id } = await tenant.createTicket({ summary });
    await desk.goto(`${url}/queue?q=${encodeURIComponent(summary)}`);
    const row = desk.locator(`[data-ticket="${id}"]`);
    await expect(row).toBeVisible({ timeout: 30_000 });
    const height = (await row.boundingBox())!.height;
    const mark = row.locator('[data-slot=presence-mark]');
    await expect(mark).toHaveCount(0);

    const other = await helen(browser, url);
    await other.goto(`${url}/tickets/${id}`);
    await expect(mark).toContainText(HELEN);
    expect((await row.boundingBox())!.height).toBe(height);
    await desk.setViewportSize({ width: 390, height: 800 });
    await expect(mark).toBeVisible();
    const wide = await desk.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    await other.getByRole('link', { name: 'Queue' }).first().click();
    await expect(mark).toHaveCount(0);
    await other.context().close();
  },
);

test(
  'who closed the lid is gone within half a minute',
  soak,
  async ({ desk, browser, url, tenant, unique }) => {
    test.setTimeout(120_000);
    const { id } = await tenant.createTicket({ summary: unique('Closed lid') });
    await desk.goto(`${url}/tickets/${id}`);
    const other = await helen(browser, url);
    await other.goto(`${url}/tickets/${id}`);
    await expect(faces(desk)).toContainText(HELEN);
    // Nothing gets out any more, not even that one leaves.
    await other.context().setOffline(true);
    await expect(faces(desk).getByRole('status')).toBeEmpty({ timeout: 30_000 });
    await other.context().close();
  },
);

test(
  'without a stream, presence still gets through',
  soak,
  async ({ desk, browser, url, tenant, unique }) => {
    test.setTimeout(120_000);
    const { id } = await tenant.createTicket({ summary: unique('No streams here') });
    await desk.route(/\/api\/live/, (route) => route.abort());
    const other = await helen(browser, url);
    await other.goto(`${url}/tickets/${id}`);
    await desk.goto(`${url}/tickets/${id}`);
    await expect(faces(desk)).toContainText(HELEN, { timeout: 20_000 });
    await other.goto(`${url}/queue`);
    await expect(faces(desk).getByRole('status')).toBeEmpty({ timeout: 20_000 });
    await other.context().close();
  },
);

test('who is named in a ticket is told, wherever they are, and gets there', async ({
  page: desk,
  browser,
  url,
  tenant,
  unique,
}) => {
  const summary = unique('An admin knows this one');
  const { id } = await tenant.createTicket({ summary });
  // Not the one most tests are signed in as, who would be told in the middle of them.
  await signIn(desk, url, 'admin');
  await desk.waitForURL('**/queue');
  await desk.goto(`${url}/settings`);
  await expect(desk.locator('[data-slot=live-status][data-state=live]').first()).toBeAttached();
  const other = await helen(browser, url);
  await other.goto(`${url}/tickets/${id}`);
  const status = await other.evaluate(async (ticketId) => {
    const answer = await fetch(`/api/tickets/${ticketId}/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        kind: 'note',
        note: '<p>@Daniel Hargreave had this before</p>',
        hiddenFromUser: true,
        mentions: [6],
      }),
    });
    return answer.status;
  }, id);
  expect(status).toBeLessThan(300);
  const toast = desk.locator('[data-slot=toast]').filter({ hasText: `#${id}` });
  await expect(toast).toContainText('Helen Marsden mentioned you');
  await expect(toast).toContainText(summary);
  await toast.getByRole('button', { name: 'Open' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(summary);
  await other.context().close();
});
