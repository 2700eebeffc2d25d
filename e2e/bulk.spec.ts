import type { Page } from 'playwright/test';
import { expect, test, soak, whenOf } from './fixtures';
import type { TenantApi } from './tenant-api';
import { violations } from './violations';

type WireChoices = {
  agent_id: number | null;
  priority_id: number;
  team_id: number;
  status_id: number;
  resolution: string | null;
};

const rows = (page: Page) => page.locator('[data-ticket]');
const toast = (page: Page) => page.locator('[data-slot=toast]');
const read = (tenant: TenantApi, id: number) => tenant.call<WireChoices>(`/Tickets/${id}`);

/** Tickets of one test's own, shown alone; their numbers in the order of the list. */
async function openList(
  page: Page,
  { url, tenant, words }: { url: string; tenant: TenantApi; words: string },
  tickets: Record<string, unknown>[],
): Promise<number[]> {
  for (const [at, ticket] of tickets.entries()) {
    await tenant.createTicket({ summary: `${words} number ${at + 1}`, ...ticket });
  }
  await page.goto(`${url}/queue?sort=number&q=${encodeURIComponent(words)}`);
  await expect(rows(page)).toHaveCount(tickets.length, { timeout: 30_000 });
  await expect(page.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
  const ids = await rows(page).evaluateAll((all) => all.map((row) => Number(row.dataset.ticket)));
  return ids;
}

/** Goes to the first row by keyboard, once what acts on tickets is there. */
async function goToFirst(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText(/ selected/)).toHaveCount(0);
}

/** Chooses the first `count` rows by keyboard. */
async function choose(page: Page, count: number): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  for (let at = 1; at < count; at += 1) await page.keyboard.press('Shift+J');
  await expect(page.getByText(`${count} selected`)).toBeVisible();
}

