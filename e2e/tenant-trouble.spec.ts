import { startFaultProxy } from '../tests/support/fault-proxy';
import type { FaultProxy } from '../tests/support/fault-proxy';
import { freePort, serviceCredentials, startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { startTenant } from '../tests/support/running-tenant';
import type { RunningTenant } from '../tests/support/running-tenant';
import { expect, openNote, signIn, test, soak } from './fixtures';
import { TenantApi } from './tenant-api';

// A desk that is pointed at its tenant by configuration alone, as at a real one, with bad weather between.
test.describe('when the tenant is in trouble', () => {
  test.describe.configure({ mode: 'serial' });
  let proxy: FaultProxy;
  let tenant: RunningTenant;
  let running: RunningDesk;
  let api: TenantApi;

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    proxy = await startFaultProxy();
    const port = await freePort();
    tenant = await startTenant({
      env: {
        TENANT_PUBLIC_URL: proxy.url,
        PUBLIC_URL: `http://localhost:${port}`,
        // Tokens are renewed a minute before they end, so with these at nearly every call.
        TENANT_ACCESS_TOKEN_SECONDS: '62',
        TENANT_FAULTS: 'true',
      },
    });
    proxy.setTarget(tenant.url);
    const { client_id, client_secret } = serviceCredentials(tenant.data);
    running = await startDesk({
      port,
      env: {
        HALO_URL: proxy.url,
        HALO_DIALECT: 'simplified',
        HALO_CLIENT_ID: 'halyard',
        HALO_SERVICE_CLIENT_ID: client_id,
        HALO_SERVICE_CLIENT_SECRET: client_secret,
        HALO_TIMEOUT_SECONDS: '2',
      },
    });
    api = new TenantApi(tenant.url, tenant.data);
  });
  test.afterAll(async () => {
    await running.stop();
    await tenant.stop();
    await proxy.close();
  });
  test.beforeEach(() => proxy.setWeather('clear'));

  test(
    'a desk is pointed at a tenant by settings alone, and shows no demo sign-ins',
    soak,
    async ({ page }) => {
      await page.goto(running.url);
      await expect(page.getByRole('button', { name: 'Sign in with HaloPSA' })).toBeEnabled();
      await expect(page.getByText('Demo sign-ins')).toBeHidden();
      await signIn(page, running.url);
      await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
      await expect(page.getByText('Embedded tenant')).toBeHidden();
    },
  );

  test(
    'health says within seconds that the tenant is gone, and that it is back',
    soak,
    async ({ request }) => {
      const health = async () => (await request.get(`${running.url}/api/health`)).status();
      proxy.setWeather('slow');
      await expect.poll(health, { timeout: 30_000 }).toBe(503);
      proxy.setWeather('clear');
      await expect.poll(health, { timeout: 30_000 }).toBe(200);
    },
  );

  test('signing in says that the tenant does not answer', async ({ page }) => {
    await page.goto(running.url);
    const button = page.getByRole('button', { name: 'Sign in with HaloPSA' });
    await expect(button).toBeEnabled();
    proxy.setWeather('down');
    await button.click();
    const trouble = page.getByRole('alert').filter({ hasText: /TenantUnavailable|OAuthSignin/ });
    await expect(trouble).toBeVisible({ timeout: 45_000 });
  });

  test('the shell says that HaloPSA limits the calls, while it does', soak, async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, running.url);
    await expect(page.getByRole('row').getByRole('link').first()).toBeVisible();
    const order = { kind: '429', rate: 1, retry_after: 5, path: '/api/Tickets' };
    const orders = `${tenant.url}/_faults`;
    await page.request.post(orders, { data: order });
    await expect(page.getByText(/HaloPSA is limiting/)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row').getByRole('link').first()).toBeVisible();
    await page.request.delete(orders);
    await expect(page.getByText(/HaloPSA is limiting/)).toBeHidden({ timeout: 60_000 });
  });

  for (const [weather, code] of [
    ['down', 'tenant-unavailable'],
    ['slow', 'tenant-timeout'],
    ['html', 'tenant-unreadable'],
  ] as const) {
    test(
      `a note that meets a tenant that is ${weather} is kept, and sent once the tenant is back`,
      weather === 'down' ? {} : soak,
      async ({ page, unique }) => {
        test.setTimeout(120_000);
        const ticket = await api.createTicket({ summary: unique('Weather') });
        const text = unique('Written in bad weather');
        await signIn(page, running.url);
        await page.waitForURL('**/queue');
        await page.goto(`${running.url}/tickets/${ticket.id}`);
        await (await openNote(page)).fill(text);

        proxy.setWeather(weather);
        const answered = page.waitForResponse((answer) => answer.url().includes('/actions'));
        await page.getByRole('button', { name: 'Add internal note' }).click();
        const problem = (await (await answered).json()) as { code: string };
        expect([code, 'outcome-unknown']).toContain(problem.code);
        await expect(page.getByText(text).first()).toBeVisible();
        const retry = page.getByRole('button', { name: 'Send again' });
        await expect(retry).toBeVisible({ timeout: 30_000 });

        proxy.setWeather('clear');
        const count = async () => {
          const { actions } = await api.call<{ actions: { note: string }[] }>(
            `/Actions?ticket_id=${ticket.id}`,
          );
          return actions.filter(({ note }) => note.includes(text)).length;
        };
        // A tenant that was silent is tried once a second at most, by whoever asks: one try may be in vain.
        await expect(async () => {
          if (await retry.isVisible()) await retry.click({ timeout: 1_000 });
          expect(await count()).toBe(1);
        }).toPass({ timeout: 30_000 });
        await expect(retry).toBeHidden({ timeout: 10_000 });
        expect(await count()).toBe(1);
      },
    );

    test(
      `the queue says that the tenant is ${weather}, keeps its rows, and comes back`,
      weather === 'down' ? {} : soak,
      async ({ page, unique }) => {
        test.setTimeout(120_000);
        await signIn(page, running.url);
        const link = page.getByRole('row').getByRole('link').first();
        await expect(link).toBeVisible();
        proxy.setWeather(weather);
        await expect(page.getByText(code).first()).toBeVisible({ timeout: 60_000 });
        await expect(link).toBeVisible();
        await expect(page.getByText(/\bat .+:\d+:\d+/)).toBeHidden();
        // Another order of the list needs no tenant.
        const head = page.getByRole('columnheader', { name: 'Number' });
        await head.getByRole('button').click();
        await expect(page).toHaveURL(/sort=number/);
        await expect(head).toHaveAttribute('aria-sort', 'ascending');
        await expect(link).toBeVisible();

        const summary = unique('Changed in bad weather');
        await api.createTicket({ summary });
        proxy.setWeather('clear');
        await expect(page.getByText(/tenant-[a-z]+/)).toHaveCount(0, { timeout: 60_000 });
        await page.getByRole('searchbox', { name: 'Search tickets' }).fill(summary);
        await expect(page.getByRole('link', { name: summary })).toBeVisible({ timeout: 30_000 });
      },
    );
  }
});
