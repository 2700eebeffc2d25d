import type { Page } from 'playwright/test';
import type { TicketCreated } from '@/lib/contracts/new-ticket';
import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { expect, signIn, soak, test, whenOf } from './fixtures';
import { TenantApi } from './tenant-api';
import { violations } from './violations';

type WireTicket = Record<string, unknown> & { id: number; summary: string };
type WireUser = { id: number; name: string; emailaddress: string; site_name: string };

const COVERED = 'Fenwick Dental';

const form = (page: Page) => page.getByRole('form', { name: 'New ticket' });
const finder = (page: Page) => page.getByRole('combobox', { name: 'Client' });
const summaryOf = (page: Page) => form(page).getByRole('textbox', { name: 'Summary' });
const contactOf = (page: Page) => form(page).getByRole('button', { name: /^Contact: / });
const detailsOf = (page: Page) => form(page).getByRole('textbox', { name: 'Details' });
const failure = (page: Page) =>
  form(page)
    .getByRole('alert')
    .filter({ hasText: /ticket|done/ });

async function open(page: Page, url: string, query = '') {
  await page.goto(`${url}/tickets/new${query}`);
  await expect(form(page)).toBeVisible();
}

async function chooseClient(page: Page, name: string) {
  await expect(finder(page)).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(contactOf(page)).toBeFocused();
}

/** How many tickets of the tenant bear this summary. */
async function made(tenant: TenantApi, summary: string): Promise<WireTicket[]> {
  const { tickets } = await tenant.call<{ tickets: WireTicket[] }>(
    `/Tickets?search=${encodeURIComponent(summary)}&includeclosed=true`,
  );
  return tickets.filter((ticket) => ticket.summary === summary);
}

async function aUser(tenant: TenantApi, clientId: number): Promise<WireUser> {
  const { users } = await tenant.call<{ users: WireUser[] }>(`/Users?client_id=${clientId}`);
  const user = users.find(({ emailaddress }) => emailaddress);
  if (!user) throw new Error('The demo desk has no such user');
  return user;
}

/** A client whose contracts have all ended. */
async function aLapsedClient(tenant: TenantApi): Promise<{ id: number; name: string }> {
  const { clients } = await tenant.call<{ clients: { id: number; name: string }[] }>('/Client');
  const today = new Date().toISOString();
  for (const client of clients) {
    const contracts = await tenant.call<{ end_date: string | null }[]>(
      `/ClientContract?client_id=${client.id}`,
    );
    if (contracts.every(({ end_date }) => end_date !== null && end_date < today)) return client;
  }
  throw new Error('The demo desk has no such client');
}

function refusal(status: number, code: string, over: object = {}) {
  return {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'No',
      status,
      code,
      message: 'No.',
      ...over,
    }),
  };
}

const isCreation = /\/api\/tickets$/;

for (const width of [1440, 390]) {
  test.describe(`a ticket by keyboard alone, ${width} px`, width === 390 ? soak : {}, () => {
    test.use({ viewport: { width, height: 844 } });

    test('is begun anywhere by c, and is open once it is created', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const summary = unique('The scanner scans nothing');
      await desk.goto(`${url}/queue/closed`);
      await expect(desk.getByRole('searchbox')).toBeEditable();
      await desk.locator('#main').focus();
      await desk.keyboard.press('c');
      await chooseClient(desk, COVERED);
      // The site and who reported it come between.
      for (let press = 0; press < 3; press += 1) await desk.keyboard.press('Tab');
      await expect(summaryOf(desk)).toBeFocused();
      await desk.keyboard.type(summary);
      await desk.keyboard.press('Enter');
      await expect(detailsOf(desk)).toBeFocused();
      await desk.keyboard.type('Since <this> morning.');
      await desk.keyboard.press('Control+Enter');

      await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
      const [ticket] = await made(tenant, summary);
      expect(ticket).toMatchObject({ source: 'phone', status_name: 'New' });
      await expect(desk).toHaveURL(new RegExp(`/tickets/${ticket?.id}$`));
      expect(await tenant.ticket(ticket?.id ?? 0)).toMatchObject({
        details: expect.stringContaining('Since &lt;this&gt; morning.'),
      });
    });
  });
}

