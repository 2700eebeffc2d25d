import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { expect, openStatus, signIn, test } from './fixtures';
import { TenantApi } from './tenant-api';

test.describe('a technician works a ticket', () => {
  let running: RunningDesk;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    running = await startDesk();
  });
  test.afterAll(() => running.stop());

  test('it is resolved only once it says how, and is still resolved after everything was restarted', async ({
    page,
    unique,
  }) => {
    test.setTimeout(180_000);
    const tenant = new TenantApi(running.tenantUrl, running.data);
    const summary = unique('Outlook will not connect');
    const ticket = await tenant.createTicket({ summary, status_id: 2 });

    await signIn(page, running.url);
    await page.waitForURL('**/queue');
    await page.getByRole('searchbox', { name: 'Search tickets' }).fill(summary);
    await page.getByRole('link', { name: summary }).click();
    await expect(page.getByRole('heading', { level: 1, name: summary })).toBeVisible();

    const form = await openStatus(page);
    await form.getByLabel('Change status').selectOption('Resolved');
    await form.getByRole('button', { name: /^Resolve/ }).click();
    await expect(form.getByText('Resolution is required')).toBeVisible();
    await expect(form.getByLabel('Resolution')).toBeFocused();

    // The same request past the page is refused by the same rule.
    const bypass = await page.evaluate(
      async ({ id }) => {
        const response = await fetch(`/api/tickets/${id}/status`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify({ statusId: 8 }),
        });
        return { status: response.status, body: (await response.json()) as unknown };
      },
      { id: ticket.id },
    );
    expect(bypass.status).toBe(422);
    expect(bypass.body).toMatchObject({
      code: 'transition-refused',
      errors: [
        { code: 'resolution-required', message: 'Resolution is required', field: 'resolution' },
      ],
    });
    expect(await tenant.ticket(ticket.id)).toMatchObject({ status_id: 2 });

    await form.getByLabel('Resolution').fill('Rebuilt the mail profile, tested ok.');
    await form.getByRole('button', { name: /^Resolve/ }).click();
    const status = page.locator('[data-slot=ticket-status]:visible');
    await expect(status).toContainText('Resolved');
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const moves = timeline.getByText(/In Progress.*Resolved/);
    await expect(moves.last()).toBeVisible();

    const { port, tenantPort } = portsOf(running);
    expect(await running.stop()).toBe(0);
    running = await startDesk({ data: running.data, port, tenantPort });

    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: summary })).toBeVisible();
    await expect(status).toContainText('Resolved');
    await expect(moves.last()).toBeVisible();
    await expect(page.getByText('Rebuilt the mail profile, tested ok.').first()).toBeVisible();
    expect(await tenant.ticket(ticket.id)).toMatchObject({
      status_name: 'Resolved',
      resolution: expect.stringContaining('Rebuilt the mail profile'),
    });
  });
});

function portsOf(desk: RunningDesk) {
  return { port: Number(new URL(desk.url).port), tenantPort: Number(new URL(desk.tenantUrl).port) };
}
