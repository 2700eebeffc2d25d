import { expect, test } from './fixtures';

test.describe('the queue', () => {
  test('shows open tickets with what is due first on top', async ({ desk, url }) => {
    await desk.goto(`${url}/queue`);
    await expect(desk.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
    for (const column of ['Number', 'Summary', 'Client', 'Priority', 'Status', 'Assignee', 'SLA']) {
      await expect(desk.getByRole('columnheader', { name: column })).toBeVisible();
    }
    const states = await desk
      .locator('[data-slot=sla-badge]')
      .evaluateAll((badges) => badges.map((badge) => badge.getAttribute('data-state')));
    const firstCalm = states.findIndex((state) => state !== 'breached');
    expect(states.slice(firstCalm)).not.toContain('breached');
  });

  test('a search that is a link: the words stand in the address and find the ticket again', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const summary = unique('Scanner shows a blue screen');
    const ticket = await tenant.createTicket({ summary });
    await desk.goto(`${url}/queue`);
    await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
    await desk.keyboard.press('/');
    await desk.getByRole('searchbox', { name: 'Search tickets' }).fill(summary);
    await expect(desk).toHaveURL(/q=Scanner/);
    // It appears by itself, once the tenant has said that this agent may see it.
    await expect(desk.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });
    await desk.goto(`${url}/queue?q=%23${ticket.id}`);
    await expect(desk.getByRole('link', { name: summary })).toBeVisible();
  });

  test('says so when nothing matches, and offers the way back', async ({ desk, url }) => {
    await desk.goto(`${url}/queue?q=zzzznothinglikethis`);
    await expect(desk.getByText(/No (open )?tickets? match|Nothing matches/i)).toBeVisible();
    await desk.getByRole('button', { name: /Clear/ }).first().click();
    await expect(
      desk
        .getByRole('row')
        .filter({ has: desk.getByRole('link') })
        .first(),
    ).toBeVisible();
  });

  test('is walked by keyboard: j and k move, Enter opens, typing does not move', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Walked by keyboard');
    for (const each of ['first', 'second']) {
      await tenant.createTicket({ summary: `${words} ${each}` });
    }
    await desk.goto(`${url}/queue?q=${encodeURIComponent(words)}`);
    const links = desk.getByRole('row').getByRole('link');
    await expect(links.nth(1)).toBeVisible({ timeout: 30_000 });
    await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
    await desk.keyboard.press('j');
    await expect(links.first()).toBeFocused();
    await desk.keyboard.press('j');
    await expect(links.nth(1)).toBeFocused();
    await desk.keyboard.press('k');
    await expect(links.first()).toBeFocused();
    const name = await links.first().textContent();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(name!.slice(0, 20));
  });

  test('ignores nonsense in the address, says which, and shows the rest', async ({ desk, url }) => {
    await desk.goto(
      `${url}/queue?status=abc,5&agent=%00&priority=99999999999999999999&sort=colour&group=team`,
    );
    await expect(desk.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
    const notice = desk.getByText(/sort=colour/);
    await expect(notice).toBeVisible();
    await expect(desk.getByRole('button', { name: /Remove filter Status/ })).toBeVisible();
    await expect(desk.getByRole('button', { expanded: true }).first()).toBeVisible();
  });
});