test.describe('who it is for', () => {
  test('a caller’s mail finds the client, the contact and the site at once', async ({
    desk,
    url,
    tenant,
  }) => {
    const user = await aUser(tenant, 2);
    await open(desk, url);
    await desk.keyboard.type(user.emailaddress);
    await expect(desk.getByRole('option', { name: user.name })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(summaryOf(desk)).toBeFocused();
    await expect(
      form(desk).getByRole('button', { name: `Client ${COVERED}: choose another` }),
    ).toBeVisible();
    await expect(form(desk).getByRole('button', { name: `Contact: ${user.name}` })).toBeVisible();
    await expect(form(desk).getByRole('button', { name: `Site: ${user.site_name}` })).toBeVisible();
  });

  test(
    'another client leaves the contact and the site of the first behind',
    soak,
    async ({ desk, url, tenant }) => {
      const user = await aUser(tenant, 2);
      await open(desk, url, `?client=2&user=${user.id}&summary=Printer`);
      await expect(summaryOf(desk)).toHaveValue('Printer');
      await expect(form(desk).getByRole('button', { name: `Contact: ${user.name}` })).toBeVisible();
      await form(desk).getByRole('button', { name: 'choose another' }).click();
      await chooseClient(desk, 'Harcourt');
      await expect(
        form(desk).getByRole('button', { name: 'Contact: Nobody in particular' }),
      ).toBeVisible();
      await expect(summaryOf(desk)).toHaveValue('Printer');
    },
  );

  test(
    'what the address names and nobody knows is said, and can be chosen',
    soak,
    async ({ desk, url }) => {
      await open(desk, url, '?client=999999');
      await expect(desk.getByText('The client in the address could not be found.')).toBeVisible();
      await expect(finder(desk)).toBeVisible();
    },
  );

  test('notes to heed stand above what is written', soak, async ({ desk, url }) => {
    await open(desk, url, '?client=1');
    await expect(form(desk).getByText('Invoices to be approved by Ms Bligh.')).toBeVisible();
  });
});

test.describe('before it is created', () => {
  test('what is missing is said beside the fields, and the first of them has the keyboard', async ({
    desk,
    url,
  }) => {
    await open(desk, url);
    await detailsOf(desk).fill('Something');
    await form(desk).getByRole('button', { name: 'Create ticket' }).click();
    await expect(form(desk).getByText('A client is required')).toBeVisible();
    await expect(form(desk).getByText('Summary is required')).toBeVisible();
    await expect(finder(desk)).toBeFocused();
  });

  test(
    'a client without a contract is told from the first, and confirmed once',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('Not covered');
      const lapsed = await aLapsedClient(tenant);
      await open(desk, url, `?client=${lapsed.id}`);
      await expect(desk.getByText(`${lapsed.name} has no active contract`)).toBeVisible();
      await summaryOf(desk).press('Control+Enter');
      const confirm = form(desk).getByRole('checkbox', { name: 'Create the ticket all the same' });
      await expect(confirm).toBeFocused();
      await summaryOf(desk).fill(summary);
      await desk.keyboard.press('Control+Enter');
      await expect(confirm).toBeFocused();
      await expect(
        form(desk).getByText('Say that it may come in without a contract'),
      ).toBeVisible();
      expect(await made(tenant, summary)).toHaveLength(0);
      await desk.keyboard.press('Space');
      await desk.keyboard.press('Control+Enter');
      await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
      expect(await made(tenant, summary)).toHaveLength(1);
    },
  );

  test('the SLA, both deadlines and the team are told, and follow what is chosen', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('How soon');
    await open(desk, url, '?client=2');
    const result = desk.getByRole('region', { name: 'What will result' });
    await expect(result).toContainText(/by contract \S+/);
    await expect(result).toContainText('Service Desk');
    const due = result.locator('time');
    await expect(due).toHaveCount(2);
    const before = await due.last().getAttribute('datetime');

    await form(desk)
      .getByRole('button', { name: /^Priority: Medium/ })
      .click();
    await expect(desk.getByRole('option', { name: 'Critical' })).toContainText(/Resolution \w{3}/);
    await desk.keyboard.type('Crit');
    await desk.keyboard.press('Enter');
    await expect(form(desk).getByRole('button', { name: 'Priority: Critical' })).toBeFocused();
    await expect(due.last()).not.toHaveAttribute('datetime', before ?? '');
    const promised = Date.parse((await due.last().getAttribute('datetime')) ?? '');

    await form(desk).getByRole('checkbox', { name: 'I have spoken to the user' }).check();
    await expect(result).toContainText('Given: you have spoken to them');
    await summaryOf(desk).fill(summary);
    const answered = desk.waitForResponse(
      (response) => isCreation.test(response.url()) && response.request().method() === 'POST',
    );
    await desk.keyboard.press('Control+Enter');
    const { ticket } = (await (await answered).json()) as TicketCreated;
    // Told to the minute one looked at it.
    expect(Math.abs((ticket.resolutionDueAt ?? 0) - promised)).toBeLessThan(3 * 60_000);
    expect(ticket).toMatchObject({ priorityName: 'Critical' });
    expect(ticket.respondedAt).not.toBeNull();
    expect(await made(tenant, summary)).toHaveLength(1);
  });

  test('impact and urgency help to choose a priority', soak, async ({ desk, url }) => {
    await open(desk, url, '?client=2');
    await form(desk).getByRole('button', { name: 'Help me choose' }).click();
    const help = desk.getByRole('dialog', { name: 'Impact and urgency' });
    await help.getByRole('radio', { name: 'Several' }).check();
    await help.getByRole('radio', { name: 'Cannot work' }).check();
    await expect(help).toContainText('High');
    await help.getByRole('button', { name: 'Use High' }).click();
    await expect(form(desk).getByRole('button', { name: 'Priority: High' })).toBeVisible();
  });
});

