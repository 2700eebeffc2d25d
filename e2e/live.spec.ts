import type { Page } from 'playwright/test';
import { expect, openNote, openStatus, signIn, test, soak } from './fixtures';
import type { TenantApi } from './tenant-api';

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
/** A new ticket is proved visible in batches, on the whole once in ten seconds. */
const PROVED = { timeout: 30_000 };
const liveMark = (page: Page) => page.locator('[data-slot=live-status][data-state=live]').first();

/** An SLA whose clocks run at any hour at which the tests may, with the targets of a priority. */
async function aroundTheClock(tenant: TenantApi) {
  const slas = await tenant.call<{ id: number; name: string }[]>('/SLA');
  return slas.find(({ name }) => name === 'Premium 24×7')!.id;
}

/** Remembers in the page when a badge takes each state, by the machine's own clock. */
async function watchBadge(page: Page, row: ReturnType<typeof rowOf>, name: string) {
  const badge = row.locator('[data-slot=sla-badge]').first();
  await badge.evaluate((element, key) => {
    const note = () =>
      window.sessionStorage.setItem(
        `${key} ${element.getAttribute('data-state')}`,
        String(Date.now()),
      );
    new MutationObserver(note).observe(element, { attributeFilter: ['data-state'] });
  }, name);
  return {
    badge,
    turned: (state: string) =>
      page.evaluate((key) => Number(window.sessionStorage.getItem(key)), `${name} ${state}`),
  };
}