async function pick(page: Page, title: string | RegExp, typed: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.type(typed);
  await expect(dialog.getByRole('option').first()).toContainText(new RegExp(typed, 'i'));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

test.describe('one ticket of the list', () => {
  test('is assigned by keyboard, said once it is so, and can be given back', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Monitor flickers');
    const [id] = await openList(desk, { url, tenant, words }, [{}]);
    await goToFirst(desk);
    await desk.keyboard.press('a');
    await pick(desk, `Assign #${id}`, 'Tom Ashdown');
    await expect(toast(desk).filter({ hasText: `Assigned #${id} to Tom Ashdown` })).toBeVisible();
    await expect(rows(desk).first()).toContainText('Tom Ashdown');
    expect(await read(tenant, id!)).toMatchObject({ agent_id: 2 });
    await expect(rows(desk).first().getByRole('link')).toBeFocused();

    await toast(desk).getByRole('button', { name: 'Undo' }).click();
    await expect(toast(desk).filter({ hasText: 'as it was before' })).toBeVisible();
    await expect(rows(desk).first()).toContainText('Unassigned');
    expect(await read(tenant, id!)).toMatchObject({ agent_id: null });
  });

  test('is mine by one key', async ({ desk, url, tenant, unique }) => {
    const words = unique('Keyboard has no letter e');
    const [id] = await openList(desk, { url, tenant, words }, [{}]);
    await goToFirst(desk);
    await desk.keyboard.press('i');
    await expect(toast(desk).filter({ hasText: `Assigned #${id} to Maya Okafor` })).toBeVisible();
    expect(await read(tenant, id!)).toMatchObject({ agent_id: 1 });
  });

  test('is assigned once, however long the key is held down, and can still be given back', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Key is stuck');
    const [id] = await openList(desk, { url, tenant, words }, [{}]);
    await goToFirst(desk);
    let sent = 0;
    desk.on('request', (request) => {
      if (request.url().endsWith('/changes')) sent += 1;
    });
    for (let at = 0; at < 4; at += 1) await desk.keyboard.down('i');
    await desk.keyboard.up('i');
    await expect(toast(desk).filter({ hasText: `Assigned #${id} to Maya Okafor` })).toBeVisible();
    expect(sent).toBe(1);
    await toast(desk).getByRole('button', { name: 'Undo' }).click();
    await expect(toast(desk).filter({ hasText: 'as it was before' })).toBeVisible();
    expect(await read(tenant, id!)).toMatchObject({ agent_id: null });
  });

  test(
    'that a colleague closed meanwhile is not changed; it says so',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Closed behind my back');
      const [id] = await openList(desk, { url, tenant, words }, [{}]);
      await goToFirst(desk);
      await desk.keyboard.press('a');
      const dialog = desk.getByRole('dialog', { name: `Assign #${id}` });
      await expect(dialog.getByRole('option').first()).toBeVisible();
      await tenant.call('/Tickets', [{ id, status_id: 9, resolution: 'Done' }]);
      await pick(desk, `Assign #${id}`, 'Tom Ashdown');
      await expect(toast(desk).filter({ hasText: `#${id} was not changed` })).toBeVisible();
      expect(await read(tenant, id!)).toMatchObject({ agent_id: null, status_id: 9 });
    },
  );

  test(
    'that a colleague took meanwhile is not taken from them; it says who has it',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Two want this one');
      const [id] = await openList(desk, { url, tenant, words }, [{}]);
      await goToFirst(desk);
      await desk.keyboard.press('a');
      const dialog = desk.getByRole('dialog', { name: `Assign #${id}` });
      await expect(dialog.getByRole('option').first()).toBeVisible();
      await tenant.call('/Tickets', [{ id, agent_id: 3 }]);
      await pick(desk, `Assign #${id}`, 'Tom Ashdown');
      await expect(toast(desk).filter({ hasText: `#${id} was not changed` })).toBeVisible();
      await expect(toast(desk).filter({ hasText: 'it is with Priya Nair' })).toBeVisible();
      expect(await read(tenant, id!)).toMatchObject({ agent_id: 3 });
    },
  );

  test(
    'shows what its deadlines would become before its priority changes',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Label printer prints blank');
      const [id] = await openList(desk, { url, tenant, words }, [{}]);
      await goToFirst(desk);
      await desk.keyboard.press('p');
      const dialog = desk.getByRole('dialog', { name: `Change the priority of #${id}` });
      await expect(dialog.getByRole('option', { name: /Critical/ })).toContainText(
        /Resolution \w{3} \d\d:\d\d/,
      );
      await desk.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(rows(desk).first().getByRole('link')).toBeFocused();
    },
  );

  test('is resolved only once it says how; what stands in the way is said before', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Phone has no dial tone');
    const [id] = await openList(desk, { url, tenant, words }, [{}]);
    await goToFirst(desk);
    await desk.keyboard.press('s');
    await pick(desk, `Change the status of #${id}`, 'Resolved');
    const review = desk.getByRole('dialog', { name: `Resolve #${id}` });
    await expect(review.getByText('Closing without In Progress step')).toBeVisible();
    await review.getByRole('button', { name: `Resolve #${id} anyway` }).click();
    await expect(review.getByText('Resolution is required')).toBeVisible();
    await expect(review.getByRole('textbox', { name: 'Resolution' })).toBeFocused();
    await desk.keyboard.type('Changed the cable.');
    await desk.keyboard.press('Control+Enter');
    await expect(toast(desk).filter({ hasText: `Resolved #${id}` })).toBeVisible();
    expect(await read(tenant, id!)).toMatchObject({
      status_id: 8,
      resolution: expect.stringContaining('Changed the cable.'),
    });
  });
});

