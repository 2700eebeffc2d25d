import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test, soak } from './fixtures';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search everything' });
const option = (page: Page, name: string | RegExp) =>
  palette(page).getByRole('option', { name }).first();

/** By the key, once the page hears it. */
async function openPalette(page: Page) {
  await expect(async () => {
    if (await palette(page).isHidden()) await page.keyboard.press('Control+k');
    await expect(palette(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(palette(page).getByRole('combobox')).toBeFocused();
}

test.describe('the palette', () => {
  test('opens a ticket by its number, a closed one too', async ({ desk, url, tenant, unique }) => {
    const summary = unique('Closed long ago');
    const ticket = await tenant.createTicket({ summary });
    await tenant.call('/Tickets', [{ id: ticket.id, resolution: 'Done', status_id: 9 }]);
    await desk.goto(`${url}/settings`);
    await openPalette(desk);
    await desk.keyboard.type(`#${ticket.id}`);
    await expect(option(desk, `Open ticket #${ticket.id}`)).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await desk.keyboard.press('Enter');
    await expect(desk).toHaveURL(`${url}/tickets/${ticket.id}`);
    await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
    await expect(palette(desk)).toBeHidden();
  });

  test('finds open tickets by their words, with client and status, by keyboard alone', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('Label printer eats labels');
    const ticket = await tenant.createTicket({ summary, status_id: 2 });
    await desk.goto(`${url}/queue?q=${encodeURIComponent(summary)}`);
    await expect(desk.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });
    await openPalette(desk);
    await desk.keyboard.type(summary);
    await expect(option(desk, /Search the queue/)).toHaveAttribute('aria-selected', 'true');
    const hit = option(desk, `#${ticket.id} ${summary}`);
    await expect(hit).toContainText('In Progress');
    // What arrives later does not move the place one is at.
    await expect(option(desk, /Search the queue/)).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('ArrowDown');
    await expect(hit).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('Enter');
    await expect(desk).toHaveURL(`${url}/tickets/${ticket.id}`);

    await openPalette(desk);
    await expect(palette(desk).getByText('Recent', { exact: true })).toBeVisible();
    await expect(hit).toHaveAttribute('aria-selected', 'true');
  });

  test(
    'finds a caller by name and by phone, and leads to their tickets',
    soak,
    async ({ desk, url, tenant }) => {
      const { users } = await tenant.call<{
        users: { id: number; name: string; phonenumber: string | null }[];
      }>('/Users?page_size=50');
      const caller = users.find(
        ({ phonenumber }) => (phonenumber ?? '').replace(/\D/g, '').length > 8,
      )!;
      await desk.goto(`${url}/queue`);
      await openPalette(desk);
      await desk.keyboard.type(caller.name);
      await expect(option(desk, new RegExp(`^${caller.name}.*\\d{3}`))).toBeVisible();
      await desk.keyboard.press('Control+a');
      await desk.keyboard.type(caller.phonenumber!);
      await option(desk, caller.name).click();
      await expect(desk).toHaveURL(new RegExp(`user=${caller.id}\\b`));
    },
  );

  test(
    'leads to the tickets of a client, to those of an agent, and to a view',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue`);
      const list = await desk.request.get(`${url}/api/tickets`);
      const { facets } = (await list.json()) as {
        facets: { client: { id: number; name: string }[]; agent: { id: number; name: string }[] };
      };
      for (const [kind, { id, name }] of [
        ['client', facets.client.find((client) => client.id !== 0)!],
        ['agent', facets.agent.find((agent) => agent.id !== 0)!],
      ] as const) {
        await openPalette(desk);
        await desk.keyboard.type(name);
        const group = palette(desk).getByRole('group', {
          name: kind === 'client' ? 'Clients' : 'Agents',
        });
        await group.getByRole('option', { name }).first().click();
        await expect(desk).toHaveURL(new RegExp(`${kind}=${id}\\b`));
      }
      await openPalette(desk);
      await desk.keyboard.type('waiting on');
      await option(desk, 'Waiting on client').click();
      await expect(desk).toHaveURL(/view=waiting/);
      await expect(
        desk.getByRole('heading', { level: 1, name: 'Waiting on client' }),
      ).toBeVisible();
    },
  );

  test('says that nothing fits, and searches the closed tickets next', async ({ desk, url }) => {
    await desk.goto(`${url}/queue`);
    await openPalette(desk);
    await desk.keyboard.type('zzzznothinglikethis');
    await expect(palette(desk).getByRole('status')).toContainText('No open ticket');
    await option(desk, /Search closed tickets/).click();
    await expect(desk).toHaveURL(`${url}/queue/closed?q=zzzznothinglikethis`);
  });

  test('says what could not be looked for, and tries again', soak, async ({ desk, url }) => {
    await desk.goto(`${url}/queue`);
    await desk.route('**/api/people**', (route) => route.abort());
    await openPalette(desk);
    await desk.keyboard.type('jean');
    await expect(palette(desk).getByRole('status')).toContainText(
      'People could not be looked for',
      {
        timeout: 20_000,
      },
    );
    await desk.unroute('**/api/people**');
    await palette(desk).getByRole('button', { name: 'Try again' }).click();
    await expect(palette(desk).getByRole('group', { name: 'People' })).toBeVisible();
  });

  test(
    'does what can be done with the row one is at, and chooses how Halyard looks',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue`);
      await expect(desk.locator('[data-row-link]').first()).toBeVisible();
      await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
      await desk.keyboard.press('j');
      const id = await desk.locator('[data-row-link]:focus').getAttribute('data-row-link');
      await openPalette(desk);
      await desk.keyboard.type('assign');
      await expect(option(desk, /Assign/)).toBeVisible();
      await desk.keyboard.press('Control+a');
      await desk.keyboard.type('shortcuts');
      await desk.keyboard.press('Enter');
      await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(desk.locator(`[data-row-link="${id}"]`)).toBeFocused();
    },
  );

  test('the same key closes it, and the focus is where it was', async ({ desk, url }) => {
    await desk.goto(`${url}/queue`);
    const search = desk.getByRole('searchbox', { name: 'Search tickets' });
    await expect(search).toBeEditable();
    await search.focus();
    await openPalette(desk);
    await desk.keyboard.press('Control+k');
    await expect(palette(desk)).toBeHidden();
    await expect(search).toBeFocused();
  });

  for (const width of [1440, 390]) {
    test(
      `has no accessibility violation at ${width} px, empty, found and on its way`,
      soak,
      async ({ desk, url }) => {
        await desk.setViewportSize({ width, height: 844 });
        await desk.goto(`${url}/queue`);
        await expect(async () => {
          await desk.getByRole('button', { name: /Search or jump to/ }).click();
          await expect(palette(desk)).toBeVisible({ timeout: 2_000 });
        }).toPass();
        const violations = async () => {
          const { violations: found } = await new AxeBuilder({ page: desk })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          return found.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
          );
        };
        expect(await violations()).toEqual([]);
        await desk.keyboard.type('printer');
        await expect(option(desk, /Search the queue.*found/)).toBeVisible();
        expect(await violations()).toEqual([]);
        expect(
          await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        ).toBe(true);
      },
    );
  }
});
