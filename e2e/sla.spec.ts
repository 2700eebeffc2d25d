import { expect, test } from './fixtures';
import type { TenantApi } from './tenant-api';

/** An SLA whose clocks run at any hour at which the tests may. */
async function aroundTheClock(tenant: TenantApi): Promise<{ id: number }> {
  const slas = await tenant.call<{ id: number; name: string }[]>('/SLA');
  return slas.find(({ name }) => name === 'Premium 24×7')!;
}

test('a ticket nobody answers turns red by itself, at the second its reply was due', async ({
  desk,
  url,
  tenant,
  unique,
}) => {
  const sla = await aroundTheClock(tenant);
  const targets =
    await tenant.call<
      { slaid: number; priorityid: number; responsetime: number; responseunits: string }[]
    >('/Priority');
  const target = targets.find(({ slaid, priorityid }) => slaid === sla.id && priorityid === 3)!;
  const hour = 3_600_000;
  const responseMs = target.responsetime * (target.responseunits === 'M' ? 60_000 : hour);

  const dueAt = Math.ceil(Date.now() / 1000) * 1000 + 9000;
  const ticket = await tenant.createTicket({
    summary: unique('Nobody has answered this'),
    sla_id: sla.id,
    priority_id: 3,
    dateoccurred: new Date(dueAt - responseMs).toISOString(),
  });
  expect(Date.parse(ticket.respondbydate!)).toBe(dueAt);

  await desk.goto(`${url}/tickets/${ticket.id}`);
  const badge = desk.locator('[data-slot=sla-badge][data-clock=response]').first();
  await expect(badge).toHaveAttribute('data-state', 'at-risk');
  await expect(badge).toContainText(/0:0\d/);

  await expect(badge).toHaveAttribute('data-state', 'breached', { timeout: 20_000 });
  const turnedAt = Date.now();
  await expect(badge).toContainText('late');
  // Not before it was due, and within two ticks after.
  expect(turnedAt).toBeGreaterThanOrEqual(dueAt);
  expect(turnedAt).toBeLessThan(dueAt + 3000);
});

test('a ticket tells why it is due when it is, by keyboard too', async ({
  desk,
  url,
  tenant,
  unique,
}) => {
  const sla = await aroundTheClock(tenant);
  const cameIn = Date.now() - 7_200_000;
  const ticket = await tenant.createTicket({
    summary: unique('Why so late'),
    sla_id: sla.id,
    priority_id: 3,
    status_id: 2,
    dateoccurred: new Date(cameIn).toISOString(),
  });
  await tenant.call('/Tickets', [{ id: ticket.id, status_id: 5 }]);
  await tenant.call('/Tickets', [{ id: ticket.id, status_id: 2 }]);

  await desk.goto(`${url}/tickets/${ticket.id}`);
  const clock = desk.locator('.ticket-header').getByRole('button', { name: /^Resolution/ });
  await expect(clock).toBeEnabled();
  await clock.focus();
  await desk.keyboard.press('Enter');
  const why = desk.getByRole('dialog', { name: 'Resolution' });
  const reasons = why.getByRole('list').filter({ hasText: 'Started' });
  await expect(reasons).toContainText('of working time');
  await expect(reasons).toContainText('Waiting on Client');
  await expect(reasons).toContainText(/Now, 6h left.*6h still to count/);
  await expect(reasons.getByRole('listitem').last()).toContainText('Due');
  await desk.keyboard.press('Escape');
  await expect(reasons).toBeHidden();
  await expect(clock).toBeFocused();
});

test('countdowns move every second, and the page arrives without a mismatch', async ({
  desk,
  url,
}) => {
  const complaints: string[] = [];
  desk.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  desk.on('pageerror', (error) => complaints.push(error.message));
  await desk.goto(`${url}/queue`);
  await expect(desk.locator('[data-slot=sla-badge]').first()).toBeVisible();
  await desk.getByRole('searchbox', { name: 'Search tickets' }).focus();
  expect(complaints).toEqual([]);
});
