import { readFileSync } from 'node:fs';
import { expect, openNote, openStatus, test, soak } from './fixtures';

test.describe('a ticket', () => {
  test('takes internal notes and notes the client reads, and never mixes them up', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Sage database in use') });
    await desk.goto(`${url}/tickets/${ticket.id}`);
    const note = await openNote(desk);
    await note.fill('Rebooted the server,\ncleared the lock <b>file</b>.');
    await desk.keyboard.press('Control+Enter');
    const timeline = desk.getByRole('region', { name: 'Timeline' });
    const internal = timeline.getByRole('article').filter({ hasText: 'Rebooted the server' });
    await expect(internal).toContainText('Internal');
    await expect(internal).toContainText('<b>file</b>');

    await openNote(desk);
    await desk.getByRole('radio', { name: 'Visible to client' }).check();
    await note.fill('You can use Sage again.');
    await desk.getByRole('button', { name: 'Add note for client' }).click();
    const visible = timeline.getByRole('article').filter({ hasText: 'You can use Sage again.' });
    await expect(visible).toContainText('Visible to client');
    await expect(note).toHaveCount(0);

    // The page shows a note at once; here is what the tenant has of it.
    const written = async () => {
      const { actions } = await tenant.call<{
        actions: { note: string; hiddenfromuser: boolean }[];
      }>(`/Actions?ticket_id=${ticket.id}`);
      return actions
        .filter(({ note: text }) => /Rebooted|use Sage/.test(text))
        .map(({ hiddenfromuser }) => hiddenfromuser);
    };
    await expect.poll(written).toEqual([true, false]);
  });

  test('takes a file and gives the same bytes back', async ({ desk, url, tenant, unique }) => {
    const ticket = await tenant.createTicket({ summary: unique('Scan to email stopped') });
    await desk.goto(`${url}/tickets/${ticket.id}`);
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7) % 256));
    await expect(desk.getByRole('button', { name: 'Attach files' })).toBeEnabled();
    await desk.getByLabel('Files to attach').setInputFiles({
      name: 'Größe & “log”.bin',
      mimeType: 'application/octet-stream',
      buffer: bytes,
    });
    const panel = desk.getByRole('region', { name: /^Attachments/ });
    const link = panel.getByRole('link', { name: 'Größe & “log”.bin 195 kB' });
    await expect(link).toBeVisible();
    const [download] = await Promise.all([desk.waitForEvent('download'), link.click()]);
    expect(readFileSync(await download.path()).equals(bytes)).toBe(true);
    const answer = await desk.request.get(new URL((await link.getAttribute('href'))!, url).href);
    expect(answer.headers()).toMatchObject({
      'content-disposition': `attachment; filename="Gr__e & _log_.bin"; filename*=UTF-8''${encodeURIComponent('Größe & “log”.bin')}`,
      'x-content-type-options': 'nosniff',
    });
  });

  test('warns once where a step was skipped, and lets the agent go on', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({
      summary: unique('Dock not detecting second screen'),
    });
    await desk.goto(`${url}/tickets/${ticket.id}`);
    const form = await openStatus(desk);
    await form.getByLabel('Change status').selectOption('Resolved');
    await expect(form.getByText('Closing without In Progress step')).toBeVisible();
    await expect(form.getByRole('button', { name: 'Resolve ticket' })).toBeVisible();
    await form.getByLabel('Resolution').fill('New dock.');
    await form.getByRole('button', { name: 'Resolve anyway' }).click();
    await expect(desk.locator('[data-slot=ticket-status]:visible')).toContainText('Resolved');
  });

  test('is moved on by keyboard alone, and the keyboard stays where it was', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Hands on the keys') });
    await desk.goto(`${url}/tickets/${ticket.id}`);
    const status = desk.getByRole('button', { name: /^Status: / });
    await expect(status).toBeEnabled();
    await status.focus();
    await desk.keyboard.press('s');
    const form = desk.getByRole('form', { name: 'Change status' });
    await expect(form.getByRole('combobox')).toBeFocused();

    await form.getByRole('combobox').selectOption('Resolved');
    await form.getByLabel('Resolution').fill('Plugged in again.');
    await desk.keyboard.press('Control+Enter');
    await expect(status).toContainText('Resolved');
    await expect(form).toHaveCount(0);
    await expect(status).toBeFocused();

    await desk.keyboard.press('Enter');
    await form.getByRole('combobox').selectOption('In Progress');
    await form.getByRole('button', { name: /^Change/ }).focus();
    await desk.keyboard.press('Enter');
    await expect(status).toContainText('In Progress');
    await expect(status).toBeFocused();
  });

  test('a page that is out of date changes nothing, and says who was quicker', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Two at once'), status_id: 2 });
    await desk.goto(`${url}/tickets/${ticket.id}`);
    const form = await openStatus(desk);
    await form.getByRole('combobox').selectOption('On Hold');
    await tenant.call('/Tickets', [{ id: ticket.id, status_id: 5 }]);
    // The form may have heard of it already, and warns then; it is refused all the same.
    await form.getByRole('button', { name: /^Change/ }).click();
    await expect(form.getByRole('alert')).toContainText('changed-meanwhile');
    await expect(desk.locator('[data-slot=ticket-status]:visible')).toContainText(
      'Waiting on Client',
    );
    expect(await tenant.ticket(ticket.id)).toMatchObject({ status_id: 5 });

    await form.getByRole('button', { name: /^Change/ }).click();
    await expect(desk.locator('[data-slot=ticket-status]:visible')).toContainText('On Hold');
    await expect(form.getByRole('alert')).toHaveCount(0);
  });

  test('that is not there, or no number, is a page that says so', soak, async ({ desk, url }) => {
    for (const id of ['999999999', 'abc', '0', '-1', '1e3', '99999999999999999999']) {
      await desk.goto(`${url}/tickets/${id}`);
      await expect(desk.getByRole('heading', { level: 1 })).toContainText(
        /not found|no such|isn’t here|no ticket/i,
      );
      await expect(desk.getByRole('link', { name: /queue/i }).first()).toBeVisible();
    }
  });

  test('shows a hostile description as text and runs nothing of it', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({
      summary: unique('<img src=x onerror=alert(1)> “quoted”'),
      details:
        '<p onclick="alert(2)">Hello <b>bold</b></p><script>alert(3)</script><img src="http://127.0.0.1:9/pixel.png"><a href="javascript:alert(4)">click</a><iframe src="//evil"></iframe>',
    });
    let dialogs = 0;
    desk.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const outside: string[] = [];
    desk.on('request', (request) => {
      if (new URL(request.url()).port === '9') outside.push(request.url());
    });
    await desk.goto(`${url}/tickets/${ticket.id}`);
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(
      '<img src=x onerror=alert(1)>',
    );
    await expect(desk.getByText('bold', { exact: true })).toBeVisible();
    await desk.getByText('click', { exact: true }).click();
    expect(dialogs).toBe(0);
    expect(outside).toEqual([]);
  });
});
