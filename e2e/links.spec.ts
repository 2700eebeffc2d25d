import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test, whenOf, soak } from './fixtures';
import type { TenantApi } from './tenant-api';

type WireNote = { note: string; hiddenfromuser: boolean };

/** What the log of a ticket says in the tenant. */
async function notesOf(tenant: TenantApi, ticketId: number): Promise<WireNote[]> {
  const { actions } = await tenant.call<{ actions: WireNote[] }>(`/Actions?ticket_id=${ticketId}`);
  return actions;
}

async function openTicket(desk: Page, url: string, ticketId: number) {
  await desk.goto(`${url}/tickets/${ticketId}`);
  await expect(desk.getByRole('button', { name: 'More for this ticket' })).toBeEnabled();
}

const linksOf = (desk: Page) => desk.getByRole('region', { name: /^Linked tickets/ });

/** Finds the other ticket by its number in the open dialog, and chooses it. */
async function choose(desk: Page, ticketId: number) {
  await desk.getByRole('dialog').getByRole('combobox').fill(String(ticketId));
  await desk.getByRole('option', { name: new RegExp(`#${ticketId} `) }).click();
}

test.describe('a duplicate', () => {
  test('is merged into another by keyboard, after one look at what will happen', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const words = unique('Label printer prints blanks');
    const survivor = await tenant.createTicket({ summary: words });
    const duplicate = await tenant.createTicket({ summary: `${words} again` });
    await openTicket(desk, url, duplicate.id);
    await desk.keyboard.press('m');
    const dialog = desk.getByRole('dialog');
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await desk.keyboard.type(`#${survivor.id}`);
    await expect(desk.getByRole('option', { name: new RegExp(`#${survivor.id} `) })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(dialog).toContainText(`Merge #${duplicate.id} into #${survivor.id}?`);
    await expect(dialog).toContainText(`#${duplicate.id} closes and goes off its SLA clocks.`);
    await expect(dialog).toContainText(`#${survivor.id} gets an internal note`);
    await expect(dialog).toContainText(`The clocks of #${survivor.id}`);
    await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeFocused();
    await desk.keyboard.press('Enter');

    await expect(desk.getByText(`#${duplicate.id} is merged into #${survivor.id}`)).toBeVisible();
    await expect(dialog).toHaveCount(0);
    await expect(desk.locator('[data-slot=ticket-status]:visible')).toContainText('Closed');
    await expect(linksOf(desk)).toContainText('Merged into');
    expect(await tenant.ticket(duplicate.id)).toMatchObject({ status_id: 9 });

    await linksOf(desk)
      .getByRole('link', { name: `#${survivor.id}` })
      .click();
    await expect(desk.getByRole('heading', { level: 1, name: words })).toBeVisible();
    await expect(linksOf(desk)).toContainText('Merged into this');
    await expect(linksOf(desk).getByRole('link', { name: `#${duplicate.id}` })).toBeVisible();
    const told = (await notesOf(tenant, survivor.id)).filter(({ note }) =>
      /Merged from/.test(note),
    );
    expect(told.map(({ hiddenfromuser }) => hiddenfromuser)).toEqual([true]);
  });

  test(
    'of another client is merged only past a warning',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const survivor = await tenant.createTicket({ summary: unique('Mail is slow'), client_id: 2 });
      const duplicate = await tenant.createTicket({ summary: unique('Mail is slow') });
      await openTicket(desk, url, duplicate.id);
      await desk.getByRole('button', { name: 'More for this ticket' }).click();
      await desk.getByRole('menuitem', { name: 'Merge into…' }).click();
      await choose(desk, survivor.id);
      const dialog = desk.getByRole('dialog');
      await expect(dialog).toContainText('They are of different clients');
      await expect(dialog.getByRole('button', { name: 'Merge all the same' })).toBeVisible();

      await desk.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(desk.getByRole('button', { name: 'More for this ticket' })).toBeFocused();
      expect(await tenant.ticket(duplicate.id)).not.toMatchObject({ status_id: 9 });
    },
  );

  test(
    'that could be merged only in part says what is done, and the rest is done once',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const survivor = await tenant.createTicket({ summary: unique('Door reader offline') });
      const duplicate = await tenant.createTicket({ summary: unique('Door reader offline') });
      await openTicket(desk, url, duplicate.id);
      const keys: string[] = [];
      await desk.route('**/api/tickets/*/merge', async (route) => {
        keys.push(route.request().headers()['idempotency-key'] ?? '');
        if (keys.length > 1) return route.continue();
        return route.fulfill({
          status: 502,
          contentType: 'application/problem+json',
          json: {
            code: 'partly-done',
            status: 502,
            message: `Only a part of this is done. Done: #${survivor.id} tells what was merged into it. Not done: #${duplicate.id} is closed.`,
          },
        });
      });
      await desk.keyboard.press('m');
      await choose(desk, survivor.id);
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText(
        `Not done: #${duplicate.id} is closed.`,
      );
      await expect(dialog.getByRole('button', { name: 'Choose another' })).toHaveCount(0);

      await dialog.getByRole('button', { name: 'Retry the rest' }).click();
      await expect(desk.getByText(`#${duplicate.id} is merged into #${survivor.id}`)).toBeVisible();
      expect(keys).toHaveLength(2);
      expect(keys[1]).toBe(keys[0]);
    },
  );

  test(
    'is never offered itself, nor a ticket nobody works on',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const words = unique('Projector lamp');
      const ended = await tenant.createTicket({ summary: `${words} old` });
      await tenant.call('/Tickets', [{ id: ended.id, status_id: 9, resolution: 'New lamp.' }]);
      const ticket = await tenant.createTicket({ summary: words });
      await openTicket(desk, url, ticket.id);
      await desk.keyboard.press('m');
      const field = desk.getByRole('dialog').getByRole('combobox');
      await field.fill(String(ticket.id));
      await expect(desk.getByText('No open ticket fits.')).toBeVisible();
      await field.fill(String(ended.id));
      const option = desk.getByRole('option', { name: new RegExp(`#${ended.id} `) });
      await expect(option).toHaveAttribute('aria-disabled', 'true');
    },
  );
});

