import type { Browser, Locator, Page } from 'playwright/test';
import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { expect, signIn, soak, test } from './fixtures';
import { TenantApi } from './tenant-api';
import { violations } from './violations';

type WireTicket = {
  summary: string;
  client_id: number;
  site_id: number | null;
  user_id: number | null;
  priority_id: number;
  agent_id: number | null;
  reportedby: string | null;
  sla_id: number;
  dateoccurred: string;
  followupdate: string | null;
  excludefromsla: boolean;
};

const read = (tenant: TenantApi, id: number) => tenant.call<WireTicket>(`/Tickets/${id}`);
const toast = (page: Page) => page.locator('[data-slot=toast]');
const header = (page: Page) => page.locator('.ticket-header');
const panel = (page: Page) => page.getByRole('region', { name: 'Properties' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const headerButton = (page: Page, name: RegExp) => header(page).getByRole('button', { name });

/** Types into the picker that is open and takes what fits best. */
async function pick(page: Page, title: string | RegExp, typed: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.type(typed);
  const first = dialog.getByRole('option').first();
  await expect(first).toContainText(new RegExp(typed, 'i'));
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

/** A page that hears of nothing by itself, so that it shows what was. */
async function deafen(page: Page): Promise<void> {
  await page.route(/\/api\/live/, (route) => route.abort());
}

/** Another person at a browser of their own. */
async function colleague(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, url, 'manager');
  await page.waitForURL('**/queue');
  return page;
}

test.describe('the header of a ticket', () => {
  for (const width of [1440, 390]) {
    test(`stays in sight at ${width} px, in little room, and nothing jumps`, async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      await desk.setViewportSize({ width, height: 800 });
      const summary = unique(
        'A summary that is long enough to need two lines on a small telephone',
      );
      const details = `<p>${'A line of the details.<br>'.repeat(120)}</p>`;
      const ticket = await tenant.createTicket({ summary, details });
      await desk.goto(`${url}/tickets/${ticket.id}`);
      await expect(heading(desk)).toContainText(summary);
      // Where what is below the header stands in the page.
      const place = () =>
        desk
          .getByRole('heading', { name: 'Details' })
          .evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
      const before = await place();
      await desk.mouse.move(width / 2, 500);
      await desk.mouse.wheel(0, 900);
      await expect(header(desk)).toHaveAttribute('data-stuck', 'true');
      expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
      const box = (await header(desk).boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(47);
      expect(box.y + box.height).toBeLessThanOrEqual(48 + 97);
      await expect(heading(desk)).toBeInViewport();
      for (const name of [/^Status/, /^First response/, /^Resolution/]) {
        await expect(headerButton(desk, name)).toBeInViewport();
      }
      const wide = await desk.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await desk.mouse.wheel(0, -2_000);
      await expect(header(desk)).not.toHaveAttribute('data-stuck', 'true');
    });
  }

  test('is worked by keyboard alone: whom it is with, how urgent it is, which team and category', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('By its keys') });
    await desk.goto(`${url}/tickets/${id}`);
    await expect(headerButton(desk, /^Assignee/)).toBeEnabled();
    await desk.keyboard.press('a');
    await pick(desk, `Assign #${id}`, 'Tom Ashdown');
    await expect(headerButton(desk, /^Assignee: Tom Ashdown/)).toBeVisible();
    await expect(toast(desk).filter({ hasText: 'Assignee is now Tom Ashdown' })).toBeVisible();

    await desk.keyboard.press('p');
    const priorities = desk.getByRole('dialog', { name: `Change the priority of #${id}` });
    // The deadlines that would result stand beside each, before anything is saved.
    await expect(priorities.getByRole('option', { name: /Critical/ })).toContainText('Resolution');
    await pick(desk, `Change the priority of #${id}`, 'High');
    await expect(headerButton(desk, /^Priority: High/)).toBeVisible();

    await desk.keyboard.press('t');
    await pick(desk, `Move #${id} to a team`, 'Field');
    await desk.keyboard.press('Shift+C');
    await pick(desk, `File #${id} under a category`, 'Outlook');
    await expect(panel(desk).getByRole('button', { name: /^Category: .*Outlook/ })).toBeVisible();
    await desk.keyboard.press('i');
    await expect(headerButton(desk, /^Assignee: Maya Okafor/)).toBeVisible();
    await expect.poll(async () => (await read(tenant, id)).agent_id).toBe(1);
    expect(await read(tenant, id)).toMatchObject({ priority_id: 2 });

    // Ctrl Z takes the last one back.
    await expect(toast(desk).filter({ hasText: 'Assignee is now Maya Okafor' })).toBeVisible();
    await desk.keyboard.press('Control+z');
    await expect(headerButton(desk, /^Assignee: Tom Ashdown/)).toBeVisible();
  });

  test('moves it on from its badge or by s, with the rules said first, and the focus comes back', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('Moved on') });
    await desk.goto(`${url}/tickets/${id}`);
    const badge = headerButton(desk, /^Status/);
    await badge.click();
    const form = desk.getByRole('form', { name: 'Change status' });
    await expect(form.getByLabel('Change status')).toBeFocused();
    await form.getByLabel('Change status').selectOption('Resolved');
    await form.getByRole('button', { name: /^Resolve/ }).click();
    await expect(form.getByText('Resolution is required')).toBeVisible();
    await form.getByLabel('Change status').focus();
    await form.getByLabel('Change status').selectOption('In Progress');
    await desk.keyboard.press('Control+Enter');
    await expect(form).toHaveCount(0);
    await expect(badge).toContainText('In Progress');
    await expect(badge).toBeFocused();
    await badge.blur();
    await desk.keyboard.press('s');
    await expect(form.getByLabel('Change status')).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
  });

  test(
    'has its summary edited where it stands: Enter saves, Escape leaves it, the limit is told',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('Outlok will not start');
      const { id } = await tenant.createTicket({ summary });
      await desk.goto(`${url}/tickets/${id}`);
      await heading(desk).getByRole('button').click();
      const field = desk.getByRole('textbox', { name: 'Summary' });
      await expect(field).toBeFocused();
      await field.fill('Something else');
      await desk.keyboard.press('Escape');
      await expect(heading(desk)).toHaveText(summary);
      expect(await read(tenant, id)).toMatchObject({ summary });

      await desk.keyboard.press('Enter');
      await field.fill('x'.repeat(256));
      await desk.keyboard.press('Enter');
      await expect(desk.getByText('At most 255 characters; these are 256')).toBeVisible();
      await field.fill('   ');
      await desk.keyboard.press('Enter');
      await expect(desk.getByText('Summary is required')).toBeVisible();

      const better = summary.replace('Outlok', 'Outlook');
      await field.fill(`  ${better} `);
      await desk.keyboard.press('Enter');
      await expect(heading(desk)).toHaveText(better);
      await expect.poll(async () => (await read(tenant, id)).summary).toBe(better);
      await toast(desk).getByRole('button', { name: 'Undo' }).click();
      await expect.poll(async () => (await read(tenant, id)).summary).toBe(summary);
      await expect(heading(desk)).toHaveText(summary);
    },
  );

  test(
    'says on each clock why it is due when it is, by keyboard too',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await tenant.createTicket({ summary: unique('Why then') });
      await desk.goto(`${url}/tickets/${id}`);
      const clock = headerButton(desk, /^Resolution/);
      await expect(clock).toBeEnabled();
      await clock.focus();
      await desk.keyboard.press('Enter');
      const why = desk.getByRole('dialog', { name: 'Resolution' });
      await expect(why.getByText('Why this deadline?')).toBeVisible();
      await expect(why.getByRole('list')).toContainText('of working time');
      await expect(why.getByRole('listitem').last()).toContainText('Due');
      await desk.keyboard.press('Escape');
      await expect(why).toHaveCount(0);
      await expect(clock).toBeFocused();
    },
  );
});

