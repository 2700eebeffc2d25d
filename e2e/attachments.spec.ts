import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page, Route } from 'playwright/test';
import { startCuttingProxy } from './cutting-proxy';
import { expect, test, whenOf, soak } from './fixtures';
import { attachTo, filesOf, pdfOf, pictureOf } from './sample-files';

const MB = 1024 * 1024;

const textFile = (name: string, text = `What ${name} holds.`) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function openTicket(desk: Page, url: string, ticketId: number) {
  await desk.goto(`${url}/tickets/${ticketId}`);
  await expect(desk.getByRole('button', { name: 'Attach files' })).toBeEnabled();
}

const panelOf = (desk: Page) => desk.getByRole('region', { name: /^Attachments/ });
const pickerOf = (desk: Page) => desk.getByLabel('Files to attach');
/** The button that shows a file; those beside it have its name at their end. */
const fileOf = (desk: Page, name: string) =>
  panelOf(desk).getByRole('button', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) });

/** Holds every upload back until `letGo`; `sent` are those that set out. */
async function holdUploads(desk: Page) {
  const sent: string[] = [];
  let letGo = () => {};
  const gate = new Promise<void>((open) => {
    letGo = open;
  });
  await desk.route('**/api/tickets/*/attachments?*', async (route) => {
    sent.push(new URL(route.request().url()).searchParams.get('filename') ?? '');
    await gate;
    await route.continue().catch(() => {});
  });
  return { sent, letGo };
}