test.describe('tickets that belong together', () => {
  test(
    'are linked, both tell of it, and the link can be taken away again',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const outage = await tenant.createTicket({ summary: unique('Core switch down') });
      const part = await tenant.createTicket({ summary: unique('No phones on floor 2') });
      await openTicket(desk, url, part.id);
      await expect(linksOf(desk)).toContainText('None.');
      await linksOf(desk).getByRole('button', { name: 'Link' }).click();
      await choose(desk, outage.id);
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('radio', { name: `#${part.id} is a part of #${outage.id}` }).check();
      await dialog.getByRole('button', { name: 'Link', exact: true }).click();
      await expect(desk.getByText(`#${part.id} is linked to #${outage.id}`)).toBeVisible();
      await expect(linksOf(desk)).toContainText('Part of');

      await linksOf(desk)
        .getByRole('link', { name: `#${outage.id}` })
        .click();
      await expect(linksOf(desk)).toContainText('Its parts');
      await linksOf(desk)
        .getByRole('button', { name: `Remove the link to #${part.id}` })
        .click();
      const question = desk.getByRole('alertdialog');
      await expect(question).toContainText('Both tickets get an internal note');
      await question.getByRole('button', { name: 'Remove the link' }).click();
      await expect(desk.getByText(`The link to #${part.id} is removed`)).toBeVisible();
      await expect(linksOf(desk)).toContainText('None.');
      for (const { id } of [outage, part]) {
        const notes = await notesOf(tenant, id);
        expect(notes.filter(({ note }) => /No longer linked to/.test(note))).toHaveLength(1);
        expect(notes.every(({ hiddenfromuser }) => hiddenfromuser)).toBe(true);
      }
    },
  );

  test('a closed one is found by its number', soak, async ({ desk, url, tenant, unique }) => {
    const before = await tenant.createTicket({ summary: unique('Battery swollen') });
    await tenant.call('/Tickets', [{ id: before.id, status_id: 9, resolution: 'Replaced.' }]);
    const ticket = await tenant.createTicket({ summary: unique('Battery swollen again') });
    await openTicket(desk, url, ticket.id);
    await desk.getByRole('button', { name: 'More for this ticket' }).click();
    await desk.getByRole('menuitem', { name: 'Link to…' }).click();
    await choose(desk, before.id);
    await desk.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click();
    await expect(linksOf(desk).getByRole('link', { name: `#${before.id}` })).toBeVisible();
  });

  test(
    'a refused link stays in the dialog with the reason',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const one = await tenant.createTicket({ summary: unique('First') });
      const two = await tenant.createTicket({ summary: unique('Second') });
      await openTicket(desk, url, one.id);
      await desk.route('**/api/tickets/*/links', (route) =>
        route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          json: { code: 'cannot-link', status: 422, message: 'They are linked like that already.' },
        }),
      );
      await linksOf(desk).getByRole('button', { name: 'Link' }).click();
      await choose(desk, two.id);
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Link', exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText('They are linked like that already.');
      await dialog.getByRole('button', { name: 'Choose another' }).click();
      await expect(dialog.getByRole('combobox')).toBeVisible();
    },
  );
});