test.describe('the properties of a ticket', () => {
  test('another client asks for a contact and a site of theirs, is one change, and is taken back as one', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('Wrong client') });
    const before = await read(tenant, id);
    const { clients } = await tenant.call<{ clients: { id: number; name: string }[] }>('/Client');
    const other = clients.find((client) => client.id !== before.client_id)!;
    let sent = 0;
    desk.on('request', (request) => {
      if (request.url().endsWith('/changes')) sent += 1;
    });
    await desk.goto(`${url}/tickets/${id}`);
    await panel(desk)
      .getByRole('button', { name: /^Client/ })
      .click();
    await pick(desk, `Client of #${id}`, other.name);
    const people = desk.getByRole('dialog', { name: `Who at ${other.name} is this for?` });
    await expect(people.getByRole('option').first()).toContainText('Nobody in particular');
    expect(sent).toBe(0);
    await people.getByRole('option', { name: 'Nobody in particular' }).click();
    const sites = desk.getByRole('dialog', { name: `Site of ${other.name}` });
    const site = sites.getByRole('option').first();
    const siteName = (await site.locator('span span').first().textContent()) ?? '';
    await site.click();
    const asked = desk.getByRole('alertdialog', { name: `Move #${id} to ${other.name}?` });
    await expect(asked).toContainText(`Everything written here will be seen as ${other.name}’s`);
    await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused();
    expect(sent).toBe(0);
    await asked.getByRole('button', { name: 'Move it' }).click();

    await expect(panel(desk).getByRole('button', { name: `Client: ${other.name}` })).toBeVisible();
    await expect(panel(desk).getByRole('button', { name: `Site: ${siteName}` })).toBeVisible();
    await expect(
      panel(desk).getByRole('button', { name: 'Contact: Nobody in particular' }),
    ).toBeVisible();
    await expect.poll(async () => (await read(tenant, id)).client_id).toBe(other.id);
    expect(sent).toBe(1);
    await toast(desk).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await read(tenant, id)).client_id).toBe(before.client_id);
    expect(await read(tenant, id)).toMatchObject({ site_id: before.site_id });
  });

  test(
    'an SLA and the time it occurred show the deadlines that result before they are saved',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await tenant.createTicket({ summary: unique('Other terms'), priority_id: 3 });
      await desk.goto(`${url}/tickets/${id}`);
      await panel(desk).getByRole('button', { name: /^SLA:/ }).click();
      const slas = desk.getByRole('dialog', { name: `SLA of #${id}` });
      await expect(slas.getByRole('option', { name: /Premium 24×7/ })).toContainText('Resolution');
      await slas.getByRole('option', { name: /Premium 24×7/ }).click();
      await expect(panel(desk).getByRole('button', { name: /^SLA: Premium 24×7/ })).toBeVisible();

      await panel(desk)
        .getByRole('button', { name: /^Occurred/ })
        .click();
      const occurred = desk.getByRole('dialog', { name: `When #${id} occurred` });
      const deadlines = occurred.getByLabel('Deadlines that result');
      await expect(deadlines).toContainText('Resolution due');
      await occurred.getByLabel('Occurred').fill('2026-01-05T09:30');
      await expect(deadlines).toContainText('late already');
      await occurred.getByRole('button', { name: 'Save' }).click();
      await expect
        .poll(async () => Date.parse((await read(tenant, id)).dateoccurred))
        .toBe(Date.parse('2026-01-05T09:30:00Z'));
    },
  );

  test(
    'a follow-up, who reported it and the clock are set and taken away where they stand',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await tenant.createTicket({ summary: unique('Look again') });
      await desk.goto(`${url}/tickets/${id}`);
      await panel(desk)
        .getByRole('button', { name: /^Follow-up/ })
        .click();
      const dialog = desk.getByRole('dialog', { name: `Follow up on #${id}` });
      await dialog.getByLabel('Follow-up').fill('2020-01-01T09:00');
      await expect(dialog.getByRole('alert')).toContainText('That is over');
      await dialog.getByRole('button', { name: 'In a week' }).click();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await expect.poll(async () => (await read(tenant, id)).followupdate).not.toBeNull();
      await panel(desk)
        .getByRole('button', { name: /^Follow-up/ })
        .click();
      await dialog.getByRole('button', { name: 'No follow-up' }).click();
      await expect.poll(async () => (await read(tenant, id)).followupdate).toBeNull();

      await panel(desk)
        .getByRole('button', { name: /^Reported by/ })
        .click();
      await panel(desk).getByRole('textbox', { name: 'Reported by' }).fill('Reception');
      await desk.keyboard.press('Enter');
      await expect.poll(async () => (await read(tenant, id)).reportedby).toBe('Reception');

      const clock = panel(desk).getByRole('switch', { name: 'Counts on the SLA clock' });
      await expect(clock).toBeChecked();
      await clock.uncheck();
      await expect.poll(async () => (await read(tenant, id)).excludefromsla).toBe(true);
      await expect(panel(desk)).toContainText('Off the clock');
      await expect(header(desk).locator('[data-slot=sla-badge]').first()).toContainText(
        'off the clock',
      );
    },
  );

  test(
    'of a ticket that is gone cannot be changed, and it is said why',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await tenant.createTicket({ summary: unique('Soon gone') });
      await desk.goto(`${url}/tickets/${id}`);
      await expect(headerButton(desk, /^Priority/)).toBeEnabled();
      await desk.route(`**/api/tickets/${id}`, (route) => route.fulfill(refusal(404, 'not-found')));
      await desk.route(`**/api/tickets/${id}/changes`, (route) =>
        route.fulfill(refusal(404, 'not-found')),
      );
      await desk.keyboard.press('p');
      await pick(desk, `Change the priority of #${id}`, 'High');
      await expect(headerButton(desk, /^Priority: Medium/)).toBeDisabled();
      await expect(panel(desk)).toContainText('nothing can be saved to it');
      await expect(panel(desk).getByRole('button', { name: /^Client/ })).toBeDisabled();
      // What was chosen can still be read.
      await expect(desk.getByRole('group', { name: 'Not saved: Priority' })).toContainText('High');
    },
  );
});

