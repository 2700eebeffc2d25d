import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, signIn, test, soak } from './fixtures';

const views = (page: Page) => page.getByRole('navigation', { name: 'Views' });
const viewLink = (page: Page, name: string) => views(page).getByRole('link', { name });
const crumbs = (page: Page) => page.getByRole('navigation', { name: 'Breadcrumb' });
/** What the view of this name says it holds. */
const countOf = async (page: Page, name: string) =>
  Number((await viewLink(page, name).innerText()).replace(/\D/g, ''));
/** A new ticket is proved visible in batches, on the whole once in ten seconds. */
const PROVED = { timeout: 30_000 };

async function change(page: Page, url: string, settings: Record<string, unknown>) {
  const data = { data: settings, headers: { origin: url } };
  expect((await page.request.put(`${url}/api/settings`, data)).status()).toBe(200);
}

/** Of the shell itself; what a page shows has tests of its own. */
async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .exclude('main')
    // What opens over the page stands beside its landmarks.
    .disableRules('region')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

test.describe('the side bar', () => {
  test('leads from view to view; each says where one is, and holds as many as it says', async ({
    desk,
    url,
  }) => {
    await desk.goto(`${url}/queue`);
    await expect(
      desk.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Queue' }),
    ).toHaveAttribute('aria-current', 'page');
    for (const name of ['My tickets', 'Unassigned', 'My team', 'Late', 'All open']) {
      await viewLink(desk, name).click();
      await expect(viewLink(desk, name)).toHaveAttribute('aria-current', 'page');
      await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(crumbs(desk)).toContainText(name);
      // Other tests come and go with tickets meanwhile: both numbers follow.
      await expect(async () => {
        const words = await desk.locator('main [role=status]').first().innerText();
        expect(await countOf(desk, name)).toBe(Number(words.replace(/\D.*/, '')));
      }).toPass({ timeout: 20_000 });
    }
    await desk.goBack();
    await expect(viewLink(desk, 'Late')).toHaveAttribute('aria-current', 'page');
    await crumbs(desk).getByRole('link', { name: 'Queue' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
  });

  test(
    'says that a view was narrowed further, and leads back to it as it is',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue`);
      await viewLink(desk, 'All open').click();
      await expect(viewLink(desk, 'All open')).not.toContainText('edited');
      await desk.getByRole('searchbox', { name: 'Search tickets' }).fill('outlook');
      await expect(viewLink(desk, 'All open')).toContainText('edited');
      await expect(viewLink(desk, 'All open')).toHaveAttribute('aria-current', 'page');
      await desk.getByRole('button', { name: /Back to “All open”/ }).click();
      await expect(viewLink(desk, 'All open')).not.toContainText('edited');
      await expect(desk).not.toHaveURL(/q=outlook/);
    },
  );

  test(
    'a list is saved as a view, counts by itself, is changed, and comes back when it was deleted',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Kept in a view');
      const name = words.slice(0, 40);
      await desk.goto(`${url}/queue?q=${encodeURIComponent(words)}&sort=-number`);
      await desk.getByRole('button', { name: 'Save view' }).click();
      const dialog = desk.getByRole('dialog', { name: 'Save view' });
      await expect(dialog.getByText('Sorted by number, downwards')).toBeVisible();
      await dialog.getByRole('button', { name: 'Save view' }).click();
      await expect(dialog.getByText('Give the view a name')).toBeVisible();
      await dialog.getByLabel('Name').fill(name);
      await desk.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(viewLink(desk, name)).toHaveAttribute('aria-current', 'page');
      await expect(viewLink(desk, name)).toContainText(/0$/);

      await tenant.createTicket({ summary: `${words} one` });
      await expect(viewLink(desk, name)).toContainText(/1$/, PROVED);

      await desk.getByRole('searchbox', { name: 'Search tickets' }).fill(`${words} one`);
      await expect(viewLink(desk, name)).toContainText('edited');
      await desk.getByRole('button', { name: 'Save changes' }).click();
      await expect(viewLink(desk, name)).not.toContainText('edited');

      await desk.getByRole('button', { name: 'View options' }).click();
      await desk.getByRole('menuitem', { name: 'Delete view' }).click();
      await expect(viewLink(desk, name)).toHaveCount(0);
      const deleted = desk.locator('[data-slot=toast]').filter({ hasText: 'was deleted' });
      await deleted.getByRole('button', { name: 'Undo' }).click();
      await expect(viewLink(desk, name)).toHaveAttribute('aria-current', 'page');

      await desk.getByRole('button', { name: 'View options' }).click();
      await desk.getByRole('menuitem', { name: 'Rename or share…' }).click();
      const rename = desk.getByRole('dialog', { name: 'Rename or share' });
      await rename.getByLabel('Name').fill(`${name} <b>`);
      await rename.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(viewLink(desk, `${name} <b>`)).toBeVisible();
      await desk.getByRole('button', { name: 'View options' }).click();
      await desk.getByRole('menuitem', { name: 'Delete view' }).click();
      await expect(viewLink(desk, `${name} <b>`)).toHaveCount(0);
    },
  );

  test(
    'a view shared with the team is a colleague’s too, who can change only a copy of it',
    soak,
    async ({ desk, browser, url, unique }) => {
      const name = unique('For all of us').slice(0, 40);
      await desk.goto(`${url}/queue?sla=breached&q=${encodeURIComponent(name)}`);
      await desk.getByRole('button', { name: 'Save view' }).click();
      const dialog = desk.getByRole('dialog', { name: 'Save view' });
      await dialog.getByLabel('Name').fill(name);
      await dialog
        .getByRole('radio', { name: /Everybody in this team/ })
        .first()
        .check();
      await dialog.getByRole('button', { name: 'Save view' }).click();
      await expect(viewLink(desk, name)).toBeVisible();

      const other = await (await browser.newContext()).newPage();
      await signIn(other, url, 'manager');
      await other.waitForURL('**/queue**');
      await viewLink(other, name).click();
      await expect(other.getByRole('heading', { level: 1, name })).toBeVisible();
      await other.getByRole('button', { name: 'View options' }).click();
      await expect(other.getByRole('menuitem', { name: /Only Maya Okafor can/ })).toBeVisible();
      await expect(other.getByRole('menuitem', { name: /Rename/ })).toHaveCount(0);
      await other.getByRole('menuitem', { name: 'Delete for everybody…' }).click();
      await expect(other.getByRole('alertdialog')).toContainText('It goes for all of them');
      await other.keyboard.press('Escape');
      await other.getByRole('searchbox', { name: 'Search tickets' }).fill('something else');
      await expect(other.getByRole('button', { name: 'Save view' })).toBeVisible();
      await expect(other.getByRole('button', { name: 'Save changes' })).toHaveCount(0);
      await other.context().close();
      await desk.getByRole('button', { name: 'View options' }).click();
      await desk.getByRole('menuitem', { name: 'Delete view' }).click();
      await expect(viewLink(desk, name)).toHaveCount(0);
    },
  );

  test(
    'folds to icons by a key, and is folded from the first paint the next time',
    soak,
    async ({ page, url }) => {
      await signIn(page, url, 'restricted');
      await page.waitForURL('**/queue**');
      await change(page, url, { sideBar: 'open' });
      await page.reload();
      const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/settings'));
      await expect(page.getByRole('button', { name: 'Fold the side bar' })).toBeVisible();
      await page.getByRole('heading', { level: 1 }).click();
      await expect(async () => {
        await page.keyboard.press('[');
        await expect(page.getByRole('button', { name: 'Unfold the side bar' })).toBeVisible({
          timeout: 1_000,
        });
      }).toPass();
      await saved;
      await expect(page.getByRole('button', { name: /^Theme/ })).toBeVisible();
      const width = () => page.getByRole('complementary', { name: 'Side bar' }).boundingBox();
      expect((await width())?.width).toBeLessThan(80);
      const html = await (await page.request.get(`${url}/queue`)).text();
      expect(html).toContain('data-side-bar="folded"');
      // The names are still there for a screen reader, and for whoever hovers.
      await expect(viewLink(page, 'My tickets')).toHaveAttribute('title', /^My tickets/);
      await page.getByRole('button', { name: 'Unfold the side bar' }).click();
      await expect(page.getByRole('button', { name: 'Fold the side bar' })).toBeVisible();
    },
  );
});

test.describe('the top bar', () => {
  test(
    'leads from a ticket back to the very list one came from',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('Came from a list');
      await tenant.createTicket({ summary });
      const list = `${url}/queue?q=${encodeURIComponent(summary)}&sort=-number`;
      await desk.goto(list);
      await expect(desk.getByRole('link', { name: summary })).toBeVisible(PROVED);
      await desk.getByRole('link', { name: summary }).click();
      await expect(crumbs(desk)).toContainText(summary);
      await crumbs(desk).getByRole('link', { name: 'Queue' }).click();
      await expect(desk).toHaveURL(/q=Came.*sort=-number/);
      await expect(desk.getByRole('link', { name: summary })).toBeVisible();
    },
  );

  test('says where one is in the settings', soak, async ({ page, url }) => {
    await signIn(page, url, 'admin');
    await page.waitForURL('**/queue**');
    await page.goto(`${url}/settings/system`);
    await expect(crumbs(page)).toHaveText(/Settings\s*\/\s*System/);
    await crumbs(page).getByRole('link', { name: 'Settings' }).click();
    await expect(page).toHaveURL(`${url}/settings`);
  });

  test(
    'the menu of who is signed in chooses theme and density at once, and for the next visit',
    soak,
    async ({ page, url }) => {
      await signIn(page, url, 'restricted');
      await page.waitForURL('**/queue**');
      await change(page, url, { theme: 'system', density: 'compact' });
      await page.reload();
      const html = page.locator('html');
      const choose = async (name: string) => {
        const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/settings'));
        await page.getByRole('button', { name: /Technician$/ }).click();
        await page.getByRole('menuitemradio', { name }).click();
        await saved;
      };
      await choose('Dark');
      await expect(html).toHaveAttribute('data-theme', 'dark');
      await choose('Comfortable');
      await expect(html).toHaveAttribute('data-density', 'comfortable');
      const source = await (await page.request.get(`${url}/queue`)).text();
      expect(source).toMatch(/<html[^>]*data-theme="dark"[^>]*data-density="comfortable"/);
      await page.getByRole('button', { name: /^Theme/ }).click();
      await expect(html).toHaveAttribute('data-theme', 'system');
      await choose('Compact');
    },
  );
});

test.describe('keys', () => {
  test('? tells them all, those of other pages too', async ({ desk, url }) => {
    await desk.goto(`${url}/settings`);
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
    const sheet = desk.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(async () => {
      await desk.keyboard.press('?');
      await expect(sheet).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(sheet.getByText('Next ticket', { exact: true })).toBeVisible();
    await expect(sheet.getByText('Write a note')).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  test('g and a letter goes there; never while one types, nor behind a dialog', async ({
    desk,
    url,
  }) => {
    await desk.goto(`${url}/queue`);
    const search = desk.getByRole('searchbox', { name: 'Search tickets' });
    await expect(search).toBeEditable();
    await search.pressSequentially('gs');
    await expect(desk).toHaveURL(/q=gs/);
    await search.fill('');
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('?');
    await expect(desk.getByRole('dialog')).toBeVisible();
    await desk.keyboard.press('g');
    await desk.keyboard.press('s');
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toBeHidden();
    await expect(desk).toHaveURL(/\/queue/);
    await desk.keyboard.press('g');
    await desk.keyboard.press('s');
    await expect(desk).toHaveURL(`${url}/settings`);
    await desk.keyboard.press('g');
    await desk.keyboard.press('q');
    await expect(desk).toHaveURL(`${url}/queue`);
  });

  test(
    'on a ticket n goes to the note and s to the status',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('By its keys') });
      await desk.goto(`${url}/tickets/${ticket.id}`);
      await expect(desk.getByRole('button', { name: 'Note', exact: true })).toBeEnabled();
      await desk.keyboard.press('n');
      const note = desk.getByRole('textbox', { name: 'Note', exact: true });
      await expect(note).toBeFocused();
      await desk.keyboard.type('sn');
      await expect(note).toHaveText('sn');
      await desk.keyboard.press('Escape');
      await expect(note).toHaveCount(0);
      await desk.keyboard.press('s');
      await expect(desk.getByRole('combobox', { name: 'Change status' })).toBeFocused();
    },
  );
});

test(
  'the browser tells of a ticket that was given to one, while one is elsewhere, and leads to it',
  soak,
  async ({ page, url, tenant, unique }) => {
    await page.addInitScript(() => {
      const told: { title: string; body: string; tag: string; onclick: (() => void) | null }[] = [];
      class Told {
        static permission = 'granted';
        onclick: (() => void) | null = null;
        body: string;
        tag: string;
        constructor(
          readonly title: string,
          { body, tag }: { body: string; tag: string },
        ) {
          this.body = body;
          this.tag = tag;
          told.push(this);
        }
        close() {}
      }
      Object.assign(window, { Notification: Told, told });
      // Somebody works in another window.
      document.hasFocus = () => false;
    });
    await signIn(page, url, 'restricted');
    await page.waitForURL('**/queue**');
    await change(page, url, { notify: { assigned: true, atRisk: false } });
    const own = await page.request.get(`${url}/api/tickets`);
    const { rows } = (await own.json()) as { rows: { clientId: number }[] };
    await page.reload();
    await expect(page.locator('[data-slot=live-status][data-state=live]').first()).toBeVisible();
    const me = await tenant.call<{ id: number; name: string }[]>('/Agent');
    const name = await page
      .getByRole('button', { name: /Technician$/ })
      .locator('span.font-medium')
      .innerText();
    const summary = unique('Handed over');
    const ticket = await tenant.createTicket({
      summary,
      client_id: rows[0]!.clientId,
      agent_id: me.find((agent) => agent.name === name)!.id,
    });
    const told = () =>
      page.evaluate(() =>
        (Reflect.get(window, 'told') as { title: string; body: string }[]).map(
          ({ title, body }) => `${title} ${body}`,
        ),
      );
    await expect
      .poll(told, PROVED)
      .toEqual([expect.stringMatching(new RegExp(`#${ticket.id}[^]*${summary}`))]);
    await page.evaluate(() =>
      (Reflect.get(window, 'told') as { onclick: () => void }[])[0]!.onclick(),
    );
    await expect(page).toHaveURL(`${url}/tickets/${ticket.id}`);
    await change(page, url, { notify: { assigned: false, atRisk: false } });
  },
);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the menu holds the views, who one is and the way out', async ({ desk, url }) => {
    await desk.goto(`${url}/queue`);
    await desk.getByRole('button', { name: 'Menu', exact: true }).tap();
    const drawer = desk.getByRole('dialog');
    await drawer.getByRole('link', { name: 'Late' }).tap();
    await expect(drawer).toBeHidden();
    await expect(crumbs(desk).getByText('Late')).toBeVisible();
    await expect(crumbs(desk).getByText('Queue')).toBeHidden();
    await desk.getByRole('button', { name: 'Menu', exact: true }).tap();
    await drawer.getByRole('button', { name: /Technician$/ }).tap();
    await expect(desk.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    expect(
      await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, soak, () => {
    test.use({ colorScheme: theme });

    test('menu, drawer, dialogs and cheat sheet have no accessibility violation', async ({
      desk,
      url,
    }) => {
      await desk.goto(`${url}/queue?q=printer`);
      await desk.getByRole('button', { name: /Technician$/ }).click();
      await expect(desk.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
      expect(await violations(desk)).toEqual([]);
      await desk.keyboard.press('Escape');
      await desk.getByRole('button', { name: 'Save view' }).click();
      await expect(desk.getByRole('dialog', { name: 'Save view' })).toBeVisible();
      expect(await violations(desk)).toEqual([]);
      await desk.keyboard.press('Escape');
      await desk.keyboard.press('?');
      await expect(desk.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      expect(await violations(desk)).toEqual([]);
      await desk.keyboard.press('Escape');
      await desk.setViewportSize({ width: 390, height: 844 });
      await desk.getByRole('button', { name: 'Menu', exact: true }).click();
      await expect(desk.getByRole('dialog')).toBeVisible();
      expect(await violations(desk)).toEqual([]);
    });
  });
}
