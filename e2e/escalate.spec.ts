import type { Page } from 'playwright/test';
import { Browser } from '../tests/contract/outbox-browser';
import { freePort, serviceCredentials, startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { startTenant } from '../tests/support/running-tenant';
import type { RunningTenant } from '../tests/support/running-tenant';
import { expect, signIn, soak, test } from './fixtures';
import { startMailRefusingProxy } from './mail-refusing-proxy';
import type { MailRefusingProxy } from './mail-refusing-proxy';
import { TenantApi } from './tenant-api';

type WireAction = { note: string; hiddenfromuser: boolean; emailto: string | null };
type WireAgent = { id: number; name: string };
type WireTicket = {
  status_id: number;
  agent_id: number | null;
  team_id: number | null;
  priority_id: number;
};

async function logOf(tenant: TenantApi, ticketId: number, words: string): Promise<WireAction[]> {
  const { actions } = await tenant.call<{ actions: WireAction[] }>(
    `/Actions?ticket_id=${ticketId}`,
  );
  return actions.filter(({ note }) => note.includes(words));
}

/** What the client may read of a ticket. */
async function clientView(tenant: TenantApi, ticketId: number): Promise<string> {
  const answer = await tenant.call(`/Actions?ticket_id=${ticketId}&excludeprivate=true`);
  return JSON.stringify(answer);
}

/** How often a mail about a ticket is in the tenant's outbox. */
async function mailed(tenantUrl: string, ticketId: number): Promise<number> {
  const browser = new Browser(tenantUrl);
  await browser.signIn('manager');
  const { text } = await browser.get('/outbox');
  return text.split(`Escalated: #${ticketId} `).length - 1;
}

const ticketOf = (tenant: TenantApi, id: number) => tenant.call<WireTicket>(`/Tickets/${id}`);

async function openTicket(page: Page, url: string, ticketId: number) {
  await page.goto(`${url}/tickets/${ticketId}`);
  await expect(page.getByRole('button', { name: 'More for this ticket' })).toBeEnabled();
}

async function somebodyElse(tenant: TenantApi): Promise<WireAgent> {
  const agents = await tenant.call<WireAgent[]>('/Agent');
  const found = agents.find(({ name }) => /^Priya\b/.test(name)) ?? agents[2];
  if (!found) throw new Error('The demo desk has no agents.');
  return found;
}

/** Chooses in the picker that a field opens. */
async function choose(page: Page, field: RegExp, name: string) {
  await page.getByRole('dialog').getByRole('button', { name: field }).click();
  await page.getByRole('combobox').last().fill(name);
  await page.getByRole('option', { name }).first().click();
}

async function asManager(page: Page, url: string) {
  await signIn(page, url, 'manager');
  await page.waitForURL('**/queue');
}

test('a technician hands a ticket over with all that is needed, and nobody is mailed', async ({
  desk,
  url,
  tenant,
  unique,
}) => {
  const found = unique('The disk is full');
  const { id } = await tenant.createTicket({ summary: unique('Server is slow') });
  const colleague = await somebodyElse(tenant);
  await openTicket(desk, url, id);
  await desk.keyboard.press('e');
  const dialog = desk.getByRole('dialog', { name: `Hand over #${id}` });
  await expect(dialog).toContainText('the client sees nothing of it');
  await dialog.getByLabel('Tried').fill('Restarted it');
  await dialog.getByLabel('Found').fill(found);
  // What was typed is still there when the page comes back.
  await desk.reload();
  await expect(desk.getByRole('button', { name: 'More for this ticket' })).toBeEnabled();
  await desk.keyboard.press('e');
  await expect(dialog.getByLabel('Found')).toHaveValue(found);
  await dialog.getByLabel('Needed').fill('A bigger disk');
  await choose(desk, /^To agent: /, colleague.name);
  await dialog.getByRole('button', { name: 'Hand over' }).click();

  await expect(desk.getByText(`Handed over #${id} to ${colleague.name}`)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByRole('button', { name: `Assignee: ${colleague.name}` })).toBeVisible();
  expect(await ticketOf(tenant, id)).toMatchObject({ agent_id: colleague.id });
  expect(await logOf(tenant, id, found)).toMatchObject([{ hiddenfromuser: true, emailto: null }]);
  expect(await clientView(tenant, id)).not.toContain(found);
  expect(await mailed(tenant.url, id)).toBe(0);
});

test('a manager escalates with the mail read before it goes, once, and not to the client', async ({
  page,
  url,
  tenant,
  unique,
}) => {
  const reason = unique('The whole office waits');
  const { id } = await tenant.createTicket({ summary: unique('Mail is down'), priority_id: 3 });
  const colleague = await somebodyElse(tenant);
  await asManager(page, url);
  await openTicket(page, url, id);
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: `Escalate #${id}` });
  await dialog.getByLabel('Why').fill(reason);
  await choose(page, /^To agent: /, colleague.name);
  await dialog.getByRole('radio', { name: /High/ }).check();
  const mail = dialog.getByRole('region', { name: 'Mail to managers' });
  await expect(mail.getByRole('checkbox', { name: /helen\.marsden/ })).toBeChecked();
  await expect(mail.getByLabel('Text')).toHaveValue(new RegExp(`Why: ${reason}`));
  await expect(mail.getByLabel('Text')).toHaveValue(/Priority: High, before Medium/);
  const words = unique('Ring me at once');
  await mail.getByLabel('Text').fill(words);
  await dialog.getByRole('button', { name: 'Escalate and send the mail' }).click();

  await expect(page.getByText(`Escalated #${id} to ${colleague.name}`)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  const ticket = await ticketOf(tenant, id);
  expect(ticket).toMatchObject({ agent_id: colleague.id, priority_id: 2 });
  expect(await logOf(tenant, id, reason)).toMatchObject([{ hiddenfromuser: true, emailto: null }]);
  expect(await logOf(tenant, id, words)).toMatchObject([{ hiddenfromuser: true }]);
  const seen = await clientView(tenant, id);
  expect(seen).not.toContain(reason);
  expect(seen).not.toContain(words);
  expect(await mailed(tenant.url, id)).toBe(1);
});

