import AxeBuilder from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright/test';
import { expect, signIn, test, soak, whenOf } from './fixtures';

const untouched = {
  theme: 'system',
  density: 'compact',
  zone: null,
  startPage: 'queue',
  notify: { assigned: false, atRisk: false },
};

/** A write as a page of Halyard sends it. */
const put = (page: Page, url: string, path: string, data: object) =>
  page.request.put(`${url}${path}`, { data, headers: { origin: url } });

async function signedIn(
  context: BrowserContext,
  url: string,
  name: Parameters<typeof signIn>[2],
): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, url, name);
  await page.waitForURL('**/queue');
  return page;
}

const saved = (page: Page) => page.getByText('Saved', { exact: true });
const root = (page: Page) => page.locator('html');

test.describe('personal settings', () => {
  test.describe.configure({ mode: 'serial' });

  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await signedIn(await browser.newContext(), process.env.E2E_URL ?? '', 'restricted');
  });
  test.afterEach(async ({ url }) => {
    await put(page, url, '/api/settings', untouched);
  });
  test.afterAll(async () => page.context().close());

  test('hold at once, after a reload, and in another browser', async ({ url, browser }) => {
    await page.goto(`${url}/settings`);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('radio', { name: 'Comfortable' }).check();
    await expect(root(page)).toHaveAttribute('data-density', 'comfortable');
    await page.getByRole('combobox', { name: 'Start page' }).selectOption('Unassigned');
    await expect(saved(page)).toBeVisible();

    const other = await signedIn(await browser.newContext(), url, 'restricted');
    for (const each of [page, other]) {
      await each.goto(`${url}/settings`);
      await expect(root(each)).toHaveAttribute('data-theme', 'dark');
      await expect(root(each)).toHaveAttribute('data-density', 'comfortable');
      await expect(each.getByRole('combobox', { name: 'Start page' })).toHaveValue('unassigned');
    }
    await other.context().close();
  });

  test('a chosen time zone wins over the browser’s, for all times shown', soak, async ({ url }) => {
    await page.goto(`${url}/settings`);
    await expect(page.getByText('All times are those of Europe/London')).toBeVisible();
    await page.getByRole('combobox', { name: 'Time zone' }).click();
    await page.keyboard.type('new york');
    await page.keyboard.press('Enter');
    await expect(page.getByText('All times are those of America/New_York')).toBeVisible();
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(page.getByText('All times are those of America/New_York')).toBeVisible();
    await page.goto(`${url}/queue`);
    await page.getByRole('row').getByRole('link').first().click();
    await page.waitForURL('**/tickets/*');
    await expect(page.getByRole('main').locator('time').first()).toHaveAttribute(
      'title',
      /America\/New_York/,
    );

    await page.goto(`${url}/settings`);
    await page.getByRole('combobox', { name: 'Time zone' }).click();
    await page.keyboard.type('browser');
    await page.keyboard.press('Enter');
    await expect(page.getByText('All times are those of Europe/London')).toBeVisible();
  });

  test(
    'that cannot be saved stay chosen, say why, and are saved by trying again',
    soak,
    async ({ url }) => {
      await page.goto(`${url}/settings`);
      await page.route('**/api/settings', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.fallback(),
      );
      await page.getByRole('radio', { name: 'Dark' }).check();
      await page.getByRole('radio', { name: 'Comfortable' }).check();
      await expect(page.getByRole('alert').filter({ hasText: 'is not saved' })).toBeVisible();
      await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
      await page.unroute('**/api/settings');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(saved(page)).toBeVisible();
      await page.reload();
      await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
      await expect(page.getByRole('radio', { name: 'Comfortable' })).toBeChecked();
    },
  );

  test(
    'ask for notifications only when they are switched on, and say when they are blocked',
    soak,
    async ({ url, browser }) => {
      const context = await browser.newContext({
        storageState: await page.context().storageState(),
      });
      const other = await context.newPage();
      await other.addInitScript(() => {
        let permission = 'default';
        let asked = 0;
        Object.defineProperty(Notification, 'permission', { get: () => permission });
        Notification.requestPermission = async () => {
          asked += 1;
          document.documentElement.dataset.asked = String(asked);
          permission = 'denied';
          return 'denied';
        };
      });
      await other.goto(`${url}/settings`);
      const assigned = other.getByRole('switch', { name: 'A ticket is assigned to me' });
      await expect(assigned).toBeEnabled();
      await expect(root(other)).not.toHaveAttribute('data-asked');
      await assigned.check();
      await expect(root(other)).toHaveAttribute('data-asked', '1');
      await expect(other.getByText('This browser blocks notifications')).toBeVisible();
      await expect(assigned).toBeChecked();
      await other.getByRole('switch', { name: /about to breach/ }).check();
      await expect(saved(other)).toBeVisible();
      await expect(root(other)).toHaveAttribute('data-asked', '1');
      await context.close();
    },
  );

  test('refuse nonsense and keep what was chosen', async ({ url }) => {
    for (const data of [{ theme: 'blue' }, { zone: 'Mars/Base' }, { colour: 'red' }]) {
      const answer = await put(page, url, '/api/settings', data);
      expect(answer.status()).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'invalid-input' });
    }
    const kept = await page.request.get(`${url}/api/settings`);
    expect(await kept.json()).toMatchObject(untouched);
  });
});