/** Drops files on the page, or pastes them, as a browser would. */
async function give(
  desk: Page,
  how: 'drop' | 'paste',
  files: { name: string; type: string; text: string }[],
) {
  await desk.evaluate(
    ([kind, given]) => {
      const transfer = new DataTransfer();
      for (const { name, type, text } of given)
        transfer.items.add(new File([text], name, { type }));
      const event =
        kind === 'paste'
          ? new ClipboardEvent('paste', {
              clipboardData: transfer,
              bubbles: true,
              cancelable: true,
            })
          : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [how, files] as const,
  );
}

test.describe('files on their way to a ticket', () => {
  test(
    'several are sent at once, three at a time, and all arrive',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Logs of all five switches') });
      await openTicket(desk, url, ticket.id);
      const { sent, letGo } = await holdUploads(desk);
      const names = ['sw1.log', 'sw2.log', 'sw3.log', 'sw4.log', 'sw5.log'];
      await pickerOf(desk).setInputFiles(names.map((name) => textFile(name)));
      for (const name of names) {
        await expect(panelOf(desk).getByRole('progressbar', { name })).toBeVisible();
      }
      await expect(panelOf(desk).getByText('Waiting')).toHaveCount(2);
      await expect.poll(() => sent.length).toBe(3);

      letGo();
      for (const name of names) await expect(fileOf(desk, name)).toBeVisible();
      await expect(panelOf(desk).getByRole('progressbar')).toHaveCount(0);
      const written = await filesOf(tenant, ticket.id);
      expect(written.map(({ filename }) => filename).sort()).toEqual(names);
    },
  );

  test(
    'one that is cancelled is never attached, and makes room for the next',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Picked the wrong file') });
      await openTicket(desk, url, ticket.id);
      const { letGo } = await holdUploads(desk);
      const names = ['wrong.txt', 'b.txt', 'c.txt', 'd.txt'];
      await pickerOf(desk).setInputFiles(names.map((name) => textFile(name)));
      await desk.getByRole('button', { name: 'Cancel wrong.txt' }).click();
      await expect(panelOf(desk).getByText('wrong.txt')).toHaveCount(0);
      letGo();
      for (const name of names.slice(1)) await expect(fileOf(desk, name)).toBeVisible();
      const written = await filesOf(tenant, ticket.id);
      expect(written.map(({ filename }) => filename)).not.toContain('wrong.txt');
    },
  );

  test('one that failed says why, and another try attaches it once', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('HaloPSA hiccups') });
    await openTicket(desk, url, ticket.id);
    const keys: string[] = [];
    const fail = async (route: Route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length > 1) await route.continue();
      else {
        await route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          json: { code: 'halo-unavailable', message: 'HaloPSA does not answer now.', status: 503 },
        });
      }
    };
    await desk.route('**/api/tickets/*/attachments?*', fail);
    await pickerOf(desk).setInputFiles(textFile('evidence.txt'));
    const alert = panelOf(desk).getByRole('alert');
    await expect(alert).toContainText('Not attached. HaloPSA does not answer now.');
    await expect(alert).toContainText('halo-unavailable');

    await panelOf(desk).getByRole('button', { name: 'Try again' }).click();
    await expect(fileOf(desk, 'evidence.txt')).toBeVisible();
    await expect(alert).toHaveCount(0);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
    expect(await filesOf(tenant, ticket.id)).toHaveLength(1);
  });

  test(
    'one cut off half-way says how far it came, and is sent again by itself',
    soak,
    async ({ browser, signedIn, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Train goes into a tunnel') });
      const proxy = await startCuttingProxy(2 * MB);
      const context = await browser.newContext({ proxy: { server: proxy.url } });
      await context.addCookies(signedIn.cookies);
      const desk = await context.newPage();
      await openTicket(desk, url, ticket.id);
      const buffer = Buffer.alloc(20 * MB, 'half way ');
      await pickerOf(desk).setInputFiles({ name: 'trace.bin', mimeType: '', buffer });
      const progress = panelOf(desk).getByRole('progressbar', { name: 'trace.bin' });
      await expect
        .poll(async () => Number((await progress.getAttribute('value')) ?? 0))
        .toBeGreaterThan(0);

      const told = panelOf(desk)
        .getByText(/The connection broke off at \d+%/)
        .waitFor();
      proxy.cut();
      await told;
      await expect(panelOf(desk).getByRole('link', { name: 'trace.bin 20 MB' })).toBeVisible({
        timeout: 30_000,
      });
      await expect(panelOf(desk).getByRole('progressbar')).toHaveCount(0);
      const written = await filesOf(tenant, ticket.id);
      expect(written.map(({ filesize }) => filesize)).toEqual([buffer.length]);
      await context.close();
      proxy.close();
    },
  );

  test(
    'what cannot be attached is told before anything is sent',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Nothing and too much') });
      await openTicket(desk, url, ticket.id);
      await expect(panelOf(desk).getByText(/up to 25 MB each/)).toBeVisible();
      const { sent } = await holdUploads(desk);
      await pickerOf(desk).setInputFiles([
        { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
        { name: 'disk.img', mimeType: '', buffer: Buffer.alloc(25 * MB + 1) },
      ]);
      const alerts = panelOf(desk).getByRole('alert');
      await expect(alerts.filter({ hasText: 'It is empty (0 bytes).' })).toBeVisible();
      await expect(alerts.filter({ hasText: 'at most 25 MB can be attached' })).toBeVisible();
      await expect(panelOf(desk).getByRole('button', { name: 'Try again' })).toHaveCount(0);
      await desk.getByRole('button', { name: 'Dismiss empty.txt' }).click();
      await expect(alerts).toHaveCount(1);
      expect(sent).toEqual([]);
    },
  );

  test(
    'a name with a path or a disguise in it is cleaned, and that is said',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Files of doubtful names') });
      await openTicket(desk, url, ticket.id);
      await pickerOf(desk).setInputFiles([
        textFile('invoice\u202efdp.exe'),
        textFile('..\\..\\windows\\hosts.txt'),
        textFile('two\nlines.txt'),
      ]);
      await expect(desk.getByText(/It will be attached as/).first()).toBeVisible();
      for (const name of ['hosts.txt', 'twolines.txt']) {
        await expect(fileOf(desk, name)).toBeVisible();
      }
      await expect
        .poll(async () => (await filesOf(tenant, ticket.id)).map(({ filename }) => filename).sort())
        .toEqual(['hosts.txt', 'invoicefdp.exe', 'twolines.txt']);
    },
  );

  test('dropped anywhere on the ticket, and pasted, they are attached', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Screenshot of the fault') });
    await openTicket(desk, url, ticket.id);
    await desk.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'x.txt'));
      document.body.dispatchEvent(
        new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }),
      );
    });
    await expect(desk.getByText(`Drop to attach to #${ticket.id}`)).toBeVisible();
    await give(desk, 'drop', [{ name: 'dropped.txt', type: 'text/plain', text: 'dropped' }]);
    await expect(desk.getByText(`Drop to attach to #${ticket.id}`)).toHaveCount(0);
    await expect(fileOf(desk, 'dropped.txt')).toBeVisible();

    const picture = { name: 'image.png', type: 'image/png', text: 'pixels' };
    await give(desk, 'paste', [picture, picture]);
    const screenshots = panelOf(desk).getByRole('button', {
      name: /^Screenshot \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d( \(2\))?\.png/,
    });
    await expect(screenshots).toHaveCount(2);
    const names = (await filesOf(tenant, ticket.id)).map(({ filename }) => filename);
    expect(new Set(names).size).toBe(3);
  });

  test(
    'leaving Halyard asks first; going elsewhere in it does not stop them',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Off to the next one') });
      await openTicket(desk, url, ticket.id);
      const { letGo } = await holdUploads(desk);
      // A browser asks only on behalf of pages that were used.
      await desk.getByRole('heading', { level: 1 }).click();
      await pickerOf(desk).setInputFiles(textFile('slow.txt'));
      await expect(panelOf(desk).getByRole('progressbar', { name: 'slow.txt' })).toBeVisible();
      const asked = desk.waitForEvent('dialog');
      await desk.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();

      await desk.getByRole('link', { name: 'Queue', exact: true }).first().click();
      await expect(desk.getByRole('heading', { level: 1, name: /Queue/ })).toBeVisible();
      letGo();
      await expect(desk.getByText(`Attached to #${ticket.id}`)).toBeVisible();
      const written = await filesOf(tenant, ticket.id);
      expect(written.map(({ filename }) => filename)).toEqual(['slow.txt']);
    },
  );
});