function refusal(status: number, code: string) {
  const message = `Said for ${code}.`;
  return {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: code, status, code, message }),
  };
}

test.describe('two who change the same', () => {
  /** Both look at one ticket; the colleague is quicker, and the desk's page has not heard of it. */
  async function collide(
    { desk, browser, url }: { desk: Page; browser: Browser; url: string },
    id: number,
  ): Promise<{ other: Page; dialog: Locator }> {
    const other = await colleague(browser, url);
    await other.goto(`${url}/tickets/${id}`);
    await deafen(desk);
    await desk.goto(`${url}/tickets/${id}`);
    await expect(headerButton(desk, /^Priority: Medium/)).toBeEnabled();

    await expect(headerButton(other, /^Priority: Medium/)).toBeEnabled();
    await other.keyboard.press('p');
    await pick(other, `Change the priority of #${id}`, 'Critical');
    await expect(toast(other).filter({ hasText: 'Priority is now Critical' })).toBeVisible();

    await desk.keyboard.press('p');
    await pick(desk, `Change the priority of #${id}`, 'High');
    const dialog = desk.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
    await expect(dialog).toContainText('You saw: Medium');
    await expect(dialog).toContainText('Helen Marsden');
    return { other, dialog };
  }

  test('nothing is overwritten: it is shown who made it what, and mine is saved once I say so', async ({
    desk,
    browser,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await tenant.createTicket({ summary: unique('Two at once'), priority_id: 3 });
    const { other, dialog } = await collide({ desk, browser, url }, id);
    expect(await read(tenant, id)).toMatchObject({ priority_id: 1 });
    // Covered by the dialog, the page shows it all the same.
    await expect(header(desk)).toContainText('Critical');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Choose which Priority');
    await dialog.getByRole('radio', { name: /Critical/ }).focus();
    await desk.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /High/ })).toBeChecked();
    await desk.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect.poll(async () => (await read(tenant, id)).priority_id).toBe(2);
    // Who was quicker sees it by itself.
    await expect(headerButton(other, /^Priority: High/)).toBeVisible({ timeout: 20_000 });
    await other.context().close();
  });

  test(
    'theirs stands where I keep it, and what I chose waits while I decide later',
    soak,
    async ({ desk, browser, url, tenant, unique }) => {
      const { id } = await tenant.createTicket({ summary: unique('Theirs'), priority_id: 3 });
      const { other, dialog } = await collide({ desk, browser, url }, id);
      await dialog.getByRole('button', { name: 'Decide later' }).click();
      const unsaved = desk.getByRole('group', { name: 'Not saved: Priority' });
      await expect(unsaved).toContainText('High');
      await desk.reload();
      await expect(unsaved).toContainText('High');
      await unsaved.getByRole('button', { name: 'Decide…' }).click();
      await dialog.getByRole('radio', { name: /Critical/ }).check();
      await dialog.getByRole('button', { name: 'Keep theirs' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(unsaved).toHaveCount(0);
      await expect(headerButton(desk, /^Priority: Critical/)).toBeVisible();
      expect(await read(tenant, id)).toMatchObject({ priority_id: 1 });
      await other.context().close();
    },
  );
});