test('what is kept for people is answered to who is signed in alone', async ({ request, url }) => {
  for (const path of ['/api/settings', '/api/views', '/api/tickets/seen', '/api/system']) {
    const answer = await request.get(`${url}${path}`);
    expect(answer.status(), path).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'signed-out' });
  }
});

test(
  'a saved view is its owner’s: nobody else changes it, nor deletes it while it is not shared',
  soak,
  async ({ desk, browser, url }) => {
    const path = `/api/views/${randomUUID()}`;
    const view = { name: 'Late ones', team: null, query: 'sla=breached' };
    for (const wrong of [{ name: ' ' }, { name: 'x'.repeat(61) }, { query: '?q=a' }]) {
      expect((await put(desk, url, path, { ...view, ...wrong })).status()).toBe(400);
    }
    expect((await put(desk, url, path, { ...view, team: 'No such team' })).status()).toBe(422);
    expect((await put(desk, url, path, view)).status()).toBe(200);
    const isListed = async () =>
      (await (await desk.request.get(`${url}/api/views`)).text()).includes(path.slice(-36));
    expect(await isListed()).toBe(true);

    const admin = await signedIn(await browser.newContext(), url, 'admin');
    expect((await put(admin, url, path, view)).status()).toBe(403);
    const headers = { origin: url };
    expect((await admin.request.delete(`${url}${path}`, { headers })).status()).toBe(403);
    await admin.context().close();
    expect((await desk.request.delete(`${url}${path}`)).status()).toBe(403);
    expect((await desk.request.delete(`${url}${path}`, { headers })).status()).toBe(200);
    expect(await isListed()).toBe(false);
  },
);

test('a ticket counts as seen once its agent has looked at it', async ({
  desk,
  url,
  tenant,
  unique,
}) => {
  const { id: ticketId } = await tenant.createTicket({ summary: unique('Looked at') });
  const seen = async () =>
    (await (await desk.request.get(`${url}/api/tickets/seen`)).json()) as {
      since: number;
      seen: Record<string, number>;
    };
  expect((await seen()).seen[ticketId]).toBeUndefined();
  const mark = await desk.request.post(`${url}/api/tickets/${ticketId}/seen`, {
    headers: { origin: url },
  });
  expect(mark.status()).toBe(200);
  const { since, seen: tickets } = await seen();
  expect(tickets[ticketId]).toBeGreaterThanOrEqual(since);
});

test('the system settings are for administrators alone', async ({ desk, url }) => {
  await desk.goto(`${url}/settings`);
  await expect(desk.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(desk.getByRole('navigation', { name: 'Settings' })).toHaveCount(0);
  await desk.goto(`${url}/settings/system`);
  await expect(
    desk.getByRole('heading', { level: 1, name: 'This page is for administrators' }),
  ).toBeVisible();
  for (const path of ['/api/system', '/api/system/connection']) {
    const answer = await desk.request.get(`${url}${path}`);
    expect(answer.status()).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'not-permitted' });
  }
  const change = await put(desk, url, '/api/system', { version: 0, managerRoles: ['Technician'] });
  expect(change.status()).toBe(403);
});

