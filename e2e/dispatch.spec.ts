import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { expect, signIn, test, soak } from './fixtures';
import { TenantApi } from './tenant-api';

type WireTicket = { id: number; agent_id: number | null };

test.describe('dispatch', () => {
  test('an agent picker shows what everybody has to do, and whether they are there; the ticket’s team comes first', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('Who has room for this');
    const { id } = await tenant.createTicket({ summary });
    await desk.goto(`${url}/queue?q=%23${id}`);
    await expect(desk.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });
    // What acts on tickets comes with the first one that is chosen.
    await desk.getByRole('checkbox', { name: `Select #${id}` }).check();
    await expect(desk.getByText('1 selected')).toBeVisible();
    await desk.getByRole('checkbox', { name: `Select #${id}` }).uncheck();
    await desk.getByRole('link', { name: summary }).focus();
    await desk.keyboard.press('a');
    const dialog = desk.getByRole('dialog', { name: `Assign #${id}` });
    const options = dialog.getByRole('option');
    await expect(options.first()).toContainText('Maya Okafor (me)');
    await expect(options.first()).toContainText(/\d+ open/);
    await expect(options.first()).toContainText(/In|Out · back \w{3} \d\d:\d\d/);
    await expect(options.nth(1)).toContainText('Unassigned');
    const groups = dialog.getByRole('group');
    await expect(groups.first()).toContainText('Tom Ashdown');
    await expect(groups.first()).not.toContainText('Gareth Lloyd');
    await expect(options.filter({ hasText: 'Steph Barlow' })).toContainText('On leave');
    await desk.keyboard.type('gar');
    await expect(options).toHaveCount(1);
    await expect(options).toContainText('Gareth Lloyd');
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('link', { name: summary })).toBeFocused();
  });

  test(
    'the next ticket that cannot be given leaves one where one was, and says why',
    soak,
    async ({ desk, url }) => {
      const answer = (status: number, body: object) => ({
        status,
        contentType: 'application/json',
        body: JSON.stringify(body),
      });
      let answers = answer(503, {
        type: 'about:blank',
        title: 'Down',
        status: 503,
        code: 'tenant-unreachable',
        message: 'HaloPSA does not answer.',
      });
      await desk.route('**/api/tickets/take-next', (route) => route.fulfill(answers));
      await desk.goto(`${url}/queue`);
      await expect(desk.locator('[data-ticket]').first()).toBeVisible();
      await desk.getByRole('button', { name: 'Take next' }).click();
      const toast = desk.locator('[data-slot=toast]');
      await expect(toast).toContainText('No ticket was taken');
      await expect(toast).toContainText('HaloPSA does not answer.');
      await expect(desk).toHaveURL(/\/queue$/);

      answers = answer(200, { serverNow: Date.now(), ticket: null, before: null });
      await toast.getByRole('button', { name: 'Try again' }).click();
      await expect(toast.filter({ hasText: 'Nothing unassigned is waiting' })).toBeVisible();
      await expect(desk).toHaveURL(/\/queue$/);
    },
  );

  test('the next ticket is asked for once by a double click', async ({ desk, url }) => {
    let asked = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await desk.route('**/api/tickets/take-next', async (route) => {
      asked += 1;
      await held;
      await route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({ serverNow: Date.now(), ticket: null, before: null }),
      });
    });
    await desk.goto(`${url}/queue`);
    await expect(desk.locator('[data-ticket]').first()).toBeVisible();
    await desk.getByRole('button', { name: 'Take next' }).dblclick();
    release();
    await expect(desk.locator('[data-slot=toast]')).toContainText('Nothing unassigned is waiting');
    expect(asked).toBe(1);
  });
});

// A desk of its own: whoever takes the next ticket would take other tests' tickets.
test.describe('taking the next ticket', () => {
  let running: RunningDesk;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    running = await startDesk();
  });
  test.afterAll(() => running.stop());

  test('opens the most urgent one, which is mine then, and can be given back', async ({
    page,
    unique,
  }) => {
    test.setTimeout(120_000);
    const tenant = new TenantApi(running.tenantUrl, running.data);
    await signIn(page, running.url);
    await page.waitForURL('**/queue');
    await expect(page.locator('[data-ticket]').first()).toBeVisible({ timeout: 60_000 });
    const summary = unique('Whole site is down');
    const urgent = await tenant.createTicket({
      summary,
      priority_id: 1,
      dateoccurred: new Date(Date.now() - 20 * 86_400_000).toISOString(),
    });
    await page.goto(`${running.url}/queue?q=%23${urgent.id}`);
    await expect(page.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });

    await expect(page.getByRole('button', { name: 'Take next' })).toBeEnabled();
    await page.keyboard.press('Shift+N');
    await expect(page.getByRole('heading', { level: 1, name: summary })).toBeVisible();
    const toast = page.locator('[data-slot=toast]');
    await expect(toast).toContainText(`You took #${urgent.id}`);
    const read = () => tenant.call<WireTicket>(`/Tickets/${urgent.id}`);
    expect(await read()).toMatchObject({ agent_id: 1 });

    await toast.getByRole('button', { name: 'Undo' }).click();
    await expect(toast.filter({ hasText: 'as it was before' })).toBeVisible();
    expect(await read()).toMatchObject({ agent_id: null });
  });
});
