import AxeBuilder from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright/test';
import { expect, signIn, test, whenOf } from './fixtures';

async function signedIn(
  browser: Browser,
  url: string,
  name: Parameters<typeof signIn>[2],
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await signIn(page, url, name);
  await page.waitForURL('**/queue');
  return page;
}

const wholeDesk = {
  version: 0,
  filter: { team: [], client: [], type: [], priority: [] },
  panels: ['tiles', 'critical', 'save', 'late', 'compliance'],
  maskClient: false,
  maskSummary: false,
  theme: 'night',
  zone: 'Europe/London',
};

/** Saves a board as a page of Halyard does. */
async function putBoard(page: Page, url: string, id: string, board: object) {
  return page.request.put(`${url}/api/boards/${id}`, {
    data: { ...wholeDesk, ...board },
    headers: { origin: url },
  });
}

async function makeBoard(page: Page, url: string, name: string): Promise<string> {
  const id = randomUUID();
  expect((await putBoard(page, url, id, { name })).status()).toBe(200);
  return id;
}

const removeBoard = (page: Page, url: string, id: string) =>
  page.request.delete(`${url}/api/boards/${id}`, { headers: { origin: url } });

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true });
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save board' });
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });

test.describe('a manager', () => {
  test.describe.configure({ mode: 'serial' });

  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await signedIn(browser, process.env.E2E_URL ?? '', 'manager', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  });
  test.afterAll(async () => page.context().close());

  test('makes a board, narrows it, sees what it would show, and saves it', async ({
    url,
    unique,
  }) => {
    await page.goto(`${url}/settings/boards`);
    await page.getByRole('button', { name: 'New board' }).click();
    await page.waitForURL('**/settings/boards/*');
    const name = nameField(page);
    await expect(name).toHaveValue('Service desk wall');
    await expect(name).toBeFocused();
    const wall = unique('Support room');
    await page.keyboard.type(wall);
    await expect(name).toHaveValue(wall);

    await page.getByText('Teams', { exact: true }).click();
    const teams = page.getByRole('group', { name: 'Teams' });
    await teams.getByRole('checkbox', { name: 'Service Desk' }).check();
    await page.getByText('Clients', { exact: true }).click();
    const clients = page.getByRole('group', { name: 'Clients' });
    const client = clients.getByRole('checkbox').nth(1);
    const clientName = await clients.locator('label').nth(1).innerText();
    await client.check();
    await expect(page.getByRole('group', { name: 'Tickets' })).toContainText(clientName);
    await expect(preview(page).getByRole('img', { name: `The board “${wall}”` })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Summaries' }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Board saved')).toBeVisible();

    await page.reload();
    await expect(name).toHaveValue(wall);
    await expect(page.getByRole('checkbox', { name: 'Summaries' })).toBeChecked();
    await page.goto(`${url}/settings/boards`);
    const card = page.getByRole('article', { name: wall });
    await expect(card).toContainText('Service Desk');
    await expect(card).toContainText(clientName);
    await expect(card).toContainText('Hides summaries');
    await expect(card).toContainText('No screen shows it yet');

    await card.getByRole('link', { name: wall }).click();
    await page.getByRole('button', { name: 'Delete board…' }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('No screen shows it');
    await question.getByRole('button', { name: 'Delete board' }).click();
    await page.waitForURL('**/settings/boards');
    await expect(page.getByRole('heading', { level: 1, name: 'Wall boards' })).toBeVisible();
    await expect(card).toHaveCount(0);
  });

  test('puts a board on a screen by a link that is shown once, and takes it off again', async ({
    url,
    unique,
    browser,
  }) => {
    // A screen is heard of every 20 s.
    test.setTimeout(120_000);
    const wall = unique('Lobby');
    const id = await makeBoard(page, url, wall);
    await page.goto(`${url}/settings/boards/${id}`);
    await page.getByRole('button', { name: 'New link' }).click();
    const form = page.getByRole('dialog', { name: 'New link' });
    await form.getByRole('button', { name: 'Make link' }).click();
    await expect(form.getByText('Give the link a name')).toBeVisible();
    await form.getByRole('textbox', { name: 'Name' }).fill('Lobby TV');
    await form.getByRole('radio', { name: '30 days' }).check();
    await form.getByRole('button', { name: 'Make link' }).click();

    const told = page.getByRole('dialog', { name: 'The address of “Lobby TV”' });
    await told.getByRole('button', { name: 'Copy' }).click();
    await expect(told.getByText('in the clipboard')).toBeVisible();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(new RegExp(`^${url}/board/${id}#key=[\\w-]{43}$`));
    await told.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText('is not shown again')).toBeVisible();
    await expect(page.getByRole('button', { name: 'New link' })).toBeFocused();
    const key = address.slice(-43);
    expect(await page.content()).not.toContain(key);

    const room = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const screen = await room.newPage();
    await screen.goto(address);
    await expect(screen.getByRole('heading', { level: 1, name: wall })).toBeAttached();

    const row = page
      .getByRole('group', { name: 'Screens' })
      .getByRole('listitem', { name: 'Lobby TV, 1920 × 1080' });
    await expect(row).toContainText('Up, last contact now', { timeout: 20_000 });
    await row.getByRole('button', { name: /^Reload/ }).click();
    await expect(row).toContainText('Reloaded', { timeout: 40_000 });

    await page.getByRole('button', { name: 'New key for Lobby TV' }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Screens that are up stay up');
    await question.getByRole('button', { name: 'Make a new key' }).click();
    await expect(told).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row).toContainText('Up');

    await page.getByRole('button', { name: 'Withdraw Lobby TV' }).click();
    await expect(question).toContainText('The screen that was opened by it goes dark at once');
    await question.getByRole('button', { name: 'Withdraw link' }).click();
    await expect(page.getByText('There is no link yet')).toBeVisible();
    await expect(page.getByRole('button', { name: 'New link' })).toBeFocused();
    await expect(row).toHaveCount(0);
    await room.close();
    await removeBoard(page, url, id);
  });

  test('keeps what was typed when it cannot be saved, and is asked before leaving it', async ({
    url,
    unique,
  }) => {
    const id = await makeBoard(page, url, unique('Kept'));
    await page.goto(`${url}/settings/boards/${id}`);
    const name = nameField(page);
    const typed = unique('Typed');
    await name.fill(typed);
    await page.route(`**/api/boards/${id}`, (route) => route.abort());
    await saveButton(page).click();
    const failure = page.getByRole('alert').filter({ hasText: 'what you changed is kept here' });
    await expect(failure).toBeVisible();
    await expect(name).toHaveValue(typed);

    const settings = page.getByRole('navigation', { name: 'Settings' });
    await settings.getByRole('link', { name: 'Personal' }).click();
    const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
    await question.getByRole('button', { name: 'Stay' }).click();
    await expect(name).toHaveValue(typed);
    await page.unroute(`**/api/boards/${id}`);
    await saveButton(page).click();
    await expect(page.getByText('Board saved')).toBeVisible();

    await name.fill('Nothing');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await expect(name).toHaveValue(typed);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(name).toHaveValue('Nothing');
    await settings.getByRole('link', { name: 'Boards' }).click();
    await question.getByRole('button', { name: 'Leave' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Wall boards' })).toBeVisible();
    await expect(page.getByRole('article', { name: typed })).toBeVisible();
    await removeBoard(page, url, id);
  });

  test('is told beside the filter why a board would show more than they see themselves', async ({
    url,
    unique,
  }) => {
    const id = await makeBoard(page, url, unique('Beyond'));
    await page.goto(`${url}/settings/boards/${id}`);
    const message = 'You see no ticket of Acme: narrow the clients.';
    await page.route(`**/api/boards/${id}`, (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: { code: 'board-beyond-sight', status: 422, title: 'Refused', message },
      }),
    );
    await page.getByRole('radio', { name: 'Day' }).check();
    await saveButton(page).click();
    const tickets = page.getByRole('group', { name: 'Tickets' });
    await expect(tickets.getByRole('alert')).toContainText(message);
    await expect(page.getByRole('radio', { name: 'Day' })).toBeChecked();
    await page.unroute(`**/api/boards/${id}`);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await removeBoard(page, url, id);
  });

  test('finds changes that were neither saved nor discarded again after going back', async ({
    url,
    unique,
  }) => {
    const board = unique('Back');
    const id = await makeBoard(page, url, board);
    await page.goto(`${url}/settings/boards`);
    const link = page.getByRole('article', { name: board }).getByRole('link');
    await link.click();
    await nameField(page).fill('Half done');
    await page.goBack();
    await link.click();
    await expect(nameField(page)).toHaveValue('Half done');
    await expect(page.getByText('is back, and not saved yet')).toBeVisible();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await expect(nameField(page)).toHaveValue(board);
    await removeBoard(page, url, id);
  });

  test('who changes what another manager changed meanwhile decides whose it is', async ({
    url,
    unique,
  }) => {
    const id = await makeBoard(page, url, unique('Two'));
    await page.goto(`${url}/settings/boards/${id}`);
    const mine = unique('Mine');
    await nameField(page).fill(mine);
    const theirs = unique('Theirs');
    const put = await putBoard(page, url, id, { name: theirs, theme: 'day', version: 1 });
    expect(put.status()).toBe(200);
    await saveButton(page).click();
    await expect(page.getByText(/changed this board meanwhile: name, theme/)).toBeVisible();
    await expect(nameField(page)).toHaveValue(mine);
    await page.getByRole('button', { name: 'Load theirs' }).click();
    await expect(nameField(page)).toHaveValue(theirs);
    await expect(page.getByRole('radio', { name: 'Day' })).toBeChecked();

    await nameField(page).fill(mine);
    await putBoard(page, url, id, { name: `${theirs} 2`, version: 2 });
    await saveButton(page).click();
    await page.getByRole('button', { name: 'Save mine over theirs' }).click();
    await expect(page.getByText('Board saved')).toBeVisible();
    await page.reload();
    await expect(nameField(page)).toHaveValue(mine);
    await removeBoard(page, url, id);
  });

  test('whose board another manager deleted keeps it on the page, and can make it again', async ({
    url,
    unique,
  }) => {
    const id = await makeBoard(page, url, unique('Gone'));
    await page.goto(`${url}/settings/boards/${id}`);
    const typed = unique('Again');
    await nameField(page).fill(typed);
    await removeBoard(page, url, id);
    await saveButton(page).click();
    await expect(page.getByText('Somebody else deleted this board meanwhile')).toBeVisible();
    await page.getByRole('button', { name: 'Make it again' }).click();
    await expect(page.getByText('Board saved')).toBeVisible();
    await expect(page.getByRole('button', { name: 'New link' })).toBeVisible();
    await page.reload();
    await expect(nameField(page)).toHaveValue(typed);
    await removeBoard(page, url, id);
  });
});