test.describe('many tickets', () => {
  test(
    'are changed together, shown one by one, and put back together',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Order of three');
      const ids = await openList(desk, { url, tenant, words }, [{}, {}, {}]);
      await choose(desk, 3);
      await desk.keyboard.press('p');
      await pick(desk, 'Change the priority of 3 tickets', 'High');
      const confirm = desk.getByRole('dialog', { name: 'Set 3 tickets to High?' });
      await expect(confirm.getByRole('button', { name: 'Set 3 tickets to High' })).toBeFocused();
      // Held down for too long, it opens no ticket.
      await desk.keyboard.down('Enter');
      await expect(confirm).toHaveCount(0);
      await expect(desk.locator('[data-row-link]:focus')).toHaveCount(1);
      await desk.keyboard.down('Enter');
      await desk.keyboard.up('Enter');
      const panel = desk.getByRole('region', { name: 'Set 3 tickets to High' });
      await expect(panel.getByText('3 done').first()).toBeVisible();
      await expect(desk).toHaveURL(/\/queue\?/);
      for (const id of ids) expect(await read(tenant, id)).toMatchObject({ priority_id: 2 });
      await expect(desk.getByText(/ selected/)).toHaveCount(0);

      await panel.getByRole('button', { name: 'Undo' }).click();
      const undone = desk.getByRole('region', { name: /^Taking back/ });
      await expect(undone.getByText('3 put back').first()).toBeVisible();
      for (const id of ids) expect(await read(tenant, id)).toMatchObject({ priority_id: 3 });
      await undone.getByRole('button', { name: 'Put away' }).click();
      await expect(undone).toHaveCount(0);
    },
  );

  test(
    'of which every third fails: it says which and why, keeps those chosen, and tries them again',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Every third fails');
      const ids = await openList(desk, { url, tenant, words }, [{}, {}, {}, {}, {}, {}]);
      let isTenantIll = true;
      await desk.route('**/api/tickets/*/changes', async (route) => {
        const id = Number(/tickets\/(\d+)\//.exec(route.request().url())?.[1]);
        if (!isTenantIll || ids.indexOf(id) % 3 !== 2) return route.continue();
        return route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title: 'Refused',
            status: 422,
            code: 'tenant-refused',
            message: 'HaloPSA does not allow it.',
          }),
        });
      });
      await choose(desk, 6);
      await desk.keyboard.press('t');
      await pick(desk, 'Move 6 tickets to a team', 'Projects');
      await desk.keyboard.press('Enter');
      const panel = desk.getByRole('region', { name: 'Move 6 tickets to Projects' });
      await expect(panel.getByText('4 done, 2 failed').first()).toBeVisible();
      await expect(panel.getByText('HaloPSA does not allow it.')).toHaveCount(1);
      await expect(panel.getByText('tenant-refused')).toBeVisible();
      for (const at of [2, 5]) {
        await expect(
          panel.getByRole('list', { name: 'Failed' }).getByRole('link', { name: `#${ids[at]}` }),
        ).toBeVisible();
      }
      await expect(desk.getByText('2 selected')).toBeVisible();
      expect(await violations(desk)).toEqual([]);

      isTenantIll = false;
      await panel.getByRole('button', { name: 'Retry failed' }).click();
      await expect(panel.getByText('6 done').first()).toBeVisible();
      await expect(desk.getByText(/ selected/)).toHaveCount(0);
    },
  );

  test(
    'go on being changed while one walks through the desk',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Changed in passing');
      const ids = await openList(desk, { url, tenant, words }, [{}, {}, {}, {}]);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await desk.route('**/api/tickets/*/changes', async (route) => {
        await held;
        await route.continue();
      });
      await choose(desk, 4);
      await desk.keyboard.press('i');
      await expect(
        desk.getByRole('dialog', { name: 'Assign 4 tickets to Maya Okafor?' }),
      ).toBeVisible();
      await desk.keyboard.press('Enter');
      const panel = desk.getByRole('region', { name: 'Assign 4 tickets to Maya Okafor' });
      await expect(panel.getByText('0 of 4')).toBeVisible();
      await rows(desk).first().getByRole('link').click();
      await expect(desk.getByRole('heading', { level: 1 })).toContainText(words);
      release();
      await expect(panel.getByText('4 done').first()).toBeVisible();
      for (const id of ids) expect(await read(tenant, id)).toMatchObject({ agent_id: 1 });
    },
  );

  test(
    'stop being changed when one says so; the rest is sent only when one wants it',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Stopped half way');
      await openList(desk, { url, tenant, words }, [{}, {}, {}, {}]);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await desk.route('**/api/tickets/*/changes', async (route) => {
        await held;
        await route.continue();
      });
      await choose(desk, 4);
      await desk.keyboard.press('p');
      await pick(desk, 'Change the priority of 4 tickets', 'Low');
      await desk.keyboard.press('Enter');
      const panel = desk.getByRole('region', { name: 'Set 4 tickets to Low' });
      await panel.getByRole('button', { name: 'Stop' }).click();
      release();
      await expect(panel.getByText('2 done, 2 not sent').first()).toBeVisible();
      await panel.getByRole('button', { name: 'Send the 2 left' }).click();
      await expect(panel.getByText('4 done').first()).toBeVisible();
    },
  );

  test('are resolved together: warned once, one resolution for those that have none', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Outage is over');
    const ids = await openList(desk, { url, tenant, words }, [
      {},
      { status_id: 2 },
      { status_id: 8, resolution: 'It went away by itself.' },
    ]);
    await choose(desk, 3);
    await desk.keyboard.press('s');
    await pick(desk, 'Change the status of 3 tickets', 'Resolved');
    const review = desk.getByRole('dialog', { name: 'Resolve 2 tickets' });
    await expect(review.getByText('1 is Resolved already and left out.')).toBeVisible();
    await expect(review.getByText('1 closes without the In Progress step')).toBeVisible();
    expect(await violations(desk)).toEqual([]);
    await review.getByRole('textbox', { name: 'Resolution' }).fill('The provider mended the line.');
    await review.getByRole('button', { name: 'Resolve 2 tickets anyway' }).click();
    const panel = desk.getByRole('region', { name: 'Resolve 2 tickets' });
    await expect(panel.getByText('2 done').first()).toBeVisible();
    for (const id of ids.slice(0, 2)) {
      expect(await read(tenant, id)).toMatchObject({
        status_id: 8,
        resolution: expect.stringContaining('mended the line'),
      });
    }
    expect(await read(tenant, ids[2]!)).toMatchObject({
      resolution: expect.stringContaining('by itself'),
    });
  });

  test(
    'of which one was closed since they were chosen: it says so before it asks, and leaves that one',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('One of two is closed');
      const [first, second] = await openList(desk, { url, tenant, words }, [{}, {}]);
      await choose(desk, 2);
      await tenant.call('/Tickets', [{ id: second, status_id: 9, resolution: 'Done' }]);
      await expect(rows(desk)).toHaveCount(1, { timeout: 30_000 });
      await desk.keyboard.press('i');
      const confirm = desk.getByRole('dialog', { name: 'Assign 2 tickets to Maya Okafor?' });
      await expect(confirm).toContainText('1 of them is no longer in the list');
      await desk.keyboard.press('Enter');
      const panel = desk.getByRole('region', { name: 'Assign 2 tickets to Maya Okafor' });
      await expect(panel.getByText('1 done, 1 failed').first()).toBeVisible();
      expect(await read(tenant, first!)).toMatchObject({ agent_id: 1 });
      expect(await read(tenant, second!)).toMatchObject({ agent_id: null });
    },
  );

  test(
    'that a colleague changed since are not put back, and it offers no vain retry',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Half can be put back');
      const [first, second] = await openList(desk, { url, tenant, words }, [{}, {}]);
      await choose(desk, 2);
      await desk.keyboard.press('i');
      await expect(
        desk.getByRole('dialog', { name: 'Assign 2 tickets to Maya Okafor?' }),
      ).toBeVisible();
      await desk.keyboard.press('Enter');
      const panel = desk.getByRole('region', { name: 'Assign 2 tickets to Maya Okafor' });
      await expect(panel.getByText('2 done').first()).toBeVisible();
      await tenant.call('/Tickets', [{ id: second, agent_id: 3 }]);
      await panel.getByRole('button', { name: 'Undo' }).click();
      const undone = desk.getByRole('region', { name: /^Taking back/ });
      await expect(undone.getByText('1 put back, 1 failed').first()).toBeVisible();
      await expect(undone.getByRole('button', { name: 'Retry failed' })).toHaveCount(0);
      expect(await read(tenant, first!)).toMatchObject({ agent_id: null });
      expect(await read(tenant, second!)).toMatchObject({ agent_id: 3 });
    },
  );

  test(
    'get a note that clients read only after one more question',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Told together');
      const ids = await openList(desk, { url, tenant, words }, [{}, { client_id: 2 }]);
      await choose(desk, 2);
      await desk.keyboard.press('n');
      const dialog = desk.getByRole('dialog', { name: 'Add a note to 2 tickets' });
      await expect(dialog.getByRole('radio', { name: 'Internal note' })).toBeChecked();
      await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused();
      await desk.keyboard.type('We are working on it.');
      await dialog.getByRole('radio', { name: 'Visible to client' }).check();
      await dialog.getByRole('button', { name: 'Add note for client' }).click();
      const question = desk.getByRole('alertdialog');
      await expect(question).toContainText('users of 2 tickets at 2 clients');
      await expect(question.getByRole('button', { name: 'Back to the note' })).toBeFocused();
      await desk.keyboard.press('Enter');
      await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue(
        'We are working on it.',
      );
      await dialog.getByRole('button', { name: 'Add note for client' }).click();
      await question.getByRole('button', { name: /^Add a note for the client/ }).click();
      const panel = desk.getByRole('region', { name: /^Add a note for the client to 2 tickets/ });
      await expect(panel.getByText('2 done').first()).toBeVisible();
      await expect(panel.getByRole('button', { name: 'Undo' })).toHaveCount(0);
      await desk.goto(`${url}/tickets/${ids[1]}`);
      const timeline = desk.getByRole('region', { name: 'Timeline' });
      await expect(timeline.getByText('We are working on it.')).toBeVisible();
      await expect(timeline.getByText('Visible to client').first()).toBeVisible();
    },
  );

  test(
    'are chosen to the last of the list, also those that were not scrolled to',
    soak,
    async ({ desk, url }) => {
      await desk.goto(`${url}/queue?sort=number`);
      await expect(rows(desk).first()).toBeVisible();
      await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
      await choose(desk, 1);
      const all = desk.getByRole('button', { name: /^Select all [\d,]+ matching$/ });
      const count = /[\d,]+/.exec((await all.textContent()) ?? '')?.[0];
      await all.click();
      await expect(desk.getByText(`${count} selected`)).toBeVisible();
      await expect(all).toHaveCount(0);
      await desk.getByRole('button', { name: 'Clear selection' }).click();
      await expect(desk.getByText(/ selected/)).toHaveCount(0);
    },
  );
});