test(
  'an escalation of a ticket that changed meanwhile is shown anew, with all that was typed',
  soak,
  async ({ page, url, tenant, unique }) => {
    const reason = unique('The whole office waits');
    const { id } = await tenant.createTicket({ summary: unique('Mail is slow'), priority_id: 3 });
    const colleague = await somebodyElse(tenant);
    await asManager(page, url);
    await openTicket(page, url, id);
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: `Escalate #${id}` });
    await dialog.getByLabel('Why').fill(reason);
    await choose(page, /^To agent: /, colleague.name);
    await tenant.call('/Tickets', [{ id, priority_id: 2 }]);
    const send = dialog.getByRole('button', { name: 'Escalate and send the mail' });
    await send.click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'changed-meanwhile' })).toBeVisible();
    await expect(dialog.getByLabel('Why')).toHaveValue(reason);
    await expect(dialog.getByRole('radio', { name: 'Stays High' })).toBeChecked();
    await expect(dialog.getByLabel('Text')).toHaveValue(/Priority: High/);
    expect(await logOf(tenant, id, reason)).toEqual([]);

    await tenant.call('/Tickets', [{ id, status_id: 9, resolution: 'Solved' }]);
    await send.click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'ticket-finished' })).toBeVisible();
    await expect(dialog.getByLabel('Why')).toHaveValue(reason);
    expect(await mailed(tenant.url, id)).toBe(0);
  },
);