test('the wall boards are for managers and administrators alone', async ({ desk, url }) => {
  for (const path of ['/settings/boards', `/settings/boards/${randomUUID()}`]) {
    await desk.goto(`${url}${path}`);
    await expect(
      desk.getByRole('heading', { level: 1, name: 'This page is for managers' }),
    ).toBeVisible();
    await expect(desk.getByRole('navigation', { name: 'Settings' })).toHaveCount(0);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(
      `the board pages fit ${width} px and are accessible, ${colorScheme}`,
      whenOf(colorScheme, width),
      async ({ browser, url, unique }) => {
        const page = await signedIn(browser, url, 'manager', {
          viewport: { width, height: 900 },
          colorScheme,
        });
        const name = unique('Looked at');
        const id = await makeBoard(page, url, name);
        const check = async () => {
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          ).toBe(true);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
            [],
          );
        };
        await page.goto(`${url}/settings/boards`);
        await expect(page.getByRole('article', { name })).toBeVisible();
        await check();
        await page.goto(`${url}/settings/boards/${id}`);
        await expect(preview(page).getByRole('img', { name: `The board “${name}”` })).toBeVisible();
        await page.getByText('Clients', { exact: true }).click();
        await expect(page.getByRole('group', { name: 'Clients' }).locator('label')).not.toHaveCount(
          0,
        );
        await check();
        await page.getByRole('button', { name: 'New link' }).click();
        await page.getByRole('radio', { name: 'Another number of days' }).check();
        await check();
        await removeBoard(page, url, id);
        await page.context().close();
      },
    );
  }
}