test.describe('the preview', () => {
  test(
    'opens with Space, follows j and k, and leaves the focus where it was',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Looked at in passing');
      const ids = await openList(desk, { url, tenant, words }, [
        { details: 'The first one in detail' },
        { details: 'The second one in detail' },
      ]);
      await goToFirst(desk);
      await desk.keyboard.press('Space');
      const preview = desk.getByRole('region', { name: `${words} number 1` });
      await expect(preview.getByText('The first one in detail')).toBeVisible();
      await expect(preview).toContainText(`#${ids[0]}`);
      expect(await violations(desk)).toEqual([]);
      await desk.keyboard.press('j');
      await expect(
        desk
          .getByRole('region', { name: `${words} number 2` })
          .getByText('The second one in detail'),
      ).toBeVisible();
      await expect(rows(desk).nth(1).getByRole('link')).toBeFocused();
      await desk.keyboard.press('Escape');
      await expect(desk.locator('[data-slot=sheet-content]')).toHaveCount(0);
      await expect(rows(desk).nth(1).getByRole('link')).toBeFocused();

      await desk.keyboard.press('Space');
      await expect(desk.locator('[data-slot=sheet-content]')).toBeVisible();
      await desk.keyboard.press('Space');
      await expect(desk.locator('[data-slot=sheet-content]')).toHaveCount(0);
      await desk.keyboard.press('Enter');
      await expect(desk).toHaveURL(new RegExp(`/tickets/${ids[1]}$`));
    },
  );

  test(
    'says why it shows nothing, and tries again',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Preview without an answer');
      const [id] = await openList(desk, { url, tenant, words }, [{ details: 'Here after all' }]);
      let isDown = true;
      await desk.route(`**/api/tickets/${id}`, (route) =>
        isDown
          ? route.fulfill({
              status: 503,
              contentType: 'application/problem+json',
              body: JSON.stringify({
                type: 'about:blank',
                title: 'Down',
                status: 503,
                code: 'tenant-unreachable',
                message: 'HaloPSA does not answer.',
              }),
            })
          : route.continue(),
      );
      await goToFirst(desk);
      await desk.keyboard.press('Space');
      const preview = desk.locator('[data-slot=sheet-content]');
      await expect(preview.getByText('HaloPSA does not answer.')).toBeVisible();
      isDown = false;
      await preview.getByRole('button', { name: 'Try again' }).click();
      await expect(preview.getByText('Here after all')).toBeVisible();
    },
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`acting on tickets on a phone, ${colorScheme}`, whenOf(colorScheme, 390), () => {
    test.use({ viewport: { width: 390, height: 844 }, colorScheme, hasTouch: true });

    test(
      'everything fits, is reached by touch, and has no accessibility violation',
      soak,
      async ({ desk, url, tenant, unique }) => {
        const words = unique('By thumb alone');
        const ids = await openList(desk, { url, tenant, words }, [{}, {}]);
        for (const id of ids) await desk.getByRole('checkbox', { name: `Select #${id}` }).check();
        const bar = desk.getByRole('region', { name: 'Selection' });
        await expect(bar.getByText('2 selected')).toBeVisible();
        const fits = () =>
          desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
        expect(await fits()).toBe(true);
        expect(await violations(desk)).toEqual([]);
        await bar.getByRole('button', { name: 'More actions' }).tap();
        await desk.getByRole('menuitem', { name: /^Priority/ }).tap();
        const dialog = desk.getByRole('dialog', { name: 'Change the priority of 2 tickets' });
        await expect(dialog.getByRole('option').first()).toBeVisible();
        expect(await violations(desk)).toEqual([]);
        await dialog.getByRole('option', { name: /Low/ }).tap();
        await desk.getByRole('button', { name: 'Set 2 tickets to Low' }).tap();
        const panel = desk.getByRole('region', { name: 'Set 2 tickets to Low' });
        await expect(panel.getByText('2 done').first()).toBeVisible();
        expect(await fits()).toBe(true);
        expect(await violations(desk)).toEqual([]);
      },
    );
  });
}