test.describe('a change that does not get through', () => {
  for (const [status, code] of [
    [403, 'forbidden'],
    [409, 'write-in-progress'],
    [422, 'unknown-priority'],
    [429, 'tenant-busy'],
    [500, 'internal'],
    [503, 'tenant-unavailable'],
  ] as const) {
    test(
      `(${status} ${code}) says what happened, keeps what was chosen, and is tried again`,
      soak,
      async ({ desk, url, tenant, unique }) => {
        const { id } = await tenant.createTicket({ summary: unique('Refused'), priority_id: 3 });
        await desk.goto(`${url}/tickets/${id}`);
        await expect(headerButton(desk, /^Priority/)).toBeEnabled();
        const changes = `**/api/tickets/${id}/changes`;
        await desk.route(changes, (route) => route.fulfill(refusal(status, code)));
        await desk.keyboard.press('p');
        await pick(desk, `Change the priority of #${id}`, 'High');
        const unsaved = desk.getByRole('group', { name: 'Not saved: Priority' });
        await expect(unsaved).toContainText('High');
        await expect(unsaved).toContainText(`Said for ${code}.`);
        await expect(headerButton(desk, /^Priority: Medium/)).toBeVisible();
        await expect(toast(desk).filter({ hasText: 'Priority not saved' })).toBeVisible();

        await desk.unroute(changes);
        await unsaved.getByRole('button', { name: 'Try again' }).click();
        await expect(unsaved).toHaveCount(0);
        await expect(headerButton(desk, /^Priority: High/)).toBeVisible();
        await expect.poll(async () => (await read(tenant, id)).priority_id).toBe(2);
      },
    );
  }

  test(
    'for want of a connection is kept, also over a reload, and can be given up',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('No line');
      const { id } = await tenant.createTicket({ summary });
      await desk.goto(`${url}/tickets/${id}`);
      await heading(desk).getByRole('button').click();
      await desk.getByRole('textbox', { name: 'Summary' }).fill(`${summary} at all`);
      await desk.context().setOffline(true);
      await desk.keyboard.press('Enter');
      const unsaved = desk.getByRole('group', { name: 'Not saved: Summary' });
      await expect(unsaved).toContainText(`${summary} at all`);
      await expect(unsaved).toContainText('You are offline');
      await expect(heading(desk)).toHaveText(summary);
      await desk.context().setOffline(false);
      await desk.reload();
      await expect(unsaved).toContainText(`${summary} at all`);
      await unsaved.getByRole('button', { name: 'Discard' }).click();
      await expect(unsaved).toHaveCount(0);
      expect(await read(tenant, id)).toMatchObject({ summary });
    },
  );
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(
      `the header, its dialogs and what was not saved have no accessibility violation (${theme}, ${width})`,
      soak,
      async ({ desk, url, tenant, unique }) => {
        // What is still fading in would be taken for pale.
        await desk.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await desk.setViewportSize({ width, height: 900 });
        const { id } = await tenant.createTicket({
          summary: unique('Seen by all'),
          priority_id: 3,
        });
        await desk.goto(`${url}/tickets/${id}`);
        await expect(headerButton(desk, /^Priority/)).toBeEnabled();
        await desk.route(`**/api/tickets/${id}/changes`, (route) =>
          route.fulfill(refusal(500, 'internal')),
        );
        await desk.keyboard.press('p');
        await expect(desk.getByRole('option').first()).toBeVisible();
        expect(await violations(desk)).toEqual([]);
        await pick(desk, /priority/, 'High');
        await expect(desk.getByRole('group', { name: /^Not saved/ })).toBeVisible();
        expect(await violations(desk)).toEqual([]);
        await headerButton(desk, /^First response/).click();
        await expect(desk.getByText('Why this deadline?').last()).toBeVisible();
        expect(await violations(desk)).toEqual([]);
      },
    );
  }
}