test('minutes of a review are in the log, on a page and as CSV', async ({
  page,
  url,
  tenant,
  unique,
}) => {
  const summary = unique('Backup failed');
  const { id } = await tenant.createTicket({ summary });
  await asManager(page, url);
  const agents = await tenant.call<WireAgent[]>('/Agent');
  const { status_id, agent_id, team_id, priority_id } = await ticketOf(tenant, id);
  const named = await tenant.call<{ id: number; name: string }[]>('/Team');
  const scope = named.filter(({ name }) => name === 'Field' || name === 'Projects');
  const answer = await page.request.post(`${url}/api/tickets/${id}/decision`, {
    headers: { origin: url, 'idempotency-key': crypto.randomUUID() },
    data: {
      ...{ kind: 'accept', cause: 'vendor', note: 'They promised it for noon' },
      ...{ teams: scope.map((team) => team.id), part: 'late', seenDecision: null },
      ownerId: agents.find(({ name }) => /^Helen\b/.test(name))?.id,
      dueAt: (Math.floor(Date.now() / 1_000) + 3_600) * 1_000,
      from: {
        ...{ statusId: status_id, agentId: agent_id || null },
        ...{ teamId: team_id || null, priorityId: priority_id },
      },
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const { decision } = (await answer.json()) as { decision: { reviewId: string } };

  await page.goto(`${url}/escalations/log`);
  const address = `/escalations/log/${decision.reviewId}`;
  const review = page.getByRole('row').filter({ has: page.locator(`a[href="${address}"]`) });
  await expect(review).toContainText('Helen Marsden');
  await expect(review).toContainText('Field, Projects');
  await review.getByRole('link').click();
  await page.waitForURL(`**${address}`);
  const line = page.getByRole('row').filter({ hasText: summary });
  await expect(line).toContainText('Breach accepted: vendor');
  await expect(line).toContainText('They promised it for noon');
  await expect(line).toContainText('Still open');
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
  const csv = await page.request.get(`${url}${href}`);
  expect(csv.headers()['content-type']).toContain('text/csv');
  expect(await csv.text()).toContain(summary);

  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

test('the log of reviews is for managers and administrators alone', soak, async ({ desk, url }) => {
  for (const path of ['/escalations/log', `/escalations/log/${crypto.randomUUID()}`]) {
    await desk.goto(`${url}${path}`);
    const refused = desk.getByRole('heading', { level: 1, name: 'This page is for managers' });
    await expect(refused).toBeVisible();
  }
});

test.describe('where the tenant cannot send mail', soak, () => {
  let proxy: MailRefusingProxy;
  let tenant: RunningTenant;
  let running: RunningDesk;

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    proxy = await startMailRefusingProxy();
    const port = await freePort();
    tenant = await startTenant({
      env: { TENANT_PUBLIC_URL: proxy.url, PUBLIC_URL: `http://localhost:${port}` },
    });
    proxy.setTarget(tenant.url);
    const { client_id, client_secret } = serviceCredentials(tenant.data);
    running = await startDesk({
      port,
      env: {
        ...{ HALO_URL: proxy.url, HALO_DIALECT: 'simplified', HALO_CLIENT_ID: 'halyard' },
        ...{ HALO_SERVICE_CLIENT_ID: client_id, HALO_SERVICE_CLIENT_SECRET: client_secret },
      },
    });
  });
  test.afterAll(async () => {
    await running.stop();
    await tenant.stop();
    proxy.close();
  });

  test('what is left of an escalation is told, and done by Retry alone', async ({
    page,
    unique,
  }) => {
    test.setTimeout(120_000);
    const api = new TenantApi(tenant.url, tenant.data);
    const { id } = await api.createTicket({ summary: unique('Phones are dead') });
    const colleague = await somebodyElse(api);
    const reason = unique('Nobody can ring');
    await asManager(page, running.url);
    await openTicket(page, running.url, id);
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: `Escalate #${id}` });
    await dialog.getByLabel('Why').fill(reason);
    await choose(page, /^To agent: /, colleague.name);
    proxy.refuses = true;
    await dialog.getByRole('button', { name: 'Escalate and send the mail' }).click();
    await expect(dialog.getByRole('alert').filter({ hasText: 'partly-done' })).toContainText(
      /Done: .*the note.*Not done: the mail/,
    );
    await expect(dialog.getByLabel('Why')).toBeDisabled();

    // After a reload, too, it is the same escalation.
    await page.reload();
    await expect(page.getByRole('button', { name: `Assignee: ${colleague.name}` })).toBeVisible();
    await page.keyboard.press('e');
    await expect(dialog.getByLabel('Why')).toHaveValue(reason);
    proxy.refuses = false;
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByText(`Escalated #${id} to ${colleague.name}`)).toBeVisible();
    const written = await logOf(api, id, reason);
    expect(written.filter(({ emailto }) => emailto === null)).toHaveLength(1);
    expect(written.filter(({ emailto }) => emailto !== null)).toHaveLength(1);
    expect(await mailed(tenant.url, id)).toBe(1);
  });
});