test.describe('the system settings', () => {
  test.describe.configure({ mode: 'serial' });

  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await signedIn(await browser.newContext(), process.env.E2E_URL ?? '', 'admin');
  });
  test.afterAll(async () => page.context().close());

  /** Puts parts of the settings back to how a new desk has them. */
  async function restore(url: string) {
    const { version } = (await (await page.request.get(`${url}/api/system`)).json()) as {
      version: number;
    };
    const routing = { byCategory: {}, byClient: {}, byType: {} };
    const data = { version, statusRoles: {}, managerRoles: null, routing };
    expect((await put(page, url, '/api/system', data)).status()).toBe(200);
  }
  test.afterEach(async ({ url }) => restore(url));

  test('show hours, targets, roles and the connection as they are, and no secret', async ({
    url,
  }) => {
    await page.goto(`${url}/settings/system`);
    const row = (name: RegExp) => page.getByRole('row', { name });
    await expect(row(/^Standard Critical/)).toContainText('15 min');
    await expect(row(/^Standard Critical/)).toContainText('1 h');
    await expect(row(/Mon – Fri/)).toContainText('08:00 – 18:00');
    await expect(row(/Change these system settings/).getByLabel('Yes')).toHaveCount(1);
    await expect(page.getByText('the embedded tenant')).toBeVisible();
    await expect(page.getByText('Closed: calls go through')).toBeVisible();
    const report = await page.request.get(`${url}/api/system/connection`);
    expect(await report.text()).not.toMatch(/secret|token|password/i);
  });

  test('a status means something else only after its effect on the clocks was confirmed, then at once', async ({
    url,
    desk,
  }) => {
    const roleOfOnHold = async () => {
      const lookups = (await (await desk.request.get(`${url}/api/lookups`)).json()) as {
        statuses: { name: string; role: string }[];
      };
      return lookups.statuses.find(({ name }) => name === 'On Hold')?.role;
    };
    await page.goto(`${url}/settings/system`);
    const means = page.getByRole('combobox', { name: 'What “On Hold” means' });
    await means.selectOption('In progress');
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('clock of its tickets runs, instead of standing still');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(means).toHaveValue('');
    expect(await roleOfOnHold()).toBe('on-hold');

    await means.selectOption('Waiting on third party');
    await question.getByRole('button', { name: 'Make it Waiting on third party' }).click();
    await expect(page.getByText('“On Hold” means Waiting on third party now')).toBeVisible();
    expect(await roleOfOnHold()).toBe('waiting-third-party');
    await restore(url);
    expect(await roleOfOnHold()).toBe('on-hold');
  });

  test(
    'who changes what another administrator changed meanwhile is told, and changes nothing',
    soak,
    async ({ url }) => {
      await page.goto(`${url}/settings/system`);
      const means = page.getByRole('combobox', { name: 'What “On Hold” means' });
      await expect(means).toBeEnabled();
      const { version } = (await (await page.request.get(`${url}/api/system`)).json()) as {
        version: number;
      };
      await put(page, url, '/api/system', { version, managerRoles: ['Manager', 'Duty lead'] });
      await means.selectOption('Waiting on third party');
      const question = page.getByRole('alertdialog');
      await question.getByRole('button', { name: /^Make it/ }).click();
      await expect(question).toContainText('Somebody else changed these settings');
      await question.getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByRole('textbox', { name: 'Names of roles' })).toHaveValue(
        'Manager\nDuty lead',
      );
      await expect(means).toHaveValue('');
    },
  );

  test(
    'the routing table says what is missing, is saved, and comes back',
    soak,
    async ({ url }) => {
      await page.goto(`${url}/settings/system`);
      const routing = page.getByRole('form', { name: 'Routing' });
      await routing.getByRole('button', { name: 'Add a row by category' }).click();
      await routing.getByRole('button', { name: 'Save routing' }).click();
      await expect(routing.getByText('Say what comes in, or remove the row')).toBeVisible();
      const category = routing.getByRole('combobox', { name: 'Category, row 1' });
      await category.fill(`No such thing ${randomUUID().slice(0, 8)}`);
      await routing.getByRole('combobox', { name: 'Team, row 1' }).selectOption('Service Desk');
      await expect(routing.getByText('HaloPSA has no such category')).toBeVisible();
      await category.fill('Email');
      await routing.getByRole('button', { name: 'Save routing' }).click();
      await expect(page.getByText('Routing saved')).toBeVisible();
      await page.reload();
      await expect(category).toHaveValue('Email');
      await routing.getByRole('button', { name: 'Remove by category, row 1' }).click();
      await expect(routing.getByRole('button', { name: 'Add a row by category' })).toBeFocused();
      await routing.getByRole('button', { name: 'Discard changes' }).click();
      await expect(category).toHaveValue('Email');
    },
  );

  test(
    'a role that makes a manager makes managers of those who are signed in already',
    soak,
    async ({ url, browser }) => {
      const other = await signedIn(await browser.newContext(), url, 'restricted');
      const face = other.getByRole('complementary', { name: 'Side bar' });
      await expect(face).toContainText('Technician');
      await page.goto(`${url}/settings/system`);
      await page.getByRole('radio', { name: 'These roles' }).check();
      await page
        .getByRole('textbox', { name: 'Names of roles' })
        .fill('Manager\nService Desk Manager\ntechnician');
      await page.getByRole('button', { name: 'Save roles' }).click();
      await expect(page.getByText('Roles that make a manager saved')).toBeVisible();
      await other.reload();
      await expect(face).toContainText('Manager');
      await other.context().close();
    },
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(
      `the settings pages fit ${width} px and are accessible, ${colorScheme}`,
      whenOf(colorScheme, width),
      async ({ browser, url }) => {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
        });
        const page = await signedIn(context, url, 'admin');
        for (const path of ['/settings', '/settings/system']) {
          await page.goto(`${url}${path}`);
          const last = path === '/settings' ? 'Notifications' : 'Connection';
          await expect(page.getByRole('heading', { level: 2, name: last })).toBeVisible();
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          ).toBe(true);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
            [],
          );
        }
        await context.close();
      },
    );
  }
}