// A desk of its own: what is done to the tenant would be done to other tests, too.
test.describe('with a tenant in trouble', soak, () => {
  let running: RunningDesk;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    running = await startDesk({ env: { TENANT_FAULTS: 'true' } });
  });
  test.afterAll(() => running.stop());

  for (const kind of ['429', '500', '503', 'broken-json', 'drop', 'drop-answer'] as const) {
    test(`(${kind}) a change is made once, at once or when it is tried again`, async ({
      page,
      unique,
    }) => {
      test.setTimeout(120_000);
      const tenant = new TenantApi(running.tenantUrl, running.data);
      const summary = unique('Bad weather');
      const { id } = await tenant.createTicket({ summary });
      await signIn(page, running.url);
      await page.waitForURL('**/queue');
      await page.goto(`${running.url}/tickets/${id}`);
      await heading(page).getByRole('button').click();
      await page.getByRole('textbox', { name: 'Summary' }).fill(`${summary}, all day`);
      const orders = `${running.tenantUrl}/_faults`;
      const order = { kind, method: 'POST', path: '/api/Tickets', rate: 1 };
      expect((await page.request.post(orders, { data: order })).status()).toBe(201);
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/changes'), {
        timeout: 90_000,
      });
      await page.keyboard.press('Enter');
      const isMade = (await answered).ok();
      await page.request.delete(orders);
      if (!isMade) {
        const unsaved = page.getByRole('group', { name: 'Not saved: Summary' });
        await expect(unsaved).toContainText(`${summary}, all day`);
        await unsaved.getByRole('button', { name: 'Try again' }).click();
        await expect(unsaved).toHaveCount(0, { timeout: 30_000 });
      }
      await expect(heading(page)).toHaveText(`${summary}, all day`);
      await expect
        .poll(async () => (await read(tenant, id)).summary, { timeout: 30_000 })
        .toBe(`${summary}, all day`);
    });
  }
});