test.describe('files of a ticket', () => {
  test('are given by ranges, and never as something a browser runs', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const ticket = await tenant.createTicket({ summary: unique('Half of it is enough') });
    const html = Buffer.from('<script>alert(1)</script>'.repeat(20));
    const id = await attachTo(tenant, ticket.id, 'page.txt', 'text/plain', html);
    const get = (query: string, headers: Record<string, string> = {}) =>
      desk.request.get(`${url}/api/attachments/${id}${query}`, { headers });

    const part = await get('?inline=1', { range: 'bytes=8-13' });
    expect(part.status()).toBe(206);
    expect(part.headers()['content-range']).toBe(`bytes 8-13/${html.length}`);
    expect(await part.text()).toBe('alert(');
    expect(part.headers()).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect((await get('', { range: 'bytes=999999-' })).status()).toBe(416);

    const whole = await get('');
    expect(whole.status()).toBe(200);
    expect(whole.headers()['accept-ranges']).toBe('bytes');
    expect(whole.headers()['content-disposition']).toMatch(/^attachment; filename="page\.txt"/);
    expect((await whole.body()).equals(html)).toBe(true);
  });

  for (const width of [1440, 390]) {
    test.describe(`${width} px`, width === 390 ? soak : {}, () => {
      test.use({ viewport: { width, height: 900 } });

      test('are looked at in the page: a picture, a text, a PDF, one after the other', async ({
        desk,
        url,
        tenant,
        unique,
      }) => {
        const ticket = await tenant.createTicket({ summary: unique('What the client sent') });
        await attachTo(
          tenant,
          ticket.id,
          'setup.exe',
          'application/x-msdownload',
          Buffer.from('MZ'),
        );
        const log = 'spooler stopped <img src=x onerror=alert(1)>\n'.repeat(9_000);
        await attachTo(tenant, ticket.id, 'spooler.log', 'text/plain', Buffer.from(log));
        await attachTo(tenant, ticket.id, 'contract.pdf', 'application/pdf', pdfOf(3));
        await attachTo(tenant, ticket.id, 'wide.png', 'image/png', pictureOf(1200, 800));
        let dialogs = 0;
        desk.on('dialog', (dialog) => {
          dialogs += 1;
          void dialog.dismiss();
        });
        const fits = () =>
          desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
        await openTicket(desk, url, ticket.id);

        const opener = fileOf(desk, 'wide.png');
        await opener.click();
        const preview = desk.getByRole('dialog', { name: 'wide.png' });
        const picture = preview.getByRole('img', { name: 'wide.png' });
        await expect(picture).toBeVisible();
        await expect(preview).toContainText('1 of 4');
        const fitted = await picture.boundingBox();
        expect(fitted!.width).toBeLessThanOrEqual(width);
        await preview.getByRole('button', { name: 'Larger' }).click();
        await expect
          .poll(async () => (await picture.boundingBox())!.width)
          .toBeGreaterThan(fitted!.width);
        await preview.getByRole('button', { name: 'Fit' }).click();
        expect(await fits()).toBe(true);

        await preview.getByRole('button', { name: 'Next file' }).click();
        const paper = desk.getByRole('dialog', { name: 'contract.pdf' });
        const page = paper.getByRole('img', { name: 'Page 1 of 3' });
        await expect(page).toBeVisible({ timeout: 30_000 });
        // Print on it: not a blank sheet.
        await expect
          .poll(() =>
            page.evaluate((canvas: HTMLCanvasElement) => {
              const { data } = canvas
                .getContext('2d')!
                .getImageData(0, 0, canvas.width, canvas.height);
              return data.some((value, at) => at % 4 === 0 && value < 80 && data[at + 3] === 255);
            }),
          )
          .toBe(true);
        await expect(paper.getByRole('link')).toHaveCount(1);
        expect(await fits()).toBe(true);

        await desk.keyboard.press('ArrowRight');
        const text = desk.getByRole('dialog', { name: 'spooler.log' });
        await expect(text.getByText('spooler stopped <img src=x').first()).toBeVisible();
        await expect(text.getByText('The first 195 kB of')).toBeAttached();
        await expect(text.locator('pre img')).toHaveCount(0);
        expect(await fits()).toBe(true);

        await desk.keyboard.press('ArrowRight');
        const unknown = desk.getByRole('dialog', { name: 'setup.exe' });
        await expect(unknown.getByText('There is no preview of this kind of file')).toBeVisible();
        const [download] = await Promise.all([
          desk.waitForEvent('download'),
          unknown.getByRole('link', { name: 'Download', exact: true }).click(),
        ]);
        expect(download.suggestedFilename()).toBe('setup.exe');
        expect(readFileSync(await download.path()).toString()).toBe('MZ');

        await desk.keyboard.press('Escape');
        await expect(desk.getByRole('dialog')).toHaveCount(0);
        await expect(opener).toBeFocused();
        expect(dialogs).toBe(0);
      });
    });
  }

  test(
    'a damaged picture or PDF says so, and can still be downloaded',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Came through broken') });
      await attachTo(
        tenant,
        ticket.id,
        'broken.pdf',
        'application/pdf',
        Buffer.from('no pdf at all'),
      );
      await attachTo(
        tenant,
        ticket.id,
        'broken.png',
        'image/png',
        Buffer.from('no picture at all'),
      );
      await openTicket(desk, url, ticket.id);
      await fileOf(desk, 'broken.png').click();
      await expect(desk.getByText('This picture could not be shown')).toBeVisible();
      await desk.keyboard.press('ArrowRight');
      await expect(desk.getByText('This PDF could not be shown')).toBeVisible({ timeout: 30_000 });
      await expect(desk.getByRole('link', { name: 'Download', exact: true })).toBeVisible();
    },
  );

  test(
    'are attached and looked at by keyboard alone',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('No mouse at hand') });
      await openTicket(desk, url, ticket.id);
      const chooser = desk.waitForEvent('filechooser');
      await desk.keyboard.press('Shift+A');
      await (await chooser).setFiles([textFile('one.txt'), textFile('two.txt')]);
      await expect(fileOf(desk, 'one.txt')).toBeVisible();
      await expect(fileOf(desk, 'two.txt')).toBeVisible();

      await fileOf(desk, 'two.txt').focus();
      await desk.keyboard.press('Enter');
      await expect(desk.getByText('What two.txt holds.')).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(fileOf(desk, 'two.txt')).toBeFocused();
    },
  );

  for (const theme of ['light', 'dark'] as const) {
    test.describe(theme, whenOf(theme, 1440), () => {
      test.use({ colorScheme: theme });

      test(
        'their panel and a preview have no accessibility violation',
        soak,
        async ({ desk, url, tenant, unique }) => {
          const ticket = await tenant.createTicket({ summary: unique('For everybody') });
          await attachTo(tenant, ticket.id, 'notes.txt', 'text/plain', Buffer.from('Readable.'));
          await openTicket(desk, url, ticket.id);
          await holdUploads(desk);
          await pickerOf(desk).setInputFiles([
            textFile('waiting.txt'),
            { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
          ]);
          await expect(panelOf(desk).getByRole('alert')).toBeVisible();
          const violations = async (part: string) => {
            const { violations: found } = await new AxeBuilder({ page: desk })
              .include(part)
              .analyze();
            return found.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
            );
          };
          expect(await violations('section:has(> #attachments-title)')).toEqual([]);
          await fileOf(desk, 'notes.txt').click();
          await expect(desk.getByText('Readable.')).toBeVisible();
          expect(await violations('[data-slot=attachment-preview]')).toEqual([]);
        },
      );
    });
  }
});