test.describe('a ticket that is there already', () => {
  test('is shown while one types, opens beside, and can take what was written instead', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('Badge reader at the gate beeps');
    const { id } = await tenant.createTicket({ summary, client_id: 2 });
    await open(desk, url, '?client=2');
    await summaryOf(desk).fill(summary);
    const alike = form(desk).getByRole('region', { name: 'Possible duplicates' });
    await expect(alike.getByRole('link', { name: `#${id}` })).toHaveAttribute('target', '_blank');
    await detailsOf(desk).fill('It beeps at everybody now.');
    await alike.getByRole('button', { name: `Add to #${id} instead` }).click();
    const asked = desk.getByRole('alertdialog', { name: `Add to #${id} instead?` });
    await asked.getByRole('button', { name: `Add to #${id}` }).click();

    await expect(desk).toHaveURL(new RegExp(`/tickets/${id}$`));
    await expect(desk.getByText('It beeps at everybody now.').first()).toBeVisible();
    expect(await made(tenant, summary)).toHaveLength(1);
    await open(desk, url, '?client=2');
    await expect(summaryOf(desk)).toHaveValue('');
  });
});

test.describe('what was written', () => {
  test(
    'is there again after a reload, with a word on it, until one starts over',
    soak,
    async ({ desk, url, unique }) => {
      const summary = unique('Begun');
      await open(desk, url);
      await chooseClient(desk, COVERED);
      await summaryOf(desk).fill(summary);
      await detailsOf(desk).fill('Half a sentence');
      await desk.reload();
      await expect(desk.getByText('This is the ticket you had begun.')).toBeVisible();
      await expect(summaryOf(desk)).toHaveValue(summary);
      await expect(detailsOf(desk)).toHaveValue('Half a sentence');

      await desk.getByRole('button', { name: 'Start over' }).click();
      const asked = desk.getByRole('alertdialog', { name: 'Start over?' });
      await asked.getByRole('button', { name: 'Cancel' }).click();
      await expect(summaryOf(desk)).toHaveValue(summary);
      await desk.getByRole('button', { name: 'Start over' }).click();
      await asked.getByRole('button', { name: 'Start over' }).click();
      await expect(finder(desk)).toBeFocused();
      await desk.reload();
      await expect(summaryOf(desk)).toHaveValue('');
      await expect(desk.getByText('This is the ticket you had begun.')).toBeHidden();
    },
  );

  test(
    'for one client does not stand in the way of another',
    soak,
    async ({ desk, url, unique }) => {
      const summary = unique('Begun for one');
      await open(desk, url, '?client=1');
      await summaryOf(desk).fill(summary);
      await detailsOf(desk).focus();
      await open(desk, url, '?client=2');
      await expect(summaryOf(desk)).toHaveValue('');
      await open(desk, url, '?client=1');
      await expect(summaryOf(desk)).toHaveValue(summary);
    },
  );

  test('may be forty thousand characters long', soak, async ({ desk, url, tenant, unique }) => {
    const summary = unique('A long story');
    await open(desk, url, '?client=2');
    await summaryOf(desk).fill(summary);
    const story = 'It went on & on. '.repeat(2_000).slice(0, 30_000);
    await detailsOf(desk).fill(`${story}${'x'.repeat(10_001)}`);
    await desk.keyboard.press('Control+Enter');
    await expect(form(desk).getByText(/^At most 40,000 characters/)).toBeVisible();
    await expect(detailsOf(desk)).toBeFocused();
    await detailsOf(desk).fill('Word after word. '.repeat(2_353).slice(0, 39_999) + '.');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
    const [ticket] = await made(tenant, summary);
    expect(
      ((await tenant.ticket(ticket?.id ?? 0)) as unknown as { details: string }).details.length,
    ).toBeGreaterThan(39_000);
  });

  test(
    'goes on to another ticket of the same client',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const [first, second] = [unique('The first'), unique('The second')];
      await open(desk, url, '?client=2');
      await summaryOf(desk).fill(first);
      await form(desk).getByRole('button', { name: 'Create, then another' }).click();
      await expect(desk.getByRole('link', { name: first })).toBeInViewport();
      await expect(
        desk.locator('[data-slot=toast]').getByRole('button', { name: /^Open #\d+$/ }),
      ).toBeVisible();
      await expect(summaryOf(desk)).toHaveValue('');
      await expect(summaryOf(desk)).toBeFocused();
      await desk.keyboard.type(second);
      await form(desk).getByRole('checkbox', { name: 'for the same client' }).uncheck();
      await form(desk).getByRole('button', { name: 'Create, then another' }).click();
      await expect(desk.getByRole('link', { name: second })).toBeVisible();
      await expect(finder(desk)).toBeFocused();
      expect(await made(tenant, first)).toHaveLength(1);
      expect(await made(tenant, second)).toHaveLength(1);
    },
  );

  test('goes along with its files', soak, async ({ desk, url, tenant, unique }) => {
    const summary = unique('With a picture');
    await open(desk, url, '?client=2');
    await summaryOf(desk).fill(summary);
    await form(desk)
      .getByLabel('Files to attach')
      .setInputFiles([
        { name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('line') },
        { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ]);
    await expect(form(desk).getByText('Will not be attached.')).toBeVisible();
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
    const [ticket] = await made(tenant, summary);
    await expect(desk.getByRole('link', { name: 'Download log.txt' }).first()).toBeVisible({
      timeout: 30_000,
    });
    const { attachments } = await tenant.call<{ attachments: { filename: string }[] }>(
      `/Attachment?ticket_id=${ticket?.id}`,
    );
    expect(attachments.map(({ filename }) => filename)).toEqual(['log.txt']);
  });
});

test.describe('a ticket that cannot be saved', () => {
  for (const [status, code, words] of [
    [403, 'not-allowed', 'The ticket was not created.'],
    [404, 'not-found', 'The ticket was not created.'],
    [409, 'write-in-progress', 'Nobody knows yet whether the ticket was created.'],
    [422, 'ticket-refused', 'The ticket was not created.'],
    [429, 'too-many-requests', 'The ticket is not created yet.'],
    [500, 'internal', 'Nobody knows yet whether the ticket was created.'],
    [504, 'outcome-unknown', 'Nobody knows yet whether the ticket was created.'],
  ] as const) {
    test(
      `(${status} ${code}) says so, loses nothing, and is created once after all`,
      status === 504 ? {} : soak,
      async ({ desk, url, tenant, unique }) => {
        const summary = unique('Refused');
        await open(desk, url, '?client=2');
        await summaryOf(desk).fill(summary);
        await desk.route(isCreation, (route) =>
          route.request().method() === 'POST'
            ? route.fulfill(refusal(status, code, { fields: { summary: 'Not like this' } }))
            : route.fallback(),
        );
        await desk.keyboard.press('Control+Enter');
        await expect(failure(desk)).toContainText(words);
        await expect(failure(desk)).toContainText(code);
        await expect(form(desk).getByText('Not like this')).toBeVisible();
        await expect(summaryOf(desk)).toBeFocused();
        await desk.unroute(isCreation);
        await desk.reload();
        await expect(summaryOf(desk)).toHaveValue(summary);
        await summaryOf(desk).press('Control+Enter');
        await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
        expect(await made(tenant, summary)).toHaveLength(1);
      },
    );
  }

  test(
    'offline is kept, and is created when the connection is back',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('In the train');
      await open(desk, url, '?client=2');
      await summaryOf(desk).fill(summary);
      await desk.context().setOffline(true);
      await desk.keyboard.press('Control+Enter');
      await expect(failure(desk)).toContainText('The ticket is not created yet. You are offline.');
      await desk.context().setOffline(false);
      await desk.keyboard.press('Control+Enter');
      await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
      expect(await made(tenant, summary)).toHaveLength(1);
    },
  );

  test(
    'because the answer was lost is found again, even after a reload, and never made twice',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('Did it arrive');
      await open(desk, url, '?client=2');
      await summaryOf(desk).fill(summary);
      await desk.route(isCreation, async (route) => {
        if (route.request().method() !== 'POST') return route.fallback();
        await route.fetch();
        await route.abort('connectionreset');
      });
      await desk.keyboard.press('Control+Enter');
      await expect(failure(desk)).toContainText('Nobody knows yet whether the ticket was created.');
      await expect(
        form(desk).getByRole('region', { name: 'Possible duplicates' }).getByText(summary),
      ).toBeVisible();

      // Another one is only made of it by somebody who was told.
      await summaryOf(desk).fill(`${summary}, changed`);
      await desk.keyboard.press('Control+Enter');
      const asked = desk.getByRole('alertdialog', { name: 'Create the changed ticket, too?' });
      await asked.getByRole('button', { name: 'Cancel' }).click();
      await summaryOf(desk).fill(summary);

      await desk.unroute(isCreation);
      await detailsOf(desk).focus();
      await desk.reload();
      await expect(desk.getByText('Halyard looks first')).toBeVisible();
      await summaryOf(desk).press('Control+Enter');
      await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
      expect(await made(tenant, summary)).toHaveLength(1);
    },
  );

  test(
    'because the session ended is there again after signing in',
    soak,
    async ({ page, url, tenant, unique }) => {
      const summary = unique('Signed out');
      await signIn(page, url);
      await page.waitForURL('**/queue');
      await open(page, url, '?client=2');
      await summaryOf(page).fill(summary);
      // Halyard's own; one is still known to the tenant.
      await page.context().clearCookies({ path: '/' });
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('Your session ended.')).toBeVisible();
      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
      await page.waitForURL('**/tickets/new?client=2');
      await expect(summaryOf(page)).toHaveValue(summary);
      await summaryOf(page).press('Control+Enter');
      await expect(page.getByRole('heading', { level: 1, name: summary })).toBeVisible();
      expect(await made(tenant, summary)).toHaveLength(1);
    },
  );

  test(
    'although its client could not be read is created all the same',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const summary = unique('Unread client');
      await desk.route(/\/api\/clients\/\d+/, (route) => route.fulfill(refusal(404, 'not-found')));
      await open(desk, url);
      await chooseClient(desk, COVERED);
      await expect(desk.getByText(/contract, sites and notes could not be read/)).toBeVisible();
      await summaryOf(desk).fill(summary);
      await desk.keyboard.press('Control+Enter');
      await expect(desk.getByRole('heading', { level: 1, name: summary })).toBeVisible();
      expect(await made(tenant, summary)).toHaveLength(1);
    },
  );
});

