import type { Page } from 'playwright/test';
import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { expect, signIn, test, whenOf, soak } from './fixtures';
import { TenantApi } from './tenant-api';
import { violations } from './violations';

type WireTicket = { agent_id: number | null; priority_id: number; team_id: number };

// A desk of its own: it walks through whatever is unassigned.
test.describe('triage', () => {
  test.describe.configure({ mode: 'serial' });
  let running: RunningDesk;
  let tenant: TenantApi;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    running = await startDesk();
    tenant = new TenantApi(running.tenantUrl, running.data);
    // Due before all others.
    await tenant.createTicket({
      summary: 'Has waited for two months',
      priority_id: 4,
      dateoccurred: new Date(Date.now() - 60 * 86_400_000).toISOString(),
    });
  });
  test.afterAll(() => running.stop());

  const ticket = (page: Page) => page.getByRole('article').first();
  const numberOf = async (page: Page) =>
    Number(/#(\d+)/.exec((await ticket(page).textContent()) ?? '')?.[1]);
  const read = (id: number) => tenant.call<WireTicket>(`/Tickets/${id}`);

  async function openTriage(page: Page): Promise<number> {
    await signIn(page, running.url);
    await page.waitForURL('**/queue');
    await expect(page.getByRole('link', { name: 'Has waited for two months' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { level: 1, name: 'Triage' })).toBeVisible();
    await expect(page.getByRole('form', { name: 'Decision' })).toBeVisible();
    return numberOf(page);
  }

  test('decides about one ticket after another by keyboard, each in one change, and takes it back', async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const id = await openTriage(page);
    await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    const before = await read(id);
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/changes')) sent.push(request.postDataJSON());
    });

    await page.keyboard.press('Enter');
    await expect(page.getByText('Choose somebody or something first')).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog', { name: `Assign #${id}` })).toBeVisible();
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.type('Tom Ash');
    await page.keyboard.press('Enter');
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog', { name: `Move #${id} to a team` })).toBeVisible();
    await page.keyboard.type('Projects');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Assign to Tom Ashdown · Critical · Projects')).toBeVisible();
    await page.keyboard.press('Enter');

    await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
    await expect(page.locator('#triage-ticket')).toBeFocused();
    expect(await numberOf(page)).not.toBe(id);
    expect(sent).toEqual([
      expect.objectContaining({
        agentId: 2,
        priorityId: 1,
        from: expect.objectContaining({ agentId: null }),
      }),
    ]);
    expect(await read(id)).toMatchObject({ agent_id: 2, priority_id: 1 });

    await page.keyboard.press('u');
    await expect(page.locator('[data-slot=toast]')).toContainText(`#${id} is as it was before`);
    expect(await numberOf(page)).toBe(id);
    expect(await read(id)).toMatchObject({
      agent_id: null,
      priority_id: before.priority_id,
      team_id: before.team_id,
    });
  });

  test('shows the deadlines of each priority before it is chosen', soak, async ({ page }) => {
    test.setTimeout(120_000);
    await openTriage(page);
    const priority = page.getByRole('region', { name: 'Priority' });
    await expect(priority.getByRole('button').first()).toContainText(
      /Fix (\w{3} \d\d:\d\d|\d+ \w{3} \d\d:\d\d|.* late already|.* left, paused)/,
    );
  });

  test('skips, goes back, and says at the end what is left', soak, async ({ page }) => {
    test.setTimeout(120_000);
    const first = await openTriage(page);
    const total = Number(
      /of ([\d,]+)$/.exec((await page.getByText(/^1 of /).textContent()) ?? '')?.[1],
    );
    await page.keyboard.press('j');
    await expect(page.getByText(`2 of ${total}`, { exact: true })).toBeVisible();
    await page.keyboard.press('k');
    expect(await numberOf(page)).toBe(first);
    for (let at = 1; at <= total; at += 1) {
      await expect(page.getByText(`${at} of ${total}`, { exact: true })).toBeVisible();
      await page.keyboard.press('j');
    }
    await expect(page.getByText('Nothing left to triage')).toBeVisible();
    await expect(page.getByText(`${total} that you skipped still wait`)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Go through the skipped ones' }).click();
    expect(await numberOf(page)).toBe(first);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/\/queue$/);
  });

  test(
    'a ticket that a colleague takes meanwhile stays in sight, says so, and is not taken from them',
    soak,
    async ({ page }) => {
      test.setTimeout(120_000);
      const id = await openTriage(page);
      await tenant.call('/Tickets', [{ id, agent_id: 3 }]);
      await expect(page.getByText(`#${id} is with Priya Nair meanwhile.`)).toBeVisible({
        timeout: 30_000,
      });
      expect(await numberOf(page)).toBe(id);
      await page.keyboard.press('Enter');
      expect(await numberOf(page)).not.toBe(id);
      expect(await read(id)).toMatchObject({ agent_id: 3 });
    },
  );

  test(
    'a decision that a colleague changed since stays; the one before it can still be taken back',
    soak,
    async ({ page }) => {
      test.setTimeout(120_000);
      const first = await openTriage(page);
      const giveToTom = async (id: number) => {
        await page.keyboard.press('a');
        await expect(page.getByRole('dialog', { name: `Assign #${id}` })).toBeVisible();
        await expect(page.getByRole('option').first()).toBeVisible();
        await page.keyboard.type('Tom Ash');
        await page.keyboard.press('Enter');
        await expect(page.getByText('Assign to Tom Ashdown')).toBeVisible();
        await page.keyboard.press('Enter');
      };
      await giveToTom(first);
      await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
      const second = await numberOf(page);
      await giveToTom(second);
      await expect(page.getByText(/^3 of \d+$/)).toBeVisible();
      await tenant.call('/Tickets', [{ id: second, agent_id: 3 }]);

      const toast = page.locator('[data-slot=toast]');
      await page.keyboard.press('u');
      await expect(toast.filter({ hasText: `#${second} could not be put back` })).toBeVisible();
      await page.keyboard.press('u');
      await expect(toast.filter({ hasText: `#${first} is as it was before` })).toBeVisible();
      expect(await read(first)).toMatchObject({ agent_id: null });
      expect(await read(second)).toMatchObject({ agent_id: 3 });
    },
  );

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`on a phone, ${colorScheme}`, whenOf(colorScheme, 390), () => {
      test.use({ viewport: { width: 390, height: 844 }, colorScheme });

      test('fits, and has no accessibility violation', soak, async ({ page }) => {
        test.setTimeout(120_000);
        await openTriage(page);
        await expect(page.getByRole('region', { name: 'Details' })).toBeVisible();
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        ).toBe(true);
        expect(await violations(page)).toEqual([]);
      });
    });
  }
});