test.describe('lists that change by themselves', () => {
  test('what one agent changes is on another’s list within a second', async ({
    desk,
    browser,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('Two people look at this');
    const ticket = await tenant.createTicket({ summary, agent_id: 2 });
    const other = await (await browser.newContext()).newPage();
    await signIn(other, url, 'manager');
    await other.waitForURL('**/queue');
    await other.goto(`${url}/queue?q=${encodeURIComponent(summary)}`);
    const row = rowOf(other, summary);
    await expect(row).toContainText('New');
    await expect(liveMark(other)).toBeVisible();

    await desk.goto(`${url}/tickets/${ticket.id}`);
    const form = await openStatus(desk);
    await form.getByLabel('Change status').selectOption('In Progress');
    const answered = desk.waitForResponse((response) => response.url().endsWith('/status'));
    await form.getByRole('button', { name: /^Change/ }).click();
    await answered;
    await expect(row).toContainText('In Progress', { timeout: 1_000 });
    await other.context().close();
  });

  test('a new ticket appears by itself, is counted, and goes when it is closed', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Comes and goes');
    await desk.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
    await expect(desk.getByText('Nothing matches')).toBeVisible();
    await expect(liveMark(desk)).toBeVisible();
    const ticket = await tenant.createTicket({ summary: words });
    await expect(rowOf(desk, words)).toBeVisible(PROVED);
    await expect(desk.getByText(/^1 of \d+ tickets/)).toBeVisible();
    const resolution = { resolution: 'Done', status_id: 9 };
    await tenant.call('/Tickets', [{ id: ticket.id, ...resolution }]);
    await expect(rowOf(desk, words)).toHaveCount(0);
  });

  test(
    'time alone turns a row amber and then red, at the second, and moves the counts',
    soak,
    async ({ page, url, tenant, unique }) => {
      const hour = 3_600_000;
      const words = unique('Runs out of time');
      const sla = await aroundTheClock(tenant);
      const targets =
        await tenant.call<
          { slaid: number; priorityid: number; responsetime: number; responseunits: string }[]
        >('/Priority');
      const target = targets.find(({ slaid, priorityid }) => slaid === sla && priorityid === 3)!;
      const targetMs = target.responsetime * (target.responseunits === 'M' ? 60_000 : hour);
      const riskMs = Math.min(hour, Math.max(300_000, targetMs / 4));
      // One becomes at risk, the other breached, at the same second.
      const turn = Math.ceil(Date.now() / 1000) * 1000 + 25_000;
      for (const [name, dueAt] of [
        ['amber', turn + riskMs],
        ['red', turn],
      ] as const) {
        await tenant.createTicket({
          summary: `${words} ${name}`,
          sla_id: sla,
          priority_id: 3,
          dateoccurred: new Date(dueAt - targetMs).toISOString(),
        });
      }
      await signIn(page, url, 'admin');
      await page.waitForURL('**/queue');
      await page.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
      const states = page.getByRole('group', { name: /SLA/ });
      const watched = await Promise.all(
        ['amber', 'red'].map((name) => watchBadge(page, rowOf(page, `${words} ${name}`), name)),
      );
      const [amber, red] = watched;
      await expect(amber!.badge).toHaveAttribute('data-state', 'on-track');
      await expect(red!.badge).toHaveAttribute('data-state', 'at-risk');
      await expect(states.getByRole('button', { name: /Breached/ })).toContainText('0');

      await expect(amber!.badge).toHaveAttribute('data-state', 'at-risk', { timeout: 40_000 });
      await expect(red!.badge).toHaveAttribute('data-state', 'breached');
      for (const at of [await amber!.turned('at-risk'), await red!.turned('breached')]) {
        // Not before its time, and within two ticks after.
        expect(at).toBeGreaterThanOrEqual(turn);
        expect(at).toBeLessThan(turn + 3_000);
      }
      await expect(states.getByRole('button', { name: /Breached/ })).toContainText('1');
      await expect(states.getByRole('button', { name: /At risk/ })).toContainText('1');
    },
  );

  test(
    'two tabs of one browser share one stream, and the second takes over when the first closes',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const streams: string[] = [];
      desk.context().on('request', (request) => {
        const isStream = request.headers()['accept']?.includes('text/event-stream');
        if (isStream && request.url().includes('/api/live')) streams.push(request.url());
      });
      const words = unique('Seen in both tabs');
      const address = `${url}/queue?q=${encodeURIComponent(words)}`;
      await desk.goto(address);
      await expect(liveMark(desk)).toBeVisible();
      const second = await desk.context().newPage();
      await second.goto(address);
      await expect(liveMark(second)).toBeVisible();
      expect(streams).toHaveLength(1);
      const ticket = await tenant.createTicket({ summary: words });
      await Promise.all(
        [desk, second].map((page) => expect(rowOf(page, words)).toBeVisible(PROVED)),
      );
      await desk.close();
      await tenant.call('/Tickets', [{ id: ticket.id, summary: `${words} again` }]);
      await expect(rowOf(second, `${words} again`)).toBeVisible();
      await expect(liveMark(second)).toBeVisible();
    },
  );

  test(
    'where a proxy swallows the stream the lists are asked for instead, and say so',
    soak,
    async ({ desk, url, tenant, unique }) => {
      await desk.route('**/api/live**', async (route) => {
        const isStream = (await route.request().headerValue('accept'))?.includes('event-stream');
        // Never answered: what a proxy does that waits for the end of the stream.
        if (!isStream) await route.continue();
      });
      const words = unique('Behind a proxy');
      await desk.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
      await expect(desk.locator('[data-slot=live-status][data-state=polling]').first()).toBeVisible(
        {
          timeout: 30_000,
        },
      );
      await tenant.createTicket({ summary: words });
      await expect(rowOf(desk, words)).toBeVisible(PROVED);
    },
  );

  test('offline is said, what was missed arrives when the line is back', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('While the line was down');
    await desk.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
    await expect(liveMark(desk)).toBeVisible();
    await desk.context().setOffline(true);
    await expect(desk.getByText(/You are offline/)).toBeVisible();
    await tenant.createTicket({ summary: words });
    await desk.context().setOffline(false);
    await expect(desk.getByText(/You are offline/)).toBeHidden();
    await expect(rowOf(desk, words)).toBeVisible(PROVED);
    await expect(liveMark(desk)).toBeVisible();
  });

  test(
    'a device whose clock is hours wrong shows the same countdowns',
    soak,
    async ({ browser, signedIn, url, tenant, unique }) => {
      const words = unique('Clock of the device');
      await tenant.createTicket({ summary: words, sla_id: await aroundTheClock(tenant) });
      const read = async (offsetMs: number) => {
        const context = await browser.newContext();
        await context.addCookies(signedIn.cookies);
        const page = await context.newPage();
        await page.addInitScript((offset) => {
          const now = Date.now.bind(Date);
          Date.now = () => now() + offset;
        }, offsetMs);
        await page.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
        await expect(liveMark(page)).toBeVisible();
        const badge = rowOf(page, words).locator('[data-slot=sla-badge]').first();
        await expect(badge).toBeVisible();
        const text = await badge.innerText();
        await context.close();
        return text.replace(/\d\ds?$/, '');
      };
      const right = await read(0);
      expect(await read(5 * 3_600_000)).toBe(right);
      expect(await read(-5 * 3_600_000)).toBe(right);
    },
  );

  test(
    'a tab left over from another agent closes itself, and keeps what was typed for its writer',
    soak,
    async ({ page, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Half a note') });
      await signIn(page, url, 'technician');
      await page.waitForURL('**/queue');
      const left = await page.context().newPage();
      await left.goto(`${url}/tickets/${ticket.id}`);
      const note = await openNote(left);
      await note.fill('Only Maya may send this');
      await page.getByRole('button', { name: /Technician$/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.waitForURL('**/sign-in**');
      await signIn(page, url, 'manager');
      await page.waitForURL('**/queue');
      await expect(left.getByText(/Somebody else has signed in/)).toBeVisible();
      await expect(note).toHaveCount(0);
      await expect(left.getByRole('main')).toBeEmpty();
      await expect(left).toHaveTitle('Halyard');
      await left.getByRole('button', { name: 'Reload' }).click();
      await expect(left.getByText('Helen Marsden')).toBeVisible();
      await expect(await openNote(left)).toHaveText('');
    },
  );

  test(
    'the focus and the place on the page stay when rows come in above',
    soak,
    async ({ desk, url, tenant, unique }) => {
      await desk.goto(`${url}/queue`);
      await expect(liveMark(desk)).toBeVisible();
      // By its number: which row is the thirtieth drawn changes as the list scrolls.
      const id = await desk.locator('[data-row-link]').nth(30).getAttribute('data-row-link');
      const focused = desk.locator(`[data-row-link="${id}"]`);
      await focused.focus();
      await focused.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const top = async () => (await focused.boundingBox())?.y ?? NaN;
      const before = await top();
      const line = async () =>
        Number(await desk.locator(`[data-ticket="${id}"]`).getAttribute('aria-rowindex'));
      const lineBefore = await line();
      const summary = unique('Most urgent of all');
      await tenant.createTicket({ summary, deadlinedate: '2020-01-01T00:00:00Z', status_id: 2 });
      await expect.poll(line, PROVED).toBeGreaterThan(lineBefore);
      await expect(focused).toBeFocused();
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(4);
    },
  );
});
