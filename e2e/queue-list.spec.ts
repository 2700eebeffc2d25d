import type { Page } from 'playwright/test';
import { expect, test, soak } from './fixtures';
import type { TenantApi } from './tenant-api';

const rows = (page: Page) => page.locator('[data-ticket]');
const idOf = (page: Page, at: number) => rows(page).nth(at).getAttribute('data-ticket');

/** Tickets of one test's own, shown alone. */
async function openList(page: Page, url: string, tenant: TenantApi, words: string, count: number) {
  for (let at = 1; at <= count; at += 1) {
    await tenant.createTicket({ summary: `${words} number ${at}` });
  }
  await page.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
  await expect(rows(page)).toHaveCount(count, { timeout: 30_000 });
}

test.describe('the list', () => {
  test('is walked to its end, though only what is in view is drawn', async ({ desk, url }) => {
    // Of all clients but the one the tests make tickets for, so that none comes in meanwhile.
    const others = Array.from({ length: 23 }, (_, at) => at + 2).join(',');
    await desk.goto(`${url}/queue?sort=number&client=${others}`);
    await expect(rows(desk).first()).toBeVisible();
    const list = desk.getByRole('table', { name: 'Open tickets' });
    const count = Number(await list.getAttribute('aria-rowcount')) - 1;
    expect(count).toBeGreaterThan(100);
    expect(await rows(desk).count()).toBeLessThan(100);
    await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
    await desk.keyboard.press('j');
    await expect(rows(desk).first().getByRole('link')).toBeFocused();
    await desk.keyboard.press('End');
    await expect(async () => {
      const last = Number(await rows(desk).last().getAttribute('aria-rowindex'));
      expect(last).toBeGreaterThanOrEqual(count);
    }).toPass();
    await expect(rows(desk).last().getByRole('link')).toBeFocused();
  });

  test('sorts by a column, the other way round, and back to what is due first', async ({
    desk,
    url,
  }) => {
    await desk.goto(`${url}/queue`);
    const head = desk.getByRole('columnheader', { name: 'Number' });
    const sort = head.getByRole('button');
    await sort.click();
    await expect(desk).toHaveURL(/sort=number/);
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const [lowest, next] = [await idOf(desk, 0), await idOf(desk, 1)];
    expect(Number(lowest)).toBeLessThan(Number(next));
    await sort.click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(async () => {
      expect(Number(await idOf(desk, 0))).toBeGreaterThan(Number(await idOf(desk, 1)));
    }).toPass();
    await sort.click();
    await expect(desk).not.toHaveURL(/sort=/);
  });

  test(
    'parts into groups that fold, each number leading to its tickets alone',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue`);
      await desk.getByRole('button', { name: 'Display' }).click();
      await desk.getByRole('combobox', { name: 'Group by' }).selectOption('Client');
      await desk.keyboard.press('Escape');
      await expect(desk).toHaveURL(/group=client/);
      const list = desk.getByRole('table', { name: 'Open tickets' });
      const head = list.getByRole('button', { expanded: true }).first();
      const client = (await head.textContent()) ?? '';
      await expect(rows(desk).first()).toContainText(client);
      await head.click();
      await expect(list.getByRole('button', { name: client, expanded: false })).toBeVisible();
      const only = desk.getByRole('link', { name: `${client} alone` });
      const number = Number(((await only.textContent()) ?? '').replace(/\D/g, ''));
      await only.click();
      await expect(desk).toHaveURL(/client=\d+/);
      await expect(desk.getByRole('table')).toHaveAttribute('aria-rowcount', String(number + 1));
      for (const each of await rows(desk).all()) await expect(each).toContainText(client);
    },
  );

  test(
    'shows the columns one chooses, in the order one puts them, and as wide',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue`);
      await desk.getByRole('button', { name: 'Display' }).click();
      await desk.getByRole('checkbox', { name: 'Ball with' }).check();
      await desk.getByRole('checkbox', { name: 'Priority' }).uncheck();
      await desk.getByRole('button', { name: 'Move Client to the front' }).click();
      await desk.keyboard.press('Escape');
      await expect(desk.getByRole('columnheader', { name: 'Ball with' })).toBeVisible();
      await expect(desk.getByRole('columnheader', { name: 'Priority' })).toHaveCount(0);
      const titles = await desk.getByRole('columnheader').allTextContents();
      expect(titles.indexOf('Client')).toBeLessThan(titles.indexOf('Summary'));
      const edge = desk.getByRole('separator', { name: 'Width of Client' });
      await edge.focus();
      await desk.keyboard.press('ArrowRight');
      await expect(desk).toHaveURL(/cols=.*client%3A\d+|cols=.*client:\d+/);
      await desk.reload();
      await expect(desk.getByRole('columnheader', { name: 'Ball with' })).toBeVisible();
    },
  );

  test(
    'selects by keyboard and by Shift, keeps it while one looks elsewhere, and lets go',
    soak,
    async ({ desk, url, tenant, unique }) => {
      await openList(desk, url, tenant, unique('Chosen together'), 4);
      await desk.keyboard.press('j');
      await desk.keyboard.press('x');
      await expect(desk.getByText('1 selected')).toBeVisible();
      await desk.keyboard.press('Shift+J');
      await expect(desk.getByText('2 selected')).toBeVisible();
      await rows(desk)
        .nth(3)
        .getByRole('checkbox')
        .click({ modifiers: ['Shift'] });
      await expect(desk.getByText(/^[34] selected/)).toBeVisible();
      await rows(desk).first().getByRole('link').click();
      await expect(desk.getByRole('heading', { level: 1 })).toContainText('Chosen together');
      await desk.goBack();
      await expect(desk.getByText(/^[34] selected/)).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(desk.getByText(/ selected/)).toHaveCount(0);
    },
  );

  test('comes back to the row one left, however far down', soak, async ({ desk, url }) => {
    await desk.goto(`${url}/queue?sort=number`);
    const list = desk.getByRole('table', { name: 'Open tickets' });
    await expect(rows(desk).first()).toBeVisible();
    await list.evaluate((element) => element.scrollTo({ top: 3_000 }));
    await expect(rows(desk).nth(12)).toBeVisible();
    const id = await idOf(desk, 12);
    await desk.locator(`[data-ticket="${id}"]`).getByRole('link').click();
    await expect(desk).toHaveURL(new RegExp(`/tickets/${id}$`));
    await desk.goBack();
    await expect(desk.locator(`[data-ticket="${id}"]`)).toBeInViewport();
  });

  test('goes away as a file that no spreadsheet runs', async ({ desk, url, tenant, unique }) => {
    const words = unique('=HYPERLINK("http://evil.example","Click") formula');
    const { id } = await tenant.createTicket({ summary: words });
    await desk.goto(`${url}/queue?q=%23${id}`);
    await expect(rows(desk)).toHaveCount(1, { timeout: 30_000 });
    await desk.getByRole('button', { name: 'Display' }).click();
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
    const csv = Buffer.concat(parts).toString('utf8');
    expect(download.suggestedFilename()).toMatch(/^tickets-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(csv).toContain('Number,Summary,');
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example""`);
  });

  test('shows odd summaries as text: markup, right-to-left, emoji, one endless word', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const mark = unique('Odd');
    const odd = [
      `<b onmouseover=alert(1)>${mark}</b>`,
      `${mark} شبكة لا تعمل`,
      `${mark} 🔥🔥👨‍👩‍👧‍👦`,
      `${mark} ${'W'.repeat(240)}`.slice(0, 255),
    ];
    for (const summary of odd) await tenant.createTicket({ summary });
    await desk.goto(`${url}/queue?q=${encodeURIComponent(mark)}`);
    await expect(rows(desk)).toHaveCount(odd.length, { timeout: 30_000 });
    for (const summary of odd) {
      await expect(desk.getByRole('link', { name: summary, exact: true })).toBeVisible();
    }
    const overflow = await desk.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('moves nothing while it loads', async ({ desk, url }) => {
    await desk.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shifts });
    });
    await desk.goto(`${url}/queue`);
    await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
    await expect(desk.getByRole('button', { name: 'Display' })).toBeEnabled();
    await expect(rows(desk).first()).toBeVisible();
    const shifts = await desk.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
  });
});

test.describe('the list on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('becomes cards with the same facts', async ({ desk, url, tenant, unique }) => {
    const summary = unique('Laptop slow since the update');
    const { id } = await tenant.createTicket({ summary, priority_id: 2 });
    await desk.goto(`${url}/queue?q=${encodeURIComponent(summary)}`);
    const card = desk.locator(`[data-ticket="${id}"]`);
    await expect(card).toBeVisible({ timeout: 30_000 });
    for (const fact of [`#${id}`, summary, 'High', 'New', 'Unassigned']) {
      await expect(card).toContainText(fact);
    }
    await expect(card.locator('[data-slot=sla-badge]')).toBeVisible();
    expect(
      await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  });
});