// A desk of its own: what is done to the tenant would be done to other tests, too.
test.describe('with a tenant in trouble', soak, () => {
  let running: RunningDesk;

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    running = await startDesk({ env: { TENANT_FAULTS: 'true' } });
  });
  test.afterAll(() => running.stop());

  for (const kind of ['401', '429', '500', '503', 'broken-json', 'drop', 'drop-answer'] as const) {
    test(`(${kind}) a ticket is created once, at once or when it is tried again`, async ({
      page,
      unique,
    }) => {
      test.setTimeout(120_000);
      const tenant = new TenantApi(running.tenantUrl, running.data);
      const summary = unique('Bad weather');
      await signIn(page, running.url);
      await page.waitForURL('**/queue');
      await open(page, running.url, '?client=2');
      await summaryOf(page).fill(summary);
      const orders = `${running.tenantUrl}/_faults`;
      const order = { kind, method: 'POST', path: '/api/Tickets', next: 3 };
      expect((await page.request.post(orders, { data: order })).status()).toBe(201);
      await page.keyboard.press('Control+Enter');
      const opened = page.getByRole('heading', { level: 1, name: summary });
      await expect(opened.or(failure(page))).toBeVisible({ timeout: 60_000 });
      await page.request.delete(orders);
      await expect(async () => {
        if (await failure(page).isVisible()) await summaryOf(page).press('Control+Enter');
        await expect(opened).toBeVisible({ timeout: 5_000 });
      }).toPass({ timeout: 60_000 });
      expect(await made(tenant, summary)).toHaveLength(1);
    });
  }
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${theme}, ${width} px`, whenOf(theme, width), () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: theme });

      test(
        'fits, and has no accessibility violation, empty, filled in and refused',
        soak,
        async ({ desk, url }) => {
          await open(desk, url);
          await expect(finder(desk)).toBeFocused();
          expect(await violations(desk)).toEqual([]);
          await desk.keyboard.type('Harcourt');
          await expect(desk.getByRole('option').first()).toBeVisible();
          expect(await violations(desk)).toEqual([]);
          await desk.keyboard.press('Enter');
          await expect(form(desk).getByText('Invoices to be approved by Ms Bligh.')).toBeVisible();
          await form(desk).getByRole('button', { name: 'Create ticket' }).click();
          await expect(form(desk).getByText('Summary is required')).toBeVisible();
          expect(await violations(desk)).toEqual([]);
          await form(desk).getByRole('button', { name: 'Help me choose' }).click();
          await expect(desk.getByRole('dialog', { name: 'Impact and urgency' })).toBeVisible();
          expect(await violations(desk)).toEqual([]);
          expect(
            await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          ).toBe(true);
        },
      );
    });
  }
}
