import type { Page } from 'playwright/test';
import { expect, test, whenOf, soak } from './fixtures';
import { violations } from './violations';

const filterButton = (page: Page) => page.getByRole('button', { name: /^Filter( \d+ chosen)?$/ });
const chip = (page: Page, label: string | RegExp) =>
  page.getByRole('group', { name: 'Filters in use' }).getByRole('button', { name: label });
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

async function openQueue(page: Page, url: string, query = '') {
  await page.goto(`${url}/queue${query}`);
  await expect(page.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
}

test.describe('the filters of the queue', () => {
  test('a menu is worked by keyboard alone and gives the focus back', async ({ desk, url }) => {
    await openQueue(desk, url);
    const menu = desk.locator('[data-slot=filter-bar]').getByRole('button', { name: /^Status/ });
    await menu.focus();
    await desk.keyboard.press('Enter');
    const values = desk.getByRole('dialog', { name: 'Filter by status' });
    await expect(values.getByRole('checkbox').first()).toBeFocused();
    const waiting = values.getByRole('checkbox', { name: /^Waiting on Client/ });
    for (let moves = 0; moves < 20; moves += 1) {
      if (await waiting.evaluate((box) => box === document.activeElement)) break;
      await desk.keyboard.press('ArrowDown');
    }
    await desk.keyboard.press('Space');
    await expect(desk).toHaveURL(/status=5/);
    // Letters are no shortcuts in here, and the place is kept while numbers change.
    await desk.keyboard.press('j');
    await expect(waiting).toBeFocused();
    await expect(waiting).toBeChecked();
    await desk.keyboard.press('Escape');
    await expect(values).toBeHidden();
    await expect(menu).toBeFocused();
    await desk.goBack();
    await expect(desk).not.toHaveURL(/status/);
  });

  test(
    'all other fields stand in one panel, and the address keeps them',
    soak,
    async ({ desk, url }) => {
      await openQueue(desk, url);
      await desk.keyboard.press('f');
      const panel = desk.getByRole('dialog', { name: 'Filter', exact: true });
      await panel.getByRole('checkbox', { name: 'VIP' }).check();
      await panel.getByRole('checkbox', { name: /^Third party/ }).check();
      await panel.getByRole('checkbox', { name: 'On hold' }).check();
      await panel.getByRole('checkbox', { name: 'First response: Missed' }).check();
      await panel.getByRole('checkbox', { name: 'Resolution: Paused' }).check();
      await expect(desk).toHaveURL(/is=vip/);
      await expect(desk).toHaveURL(/ball=third-party/);
      await expect(desk).toHaveURL(/role=on-hold/);
      await expect(desk).toHaveURL(/response=missed/);
      await expect(desk).toHaveURL(/resolution=paused/);
      await desk.keyboard.press('Escape');
      await expect(filterButton(desk)).toBeFocused();
      await expect(filterButton(desk)).toHaveAccessibleName('Filter 5 chosen');

      await desk.reload();
      for (const label of ['VIP', 'Ball with: Third party', 'First response: Missed']) {
        await expect(chip(desk, `Remove filter ${label}`)).toBeVisible();
      }
    },
  );

  test(
    'categories are a tree: one stands for all below it',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const [top, below] = [unique('Tools'), 'Drill'];
      const summary = unique('The drill is stuck');
      await tenant.createTicket({ summary, category_1: `${top}>${below}` });
      await openQueue(desk, url, `?q=${encodeURIComponent(summary)}`);
      await expect(desk.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });
      await desk.keyboard.press('f');
      const panel = desk.getByRole('dialog', { name: 'Filter', exact: true });
      await panel.getByText('Category', { exact: true }).click();
      await panel.getByRole('checkbox', { name: new RegExp(`^${top}\\W+1$`) }).check();
      await expect(panel.getByRole('checkbox', { name: new RegExp(below) })).toBeDisabled();
      await desk.keyboard.press('Escape');
      await expect(chip(desk, `Remove filter Category: ${top}`)).toBeVisible();
      await expect(desk.getByRole('link', { name: summary })).toBeVisible();
    },
  );

  test(
    'tickets without a category are a list that can be shared, too',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('Without a category');
      await tenant.createTicket({ summary });
      await desk.goto(`${url}/queue?q=${encodeURIComponent(summary)}`);
      await expect(desk.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });
      await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
      await desk.keyboard.press('f');
      const panel = desk.getByRole('dialog', { name: 'Filter', exact: true });
      await panel.getByText('Category', { exact: true }).click();
      await panel.getByRole('checkbox', { name: /^No category/ }).check();
      await expect(desk).toHaveURL(/category=/);
      await desk.reload();
      await expect(chip(desk, 'Remove filter Category: No category')).toBeVisible();
    },
  );

  test(
    'days are those of one’s own zone, which stands in the address',
    soak,
    async ({ desk, url }) => {
      await openQueue(desk, url);
      await desk.keyboard.press('f');
      const panel = desk.getByRole('dialog', { name: 'Filter', exact: true });
      await panel.getByLabel('From', { exact: true }).fill('2001-11-20');
      await panel.getByLabel('To', { exact: true }).fill('2001-11-26');
      await panel.getByLabel('Which date').selectOption('Due');
      await expect(desk).toHaveURL(/date=due/);
      await expect(desk).toHaveURL(/zone=Europe(\/|%2F)London/);
      await panel.getByLabel('To', { exact: true }).fill('2001-11-10');
      await expect(panel.getByText('Before the first day')).toBeVisible();
      await desk.keyboard.press('Escape');
      await chip(desk, /^Remove filter Due 20 Nov 2001 – 10 Nov 2001$/).click();
      await expect(desk).not.toHaveURL(/date=|from=|to=|zone=/);
    },
  );

  test('chips taken off by keyboard hand the focus on', soak, async ({ desk, url }) => {
    await openQueue(desk, url, '?status=5&priority=3&is=vip');
    await chip(desk, /^Remove filter Status/).focus();
    await desk.keyboard.press('Enter');
    await expect(chip(desk, /^Remove filter Priority/)).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(chip(desk, 'Remove filter VIP')).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(filterButton(desk)).toBeFocused();
    await expect(desk).toHaveURL(/\/queue$/);
  });

  test(
    'a value the tenant no longer has is told and can be taken off',
    soak,
    async ({ desk, url }) => {
      await openQueue(desk, url, '?status=987654&client=987654');
      await expect(chip(desk, 'Remove filter Status: #987654 (no longer exists)')).toBeVisible();
      // Nobody lists all clients, so nobody can say that one is gone.
      await expect(chip(desk, 'Remove filter Client: #987654')).toBeVisible();
      await desk
        .locator('[data-slot=filter-bar]')
        .getByRole('button', { name: /^Status/ })
        .click();
      const gone = desk.getByRole('checkbox', { name: /^#987654 \(no longer exists\)/ });
      await gone.click();
      await expect(desk).not.toHaveURL(/status/);
    },
  );

  test(
    'what an address holds beyond sense is named once, and can be cleaned away',
    soak,
    async ({ desk, url }) => {
      const rest = Array.from({ length: 4 }, (_, index) => `z${index}=${'w'.repeat(300)}`).join(
        '&',
      );
      await openQueue(desk, url, `?priority=abc,3&sort=colour&status=5&${rest}`);
      const notice = desk.getByRole('status').filter({ hasText: 'The rest applies' });
      await expect(notice).toContainText('priority=abc, sort=colour, z0=www');
      await expect(notice).toContainText('and 1 more');
      await expect(chip(desk, /^Remove filter Status: Waiting/)).toBeVisible();
      await expect(chip(desk, /^Remove filter Priority/)).toBeVisible();
      await desk.getByRole('button', { name: 'Dismiss, and clean the address' }).click();
      await expect(notice).toBeHidden();
      await expect(desk).not.toHaveURL(/colour|abc|z0/);
      await expect(desk).toHaveURL(/status=5/);
    },
  );

  test('nothing of the filters moves while the page comes alive and numbers come in', async ({
    desk,
    url,
  }) => {
    await desk.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { movedFilters: moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources } = entry as PerformanceEntry & { sources: { node: Node | null }[] };
          for (const { node } of sources) {
            const element = node instanceof Element ? node : node?.parentElement;
            if (element?.closest('[data-slot=filter-bar]')) moved.push(element.outerHTML);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openQueue(desk, url, '?status=5&is=vip');
    const breached = desk
      .getByRole('group', { name: 'Filter by SLA' })
      .getByRole('button', { name: /^Breached \d+/ });
    await expect(breached).toBeEnabled();
    for (const state of ['No target', 'Missed', 'Met']) {
      await expect(desk.getByRole('button', { name: new RegExp(`^${state} \\d`) })).toBeVisible();
    }
    expect(await desk.evaluate(() => Reflect.get(window, 'movedFilters') as unknown)).toEqual([]);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

    test('all of them are in a sheet that says how many tickets are left', async ({
      desk,
      url,
    }) => {
      await openQueue(desk, url, '?priority=3');
      expect(await fits(desk)).toBe(true);
      await expect(
        desk.locator('[data-slot=filter-bar]').getByRole('button', { name: /^Status/ }),
      ).toBeHidden();
      await filterButton(desk).tap();
      const sheet = desk.getByRole('dialog', { name: 'Filter', exact: true });
      await sheet.getByText('Status', { exact: true }).tap();
      await sheet.getByRole('checkbox', { name: /^Waiting on Client/ }).check();
      await expect(desk).toHaveURL(/status=5/);
      await sheet.getByRole('button', { name: /^Show [\d,]+ tickets?$/ }).tap();
      await expect(sheet).toBeHidden();
      await expect(filterButton(desk)).toHaveAccessibleName('Filter 2 chosen');
      expect(await fits(desk)).toBe(true);
    });
  });
});

test.describe('closed tickets', () => {
  test('are searched in HaloPSA, and a row opens its ticket', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('Toner leaked on the carpet');
    const { id } = await tenant.createTicket({ summary });
    await tenant.call('/Tickets', [{ id, status_id: 9, resolution: 'Cleaned' }]);
    await openQueue(desk, url, `?q=${encodeURIComponent(summary)}`);
    await desk.getByRole('link', { name: 'Search closed tickets' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Closed tickets' })).toBeVisible();
    await expect(desk.getByText('1 closed ticket, searched in HaloPSA')).toBeVisible();
    await expect(desk).toHaveURL(/\/queue\/closed\?q=Toner/);
    await desk.getByRole('row', { name: new RegExp(`^#${id}`) }).click();
    await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
  });

  test(
    'come by pages, and the address holds the search and the page',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue/closed`);
      const search = desk.getByRole('searchbox', { name: 'Search closed tickets' });
      await expect(search).toBeEditable();
      await expect(
        desk.getByText(/closed tickets, searched in HaloPSA, newest first/),
      ).toBeVisible();
      await desk.getByRole('button', { name: 'Next page' }).click();
      await expect(desk).toHaveURL(/page=2/);
      await expect(desk.getByText(/^51–/)).toBeVisible();
      await desk.keyboard.press('/');
      await expect(search).toBeFocused();
      await desk.keyboard.type('zzzznothinglikethis');
      await expect(desk.getByText('No closed ticket fits')).toBeVisible();
      await expect(desk).not.toHaveURL(/page=/);
      await desk.getByRole('button', { name: 'Show all closed tickets' }).click();
      await expect(desk.getByRole('row').getByRole('link').first()).toBeVisible();
      await desk.goto(`${url}/queue/closed?client=abc&page=1000`);
      await expect(desk.getByText('client=abc')).toBeVisible();
      await desk.getByRole('button', { name: 'Go to the first page' }).click();
      await expect(desk.getByRole('row').getByRole('link').first()).toBeVisible();
    },
  );

  test('say that HaloPSA limits its calls, and can be asked again', soak, async ({ desk, url }) => {
    await desk.goto(`${url}/queue/closed`);
    const search = desk.getByRole('searchbox', { name: 'Search closed tickets' });
    await expect(search).toBeEditable();
    const calls = '**/api/tickets/closed?*';
    await desk.route(calls, (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '20' },
        contentType: 'application/problem+json',
        body: JSON.stringify({
          code: 'tenant-rate-limited',
          message: 'HaloPSA is limiting how often it can be asked.',
        }),
      }),
    );
    await search.fill('printer');
    const trouble = desk.getByRole('alert').filter({ hasText: 'tenant-rate-limited' });
    await expect(trouble).toContainText('in about 20 seconds');
    await desk.unroute(calls);
    await trouble.getByRole('button', { name: 'Try again' }).click();
    await expect(trouble).toBeHidden();
    await expect(desk.getByText(/searched in HaloPSA, best hits first/)).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${colorScheme}, ${width} px`, whenOf(colorScheme, width), () => {
      test.use({ viewport: { width, height: 900 }, colorScheme });

      test(
        'the filters in use and all fields have no accessibility violation',
        soak,
        async ({ desk, url }) => {
          await openQueue(desk, url, '?status=5,987654&sort=colour&is=vip&q=printer');
          await expect(chip(desk, /no longer exists/)).toBeVisible();
          expect(await violations(desk)).toEqual([]);
          await filterButton(desk).click();
          const fields = desk.getByRole('dialog', { name: 'Filter', exact: true });
          await fields.getByText('Client', { exact: true }).first().click();
          expect(await violations(desk)).toEqual([]);
        },
      );

      test(
        'closed tickets have no accessibility violation and fit the page',
        soak,
        async ({ desk, url }) => {
          await desk.goto(`${url}/queue/closed?colour=red`);
          await expect(desk.getByRole('row').getByRole('link').first()).toBeVisible();
          expect(await violations(desk)).toEqual([]);
          expect(await fits(desk)).toBe(true);
        },
      );
    });
  }
}