test('a ticket’s link and number are copied', soak, async ({ desk, url, tenant, unique }) => {
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const ticket = await tenant.createTicket({ summary: unique('To be passed on') });
  await openTicket(desk, url, ticket.id);
  const copied = () => desk.evaluate(() => navigator.clipboard.readText());
  const menu = desk.getByRole('button', { name: 'More for this ticket' });
  await menu.click();
  await desk.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect.poll(copied).toBe(`${url}/tickets/${ticket.id}`);
  await menu.click();
  await desk.getByRole('menuitem', { name: 'Copy number' }).click();
  await expect.poll(copied).toBe(`#${ticket.id}`);
});

test.describe('beside a ticket', () => {
  test('stand who asks, what to heed, and what else is open, and each part folds', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { users } = await tenant.call<{
      users: { id: number; name: string; client_id: number; phonenumber?: string }[];
    }>('/Users?client_id=1&count=20');
    const caller = users[0]!;
    const about = { client_id: 1, user_id: caller.id };
    const other = await tenant.createTicket({ summary: unique('Asked before'), ...about });
    const ticket = await tenant.createTicket({ summary: unique('Asks again'), ...about });
    await openTicket(desk, url, ticket.id);
    const contact = desk.getByRole('region', { name: 'Contact' });
    await contact.scrollIntoViewIfNeeded();
    await expect(contact).toContainText(caller.name);
    await expect(contact.getByLabel('Contract')).toBeVisible();

    const open = desk.getByRole('region', { name: /^Open for/ });
    await expect(open.getByRole('link').first()).toBeVisible();
    await expect(open.getByRole('link', { name: /in the queue$/ })).toBeVisible();

    const recent = desk.getByRole('region', { name: `Recent from ${caller.name}` });
    await expect(recent.getByRole('link')).toHaveCount(0);
    await recent.getByRole('button', { expanded: false }).click();
    await expect(recent.getByRole('link', { name: new RegExp(`#${other.id}`) })).toBeVisible();
    await contact.getByRole('button', { expanded: true }).click();
    await desk.reload();
    await expect(recent.getByRole('button', { expanded: true })).toBeVisible();
    await expect(contact.getByRole('button', { expanded: false })).toBeVisible();
  });

  test(
    'a part that could not be read says so and can be asked again',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const ticket = await tenant.createTicket({ summary: unique('Known to nobody') });
      let isDown = true;
      await desk.route('**/api/clients/*', (route) =>
        isDown
          ? route.fulfill({
              status: 403,
              contentType: 'application/problem+json',
              json: { code: 'forbidden', status: 403, message: 'You may not see this client.' },
            })
          : route.continue(),
      );
      await openTicket(desk, url, ticket.id);
      const contact = desk.getByRole('region', { name: 'Contact' });
      await contact.scrollIntoViewIfNeeded();
      await expect(contact.getByRole('alert')).toContainText('notes and contract are not loaded');
      await expect(contact.getByRole('alert')).toContainText('You may not see this client.');
      isDown = false;
      await contact.getByRole('button', { name: 'Try again' }).click();
      await expect(contact.getByRole('alert')).toHaveCount(0);
      await expect(contact.getByLabel('Contract')).toBeVisible();
    },
  );
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${theme}, ${width} px`, whenOf(theme, width), () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: theme });

      test(
        'the merge dialog fits and has no accessibility violation',
        soak,
        async ({ desk, url, tenant, unique }) => {
          const survivor = await tenant.createTicket({
            summary: unique('Larger one'),
            client_id: 2,
          });
          const ticket = await tenant.createTicket({ summary: unique('Smaller one') });
          await openTicket(desk, url, ticket.id);
          await desk.keyboard.press('m');
          const violations = async () => {
            const { violations: found } = await new AxeBuilder({ page: desk })
              .include('[role=dialog]')
              .analyze();
            return found.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
            );
          };
          await expect(desk.getByRole('option').first()).toBeVisible();
          expect(await violations()).toEqual([]);
          await choose(desk, survivor.id);
          await expect(desk.getByText('They are of different clients')).toBeVisible();
          expect(await violations()).toEqual([]);
          const fits = await desk.evaluate(
            () => document.documentElement.scrollWidth <= window.innerWidth,
          );
          expect(fits).toBe(true);
        },
      );
    });
  }
}
