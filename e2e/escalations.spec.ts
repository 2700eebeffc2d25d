import type { Browser, Page } from 'playwright/test';
import { Browser as TenantBrowser } from '../tests/contract/outbox-browser';
import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { sessionOf } from './desk-calls';
import { expect, signIn, soak, test } from './fixtures';
import { makeWall } from './make-wall';
import { TenantApi } from './tenant-api';
import { violations } from './violations';

type WireTeam = { id: number; name: string };
type WireTicket = { agent_id: number | null; team_id: number; priority_id: number };

// A desk of its own: a review is of all that is late.
test.describe('the escalation review', () => {
  test.describe.configure({ mode: 'serial' });
  let running: RunningDesk;
  let tenant: TenantApi;
  let teams: WireTeam[];

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    running = await startDesk();
    tenant = new TenantApi(running.tenantUrl, running.data);
    teams = await tenant.call<WireTeam[]>('/Team');
  });
  test.afterAll(() => running.stop());

  const teamId = (name: string) => teams.find((team) => team.name === name)?.id ?? 0;
  /** Late for months, whatever the time is. */
  const late = (summary: string, team: string, over: Record<string, unknown> = {}) =>
    tenant.createTicket({
      summary,
      team: team,
      team_id: teamId(team),
      agent_id: 2,
      priority_id: 4,
      dateoccurred: new Date(Date.now() - 60 * 86_400_000).toISOString(),
      ...over,
    });
  const read = (id: number) => tenant.call<WireTicket>(`/Tickets/${id}`);
  // While the page comes in, what the server drew may stand in it unseen beside what the browser draws.
  const line = (page: Page, id: number) => page.locator(`[data-review="ticket-${id}"]:visible`);
  const toast = (page: Page) => page.locator('[data-slot=toast]');
  const current = (page: Page) => page.locator('[data-review-link][aria-current=true]');

  async function asManager(browser: Browser, width = 1440): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage();
    await signIn(page, running.url, 'manager');
    await page.waitForURL('**/queue');
    return page;
  }
  /** Opens the review of a team once all these tickets stand in it. */
  async function openReview(page: Page, team: string, ids: readonly number[]): Promise<void> {
    await page.goto(`${running.url}/escalations?teams=${teamId(team)}`);
    for (const id of ids) await expect(line(page, id)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: /^Teams: / })).toBeEnabled();
  }
  /** Goes by keyboard to the line of a ticket. */
  async function goTo(page: Page, id: number): Promise<void> {
    const links = page.locator('[data-review-link]');
    await expect(async () => {
      const lines = await links.evaluateAll((all) =>
        all.map((link) => ({
          key: link.dataset.reviewLink,
          isCurrent: link.ariaCurrent === 'true',
        })),
      );
      const away =
        lines.findIndex(({ key }) => key === `ticket-${id}`) -
        lines.findIndex(({ isCurrent }) => isCurrent);
      for (let step = 0; step < Math.abs(away); step += 1) {
        await page.keyboard.press(away > 0 ? 'j' : 'k');
      }
      await expect(current(page)).toContainText(`#${id} `, { timeout: 500 });
    }).toPass();
  }

  test('a manager goes through it by keyboard, from the first ticket to the minutes', async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const first = await late('Printer dead since spring', 'Projects');
    const second = await late('Nobody called back', 'Projects');
    const third = await late('Quote never came', 'Projects', { agent_id: 1 });
    const page = await asManager(browser);
    await openReview(page, 'Projects', [first.id, second.id, third.id]);
    await expect(page.getByText(/^0 of \d+ decided$/)).toBeVisible();

    await goTo(page, first.id);
    await page.keyboard.press('e');
    const escalation = page.getByRole('dialog', { name: `Escalate #${first.id}` });
    await expect(escalation.getByLabel('Why')).toBeFocused();
    await page.keyboard.type('A senior has to see this today');
    await escalation.getByRole('radio', { name: /^Critical/ }).press('Space');
    await expect(escalation.getByLabel('Text')).toHaveValue(/A senior has to see this today/);
    await expect(escalation.getByLabel('Text')).toHaveValue(/Priority: Critical, before Low/);
    await page.keyboard.press('Control+Enter');
    await expect(line(page, first.id)).toContainText('Escalated');
    await expect(escalation).toHaveCount(0);
    expect((await read(first.id)).team_id).toBe(teamId('Escalation'));

    await goTo(page, second.id);
    await page.keyboard.press('a');
    // Whom it goes to is asked at once.
    await expect(page.getByRole('dialog', { name: `Who gets #${second.id}` })).toBeVisible();
    await expect(page.getByRole('option').first()).not.toContainText('(me)');
    await page.keyboard.type('Priya');
    await expect(page.getByRole('option').first()).toContainText('Priya');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'To agent: Priya Nair' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(line(page, second.id)).toContainText('Assigned to Priya Nair');
    const priya = (await read(second.id)).agent_id;
    expect(priya).not.toBe(2);

    await goTo(page, third.id);
    await page.keyboard.press('b');
    const accepting = page.getByRole('dialog', { name: `Accept the breach of #${third.id}` });
    await expect(accepting.getByRole('radio', { name: /^Capacity/ })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(line(page, third.id)).toContainText('Breach accepted: capacity');

    // Undone, it is to be decided about again; decided anew it stands.
    await expect(toast(page).filter({ hasText: 'Accepted the breach' })).toBeVisible();
    await page.keyboard.press('u');
    await expect(toast(page).filter({ hasText: 'is to be decided anew' })).toBeVisible();
    await expect(current(page)).toContainText(`#${third.id}`);
    await page.keyboard.press('z');
    await expect(page.getByRole('dialog', { name: `Snooze #${third.id}` })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(line(page, third.id)).toContainText('Snoozed until');

    // After a reload there is a way back too.
    await openReview(page, 'Projects', [third.id]);
    await goTo(page, third.id);
    const pane = page.getByRole('complementary', { name: 'The current ticket' });
    await expect(pane.getByRole('button', { name: /^Take back/ })).toBeVisible();
    await page.keyboard.press('u');
    await expect(pane.getByRole('button', { name: /^Take back/ })).toHaveCount(0);
    await expect(current(page)).toContainText(`#${third.id}`);
    await expect(current(page)).toBeFocused();
    await expect(toast(page).filter({ hasText: 'is to be decided anew' })).toBeVisible();
    await page.keyboard.press('z');
    await expect(page.getByRole('dialog', { name: `Snooze #${third.id}` })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(line(page, third.id)).toContainText('Snoozed until');

    const send = page.getByRole('region', { name: 'Send' });
    for (;;) {
      const unassigned = send.getByRole('button', { name: /^Assign #/ });
      const left = await unassigned.count();
      if (left === 0) break;
      await unassigned.first().press('Enter');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.type('Tom');
      await page.keyboard.press('Enter');
      await expect(unassigned).toHaveCount(left - 1);
    }
    const rest = send.getByRole('button', { name: /^Snooze the rest until/ });
    if (await rest.isVisible()) {
      await rest.press('Enter');
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: /^Snooze / })
        .press('Enter');
      await expect(rest).toHaveCount(0, { timeout: 60_000 });
    }
    await expect(send.getByText('First: 1 mail held.')).toBeVisible();
    await send.getByRole('button', { name: /^Escalated: #/ }).press('Enter');
    await expect(send.getByLabel('Text')).toHaveValue(/A senior has to see this today/);
    await send.getByRole('button', { name: 'Send it' }).press('Enter');
    await expect(send.getByText('Sent', { exact: true })).toBeVisible();
    await send.getByRole('button', { name: 'Close the review' }).press('Enter');
    const question = page.getByRole('alertdialog', { name: 'Close the review?' });
    await expect(question).toContainText('1 escalated');
    await expect(question).toContainText('1 mail sent');
    await question.getByRole('button', { name: 'Close the review' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Done: the review is closed' })).toBeFocused();

    const outbox = new TenantBrowser(running.tenantUrl);
    await outbox.signIn('manager');
    expect((await outbox.get('/outbox')).text.split(`Escalated: #${first.id} `)).toHaveLength(2);
    await page.getByRole('link', { name: 'Read or print the minutes' }).press('Enter');
    await page.waitForURL('**/escalations/log/*');
    await expect(page.getByRole('link', { name: new RegExp(`^#${second.id} `) })).toBeVisible();

    await page.goto(`${running.url}/tickets/${first.id}`);
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await expect(timeline.getByText('A senior has to see this today').first()).toBeVisible();
    const wall = await makeWall(
      await sessionOf(running, 'manager'),
      { team: [teamId('Escalation')] },
      'Escalation',
    );
    const screen = await (await browser.newContext()).newPage();
    await screen.goto(wall.link);
    await expect(screen.getByText('Printer dead since spring')).toBeVisible();
    await screen.context().close();
    await page.context().close();
  });

  test(
    'of two managers at once the second is told what the first decided, and loses nothing',
    soak,
    async ({ browser }) => {
      test.setTimeout(120_000);
      const { id } = await late('Two look at this at once', 'Field');
      const [one, other] = [await asManager(browser), await asManager(browser)];
      await openReview(one, 'Field', [id]);
      await openReview(other, 'Field', [id]);
      await goTo(other, id);
      await other.keyboard.press('n');
      const comment = other.getByRole('dialog', { name: `Comment on #${id}` });
      await comment.getByLabel('Comment').fill('Call them before noon');

      await goTo(one, id);
      await one.keyboard.press('z');
      await expect(one.getByRole('dialog', { name: `Snooze #${id}` })).toBeVisible();
      await one.keyboard.press('Control+Enter');
      await expect(line(one, id)).toContainText('Snoozed');

      await other.keyboard.press('Control+Enter');
      await expect(comment.getByText('decided-meanwhile')).toBeVisible();
      await expect(comment).toContainText('Snoozed');
      await expect(comment.getByLabel('Comment')).toHaveValue('Call them before noon');
      await comment.getByRole('button', { name: 'Decide all the same' }).click();
      await expect(line(other, id)).toContainText('Commented');
      await expect(line(one, id)).toContainText('Commented', { timeout: 30_000 });
      await one.context().close();
      await other.context().close();
    },
  );

  test('what was typed comes back, and what was sent without an answer is gone on with after a reload', async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { id } = await late('The line drops while one decides', 'Field');
    const page = await asManager(browser);
    await openReview(page, 'Field', [id]);
    await goTo(page, id);
    await page.keyboard.press('n');
    const comment = page.getByRole('dialog', { name: `Comment on #${id}` });
    await comment.getByLabel('Comment').fill('Nobody told them yet');
    await page.keyboard.press('Escape');
    await expect(comment).toHaveCount(0);
    await openReview(page, 'Field', [id]);
    await goTo(page, id);
    await page.keyboard.press('n');
    await expect(comment.getByLabel('Comment')).toHaveValue('Nobody told them yet');

    await page.route(`**/api/tickets/${id}/decision`, (route) => route.abort(), { times: 1 });
    await page.keyboard.press('Control+Enter');
    await expect(comment.getByText('unreachable')).toBeVisible();
    await openReview(page, 'Field', [id]);
    await line(page, id)
      .getByRole('button', { name: `Retry: #${id}` })
      .click();
    await expect(line(page, id)).toContainText('Commented');
    await expect(line(page, id).getByText('may be half done')).toHaveCount(0);
    await page.context().close();
  });

  test(
    'an address that names no team says so, and does not pass for the whole desk',
    soak,
    async ({ browser }) => {
      const page = await asManager(browser);
      for (const asked of ['abc', '0', '99999']) {
        await page.goto(`${running.url}/escalations?teams=${asked}`);
        await expect(
          page.getByText(`asks for teams this desk does not have: ${asked}.`),
        ).toBeVisible({ timeout: 60_000 });
      }
      await page.goto(`${running.url}/escalations/log/no-such-review`);
      await expect(page.getByRole('heading', { name: 'There is no such review' })).toBeVisible();
      await expect(page.getByRole('main')).toHaveCount(1);
      await page.context().close();
    },
  );

  test('a ticket that was resolved meanwhile is not decided about', async ({ browser }) => {
    test.setTimeout(120_000);
    const { id } = await late('Solved while one looks', 'Field');
    const page = await asManager(browser);
    await openReview(page, 'Field', [id]);
    await goTo(page, id);
    await page.keyboard.press('n');
    const comment = page.getByRole('dialog', { name: `Comment on #${id}` });
    await comment.getByLabel('Comment').fill('Still open?');
    await tenant.call('/Tickets', [{ id, status_id: 8, resolution: 'It was the cable' }]);
    await page.keyboard.press('Control+Enter');
    await expect(comment.getByText('ticket-finished')).toBeVisible();
    await expect(comment.getByLabel('Comment')).toHaveValue('Still open?');
    await comment.getByRole('button', { name: 'Leave it, go on' }).click();
    await expect(line(page, id)).toHaveCount(0, { timeout: 30_000 });
    await page.context().close();
  });

  test(
    'many are snoozed in one go, and no more are escalated at once than nobody is flooded by',
    soak,
    async ({ browser }) => {
      test.setTimeout(180_000);
      const page = await asManager(browser);
      const some = [];
      for (let at = 1; at <= 21; at += 1) {
        some.push((await late(`Broke at one moment, number ${at}`, 'Service Desk')).id);
      }
      await openReview(page, 'Service Desk', some);
      const part = page.getByRole('region', { name: 'Late now' });
      await part.getByRole('button', { name: /^Select all \d+$/ }).click();
      await page.keyboard.press('e');
      await expect(toast(page)).toContainText('too many to escalate at once');
      await page.keyboard.press('z');
      await page.getByRole('dialog', { name: /^Snooze \d+ tickets$/ }).waitFor();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(/^\d+ tickets, no mail\.$/)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(part.getByText(/^all \d+ decided$/)).toBeVisible({ timeout: 60_000 });
      await page.context().close();
    },
  );

  test('a technician is told whom it is for', soak, async ({ page }) => {
    await signIn(page, running.url);
    await page.waitForURL('**/queue');
    await page.goto(`${running.url}/escalations`);
    await expect(page.getByRole('heading', { name: 'This page is for managers' })).toBeVisible();
  });

  for (const width of [1440, 390]) {
    test(
      `it has no accessibility violation at ${width} px`,
      width === 390 ? soak : {},
      async ({ browser }) => {
        test.setTimeout(120_000);
        const { id } = await late(`To be read by everybody at ${width}`, 'Field');
        const page = await asManager(browser, width);
        await openReview(page, 'Field', [id]);
        await goTo(page, id);
        await expect(page.getByText('Latest first')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('e');
        await page.getByRole('dialog', { name: `Escalate #${id}` }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      },
    );
  }
});
