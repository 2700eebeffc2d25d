import { expect, openNote, signIn, test } from './fixtures';

test.describe('signing in', () => {
  test('tells the demo sign-ins, and brings back to the page one wanted', async ({
    page,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Wanted before signing in') });
    await page.goto(`${url}/tickets/${ticket.id}`);
    await expect(page.getByRole('cell', { name: 'technician' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
    await page.getByLabel('User name').fill('manager');
    await page.getByLabel('Password', { exact: true }).fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`${url}/tickets/${ticket.id}`);
    await expect(page.getByText('Manager', { exact: true })).toBeVisible();
  });

  test('with a wrong password says so and keeps the name', async ({ page, url }) => {
    await signIn(page, url, 'technician', 'wrong');
    await expect(page.getByRole('alert')).toContainText(/password/i);
    await expect(page.getByLabel('User name')).toHaveValue('technician');
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  });

  test('with a tampered or stale answer of the tenant is refused in words with a code', async ({
    page,
    url,
  }) => {
    await page.goto(`${url}/api/auth/callback/halo?code=stolen&state=tampered`);
    await expect(page).toHaveURL(/sign-in/);
    await expect(page.getByRole('alert').filter({ hasText: 'OAuthCallback' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sign in with HaloPSA' })).toBeEnabled();
  });

  test('never sends anybody to another site afterwards', async ({ page, url }) => {
    await page.goto(`${url}/sign-in?callbackUrl=${encodeURIComponent('https://evil.example/')}`);
    await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
    await page.getByLabel('User name').fill('technician');
    await page.getByLabel('Password', { exact: true }).fill('demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(
      (address) => address.origin === url && !address.pathname.startsWith('/sign-in'),
    );
  });

  test('keeps the tenant’s tokens away from the browser', async ({ page, url }) => {
    await signIn(page, url);
    await page.waitForURL('**/queue');
    const session = await page.request.get(`${url}/api/auth/session`);
    expect(Object.keys((await session.json()) as object)).toEqual(['expires']);
    const cookies = await page.context().cookies(url);
    const ours = cookies.find(({ name }) => name === 'halyard-session');
    expect(ours).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const readable = await page.evaluate(
      () => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }),
    );
    expect(readable).not.toContain('halyard-session');
    expect(await page.content()).not.toMatch(/access_?token|refresh_?token/i);
  });

  test('ends with signing out: the session is dead and the next one is asked who they are', async ({
    page,
    url,
  }) => {
    await signIn(page, url);
    await page.waitForURL('**/queue');
    const cookies = await page.context().cookies(url);
    await page.getByRole('button', { name: /Technician$/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/sign-in/);
    // The old cookie, kept by somebody, opens nothing any more.
    await page.context().addCookies(cookies.filter(({ name }) => name === 'halyard-session'));
    const answer = await page.request.get(`${url}/api/tickets`);
    expect(answer.status()).toBe(401);
    await page.goto(`${url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
    await expect(page.getByLabel('User name')).toBeVisible();
  });

  test('a session that ends in the middle of a note asks to sign in, and the note is still there', async ({
    page,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Session ends here') });
    await signIn(page, url);
    await page.waitForURL('**/queue');
    await page.goto(`${url}/tickets/${ticket.id}`);
    const note = await openNote(page);
    await note.fill('Written before the session ended');
    await page.context().clearCookies({ name: 'halyard-session' });
    await page.getByRole('button', { name: 'Add internal note' }).click();
    await expect(page.getByText(/session (has )?ended/i).first()).toBeVisible();
    await page
      .getByRole('link', { name: /sign in/i })
      .first()
      .click();
    await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
    // The tenant still knows them: no password asked, straight back.
    await expect(page).toHaveURL(`${url}/tickets/${ticket.id}`);
    await expect(
      page
        .getByText('Written before the session ended')
        .or(note.filter({ hasText: 'Written before' }))
        .first(),
    ).toBeVisible();
  });

  test('by another name of this machine leads to the one address', async ({ page, url }) => {
    await page.goto(`${url.replace('localhost', '127.0.0.1')}/queue`);
    expect(new URL(page.url()).origin).toBe(url);
  });
});

test('an agent who may see six clients is shown those and no others', async ({
  page,
  url,
  tenant,
}) => {
  await signIn(page, url, 'restricted');
  await page.waitForURL('**/queue');
  const own = (await (await page.request.get(`${url}/api/tickets`)).json()) as {
    total: number;
    rows: { clientId: number }[];
  };
  const all = await tenant.call<{
    record_count: number;
    tickets: { id: number; client_id: number }[];
  }>('/Tickets?open_only=true&page_size=100');
  expect(own.total).toBeLessThan(all.record_count);
  const visible = new Set(own.rows.map(({ clientId }) => clientId));
  expect(visible.size).toBeLessThanOrEqual(6);
  const foreign = all.tickets.find(({ client_id }) => !visible.has(client_id))!;
  const guess = await page.request.get(`${url}/api/tickets/${foreign.id}`);
  expect([200, 404]).toContain(guess.status());
  const clients = await tenant.call<{ clients: { id: number; name: string }[] }>(
    '/Client?page_size=100',
  );
  const probes = await Promise.all(
    all.tickets.slice(0, 60).map(async ({ id, client_id }) => ({
      client: client_id,
      status: (await page.request.get(`${url}/api/tickets/${id}`)).status(),
    })),
  );
  const opened = new Set(probes.filter(({ status }) => status === 200).map(({ client }) => client));
  expect(opened.size).toBeLessThanOrEqual(6);
  expect(probes.some(({ status }) => status === 404)).toBe(true);
  expect(clients.clients.length).toBeGreaterThan(6);
});
