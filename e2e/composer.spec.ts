import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { startDesk } from '../tests/support/running-desk';
import type { RunningDesk } from '../tests/support/running-desk';
import { expect, openNote, signIn, soak, test, whenOf } from './fixtures';
import { TenantApi } from './tenant-api';

type WireAction = {
  note: string;
  hiddenfromuser: boolean;
  emailto: string | null;
  emailcc: string | null;
  emailsubject: string | null;
  timetaken: number | null;
  charge: boolean;
  outcome: string;
};

const WAITING = 5;
const RESOLVED = 8;

const bar = (page: Page) => page.getByRole('group', { name: 'Add to the ticket' });
const composer = (page: Page) => page.getByRole('form', { name: 'Add to the ticket' });
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const text = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function logOf(tenant: TenantApi, id: number): Promise<WireAction[]> {
  type Log = { actions: WireAction[] };
  return (await tenant.call<Log>(`/Actions?ticket_id=${id}`)).actions;
}

/** Entries of a ticket's log with these words. */
async function written(tenant: TenantApi, id: number, words: string): Promise<WireAction[]> {
  return (await logOf(tenant, id)).filter(({ note }) => note.includes(words));
}

/** A ticket in progress of somebody with a mail address. */
async function answerable(tenant: TenantApi, summary: string) {
  type People = { users: { id: number; name: string; emailaddress: string | null }[] };
  const { users } = await tenant.call<People>('/Users?client_id=1');
  const person = users.find(({ emailaddress }) => emailaddress)!;
  const { id } = await tenant.createTicket({ summary, user_id: person.id, status_id: 2 });
  return { id, email: person.emailaddress!, firstName: person.name.split(' ')[0]! };
}

/** Opens a ticket and waits until it can be added to. */
async function visit(page: Page, url: string, id: number): Promise<void> {
  await page.goto(`${url}/tickets/${id}`);
  await expect(bar(page).getByRole('button', { name: 'Note' })).toBeEnabled();
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

for (const [theme, width] of [
  ['light', 1440],
  ['dark', 390],
  ['dark', 1440],
  ['light', 390],
] as const) {
  test.describe(`${theme}, ${width} px`, whenOf(theme, width), () => {
    test.use({ viewport: { width, height: 900 }, colorScheme: theme });

    test('a reply goes to the contact, asks and waits in one, with a template and time', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const { id, email, firstName } = await answerable(tenant, unique('VPN drops'));
      await visit(desk, url, id);
      await bar(desk).getByRole('button', { name: 'Reply' }).click();
      const form = composer(desk);
      await expect(form).toHaveAttribute('data-audience', 'visible');
      await expect(form.getByText(email)).toBeVisible();
      await expect(text(desk, 'Reply')).toBeFocused();

      await form.getByRole('button', { name: 'Templates' }).click();
      await desk.getByPlaceholder('Type to find…').fill('first reply');
      await expect(desk.getByRole('option', { name: /^First reply/ })).toBeVisible();
      await desk.keyboard.press('Enter');
      await expect(text(desk, 'Reply')).toContainText(`Hello ${firstName},`);
      await form.getByRole('button', { name: 'Cc', exact: true }).click();
      const boss = `boss@${email.split('@')[1]}`;
      await desk.keyboard.type(`${boss}, `);
      await expect(form.getByText(boss)).toBeVisible();
      await form.getByRole('button', { name: 'Subject' }).click();
      await desk.keyboard.type('Your VPN');
      await form.getByRole('button', { name: '15 minutes more' }).click();
      await form.getByRole('switch', { name: 'Chargeable' }).uncheck();
      expect(await violations(desk)).toEqual([]);

      await form.getByRole('button', { name: 'Send and…' }).click();
      await desk.getByRole('menuitem', { name: 'Send and wait for client' }).click();
      await expect(form).toHaveCount(0);
      await expect(timeline(desk).getByText('I have picked this up')).toBeVisible();
      await expect
        .poll(() => written(tenant, id, 'picked this up'))
        .toMatchObject([
          {
            ...{ hiddenfromuser: false, emailto: email, emailcc: boss },
            ...{ emailsubject: expect.stringContaining('Your VPN'), timetaken: 15, charge: false },
          },
        ]);
      expect(await tenant.ticket(id)).toMatchObject({ status_id: WAITING });
    });

    test(
      'nothing in it is wider than the page, and one sees who will read it',
      soak,
      async ({ desk, url, tenant, unique }) => {
        const { id } = await answerable(tenant, unique('Narrow'));
        await visit(desk, url, id);
        for (const [name, audience, word] of [
          ['Note', 'internal', 'Internal note'],
          ['Reply', 'visible', 'Visible to client'],
          ['Visit', 'internal', 'Internal'],
        ] as const) {
          await bar(desk).getByRole('button', { name }).click();
          await expect(composer(desk)).toHaveAttribute('data-audience', audience);
          await expect(composer(desk).getByRole('radio', { name: word })).toBeChecked();
          const overflow = await desk.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
          await composer(desk).getByRole('button', { name: 'Close' }).click();
        }
      },
    );
  });
}

test.describe('by keyboard alone', () => {
  test('a note is written, put aside, gone on with and sent; the keyboard is where one expects it', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await answerable(tenant, unique('Hands on the keys'));
    const words = unique('Checked the switch');
    await visit(desk, url, id);
    await desk.keyboard.press('n');
    await expect(text(desk, 'Note')).toBeFocused();
    await expect(composer(desk)).toHaveAttribute('data-audience', 'internal');
    await desk.keyboard.press('Control+b');
    await desk.keyboard.type(words);
    await desk.keyboard.press('Escape');
    await expect(composer(desk)).toHaveCount(0);
    await expect(bar(desk).getByRole('button', { name: 'Continue' })).toBeFocused();

    await desk.keyboard.press('n');
    await expect(text(desk, 'Note')).toBeFocused();
    await expect(text(desk, 'Note')).toHaveText(words);
    await expect(composer(desk)).toHaveAttribute('data-audience', 'internal');
    await desk.keyboard.press('Control+Enter');
    await expect(composer(desk)).toHaveCount(0);
    await expect(timeline(desk).locator('strong').filter({ hasText: words })).toBeVisible();
    // The next thought is not the client's by accident.
    await expect(bar(desk).getByRole('button').first()).toBeFocused();
    await expect.poll(() => written(tenant, id, words)).toMatchObject([{ hiddenfromuser: true }]);
  });

  test('a colleague is named with @ and told', async ({ desk, url, tenant, unique }) => {
    const { id } = await answerable(tenant, unique('Second pair of eyes'));
    await visit(desk, url, id);
    await desk.keyboard.press('n');
    await expect(text(desk, 'Note')).toBeFocused();
    await desk.keyboard.type('Please look, @');
    const list = desk.getByRole('listbox', { name: 'Colleagues' });
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await desk.keyboard.press('ArrowDown');
    const second = list.getByRole('option').nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await expect(text(desk, 'Note')).toHaveAttribute(
      'aria-activedescendant',
      (await second.getAttribute('id'))!,
    );
    const name = (await second.locator('span').first().textContent())!;
    await desk.keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    await expect(text(desk, 'Note')).toContainText(`Please look, @${name}`);

    // Escape first ends the list, not the note.
    await desk.keyboard.type('and @');
    await expect(list).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(text(desk, 'Note')).toBeFocused();

    const sent = desk.waitForRequest((request) => request.url().endsWith('/actions'));
    await desk.keyboard.press('Control+Enter');
    const order = (await sent).postDataJSON() as { mentions: number[] };
    expect(order.mentions).toHaveLength(1);
    await expect.poll(() => written(tenant, id, `@${name}`)).toHaveLength(1);
  });

  test('a reply waits for the client by one chord', soak, async ({ desk, url, tenant, unique }) => {
    const { id } = await answerable(tenant, unique('One chord'));
    await visit(desk, url, id);
    await desk.keyboard.press('r');
    await expect(text(desk, 'Reply')).toBeFocused();
    await desk.keyboard.type('Which printer is it?');
    await desk.keyboard.press('Control+Shift+Enter');
    await expect(composer(desk)).toHaveCount(0);
    await expect
      .poll(async () => (await tenant.ticket(id)).status_id, { timeout: 20_000 })
      .toBe(WAITING);
  });

  test('n always leads to an internal note, r to the reply; what was begun is put aside', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await answerable(tenant, unique('Two at once'));
    const [frank, polite] = [unique('They never pay'), unique('We are on it')];
    const aside = (name: string) => desk.getByRole('group', { name: `${name} begun` });
    await visit(desk, url, id);
    await desk.keyboard.press('r');
    await expect(text(desk, 'Reply')).toBeFocused();
    await desk.keyboard.type(polite);
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('n');
    await expect(text(desk, 'Note')).toBeFocused();
    await expect(text(desk, 'Note')).toHaveText('');
    await expect(composer(desk)).toHaveAttribute('data-audience', 'internal');
    await expect(aside('Reply')).toContainText(polite);
    await desk.keyboard.type(frank);

    // One that the client would read is no place for the next frank word.
    await composer(desk).getByRole('radio', { name: 'Visible to client' }).check();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('n');
    await expect(text(desk, 'Note')).toHaveText('');
    await expect(composer(desk)).toHaveAttribute('data-audience', 'internal');
    await expect(aside('Note')).toContainText(frank);
    await aside('Note').getByRole('button', { name: 'Continue' }).click();
    await expect(text(desk, 'Note')).toHaveText(frank);
    await composer(desk).getByRole('radio', { name: 'Internal note' }).check();

    await desk.reload();
    await expect(text(desk, 'Note')).toHaveText(frank);
    await text(desk, 'Note').press('Control+Enter');
    await expect(composer(desk)).toHaveCount(0);
    await expect(aside('Reply').getByRole('button', { name: 'Continue' })).toBeFocused();
    await desk.keyboard.press('r');
    await expect(text(desk, 'Reply')).toHaveText(polite);
    await desk.keyboard.press('Control+Enter');
    await expect(aside('Reply')).toHaveCount(0);
    await expect.poll(() => written(tenant, id, frank)).toMatchObject([{ hiddenfromuser: true }]);
    await expect.poll(() => written(tenant, id, polite)).toMatchObject([{ hiddenfromuser: false }]);
  });

  test(
    'the chord that waits for the client leaves a status that was chosen',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Parked by choice'));
      const words = unique('The part comes on Friday');
      await visit(desk, url, id);
      await desk.keyboard.press('n');
      await expect(text(desk, 'Note')).toBeFocused();
      await desk.keyboard.type(words);
      await composer(desk).getByLabel('Status').selectOption('On Hold');
      const chosen = Number(await composer(desk).getByLabel('Status').inputValue());
      await text(desk, 'Note').press('Control+Shift+Enter');
      await expect(composer(desk)).toHaveCount(0);
      await expect.poll(() => written(tenant, id, words)).toHaveLength(1);
      await expect.poll(async () => (await tenant.ticket(id)).status_id).toBe(chosen);
      expect(chosen).not.toBe(WAITING);
    },
  );
});

test.describe('before it is sent', () => {
  test('a finishing status asks how it was solved, and warns once', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await answerable(tenant, unique('Solved'));
    await visit(desk, url, id);
    await desk.keyboard.press('r');
    await expect(text(desk, 'Reply')).toBeFocused();
    await desk.keyboard.type('It was the cable.');
    await composer(desk).getByRole('button', { name: 'Send and…' }).click();
    await desk.getByRole('menuitem', { name: 'Send and resolve' }).click();
    const resolution = composer(desk).getByLabel('Resolution');
    await expect(composer(desk).getByText('Resolution is required')).toBeVisible();
    await expect(resolution).toBeFocused();
    await composer(desk).getByRole('button', { name: 'Use the text above' }).click();
    await expect(resolution).toHaveValue('It was the cable.');
    await expect(composer(desk).getByText('No time has been logged')).toBeVisible();
    // The first press of the keys leads to what is warned of.
    await resolution.press('Control+Enter');
    const anyway = composer(desk).getByRole('button', { name: 'Send reply anyway' });
    await expect(anyway).toBeFocused();
    await anyway.press('Enter');
    await expect(composer(desk)).toHaveCount(0);
    await expect
      .poll(() => tenant.ticket(id))
      .toMatchObject({ status_id: RESOLVED, resolution: expect.stringContaining('the cable') });
  });

  test('a pausing status asks when to look again', soak, async ({ desk, url, tenant, unique }) => {
    const { id } = await answerable(tenant, unique('Parked'));
    await visit(desk, url, id);
    await openNote(desk);
    await desk.keyboard.type('Parts are ordered.');
    await composer(desk).getByLabel('Status').selectOption('On Hold');
    await composer(desk).getByRole('button', { name: 'In 3 days' }).click();
    await expect(composer(desk).getByLabel('Follow up on')).not.toHaveValue('');
    await composer(desk).getByRole('button', { name: 'Add internal note' }).click();
    await expect(composer(desk)).toHaveCount(0);
    await expect
      .poll(
        async () =>
          (await tenant.call<{ followupdate: string | null }>(`/Tickets/${id}`)).followupdate,
      )
      .not.toBeNull();
  });

  test(
    'one is warned of what a template left open, and of words that were for colleagues',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Second look'));
      await visit(desk, url, id);
      await openNote(desk);
      await desk.keyboard.type('Ask {{asset.tag}} again');
      await composer(desk).getByRole('radio', { name: 'Visible to client' }).check();
      await expect(composer(desk).getByText('Not filled in: {{asset.tag}}')).toBeVisible();
      await expect(composer(desk).getByText(/written as internal/)).toBeVisible();
      await text(desk, 'Note').press('Control+Enter');
      const anyway = composer(desk).getByRole('button', { name: 'Add note for client anyway' });
      await expect(anyway).toBeFocused();
      expect(await written(tenant, id, 'asset.tag')).toEqual([]);
      await anyway.press('Control+Enter');
      await expect
        .poll(() => written(tenant, id, 'asset.tag'))
        .toMatchObject([{ hiddenfromuser: false }]);
    },
  );

  test(
    'what is missing is said, and the keyboard goes there',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Missing'));
      await visit(desk, url, id);
      await bar(desk).getByRole('button', { name: 'Time' }).click();
      const minutes = composer(desk).getByLabel('Minutes', { exact: true });
      await expect(minutes).toBeFocused();
      await composer(desk).getByRole('button', { name: 'Log time' }).click();
      await expect(composer(desk).getByText('Say how many minutes')).toBeVisible();
      await expect(minutes).toBeFocused();
      await minutes.fill('20');
      await minutes.press('Control+Enter');
      await expect(composer(desk)).toHaveCount(0);
      await expect
        .poll(async () => (await logOf(tenant, id)).map(({ timetaken }) => timetaken))
        .toContain(20);

      await desk.keyboard.press('r');
      await text(desk, 'Reply').press('Control+Enter');
      await expect(composer(desk).getByText('Write something first')).toBeVisible();
      await expect(text(desk, 'Reply')).toBeFocused();
      await composer(desk)
        .getByRole('button', { name: /^Remove / })
        .click();
      await desk.keyboard.type('nobody,');
      await expect(composer(desk).getByText('nobody isn’t an email address')).toBeVisible();
    },
  );

  test(
    'its length is told near the limit and refused over it',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Long'));
      await visit(desk, url, id);
      const note = await openNote(desk);
      await note.fill('x'.repeat(39_000));
      await expect(composer(desk).getByText('39000 of 40000 characters')).toBeVisible();
      await note.fill('x'.repeat(40_001));
      await expect(
        composer(desk).getByText(/At most 40000 characters; these are 40001/),
      ).toBeVisible();
    },
  );
});

test.describe('what is begun', () => {
  test(
    'is there again after the page was lost, each ticket’s own',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const one = await answerable(tenant, unique('First'));
      const other = await answerable(tenant, unique('Second'));
      await visit(desk, url, one.id);
      await desk.keyboard.press('r');
      await expect(text(desk, 'Reply')).toBeFocused();
      await desk.keyboard.type('Half a sentence');
      await composer(desk).getByRole('button', { name: '6 minutes more' }).click();
      await desk.reload();
      await expect(text(desk, 'Reply')).toHaveText('Half a sentence');
      await expect(composer(desk).getByLabel('Minutes', { exact: true })).toHaveValue('6');

      await visit(desk, url, other.id);
      await expect(composer(desk)).toHaveCount(0);
      await desk.goto(`${url}/tickets/${one.id}`);
      await expect(text(desk, 'Reply')).toHaveText('Half a sentence');
      await composer(desk).getByRole('button', { name: 'Discard' }).click();
      await expect(composer(desk)).toHaveCount(0);
      await desk.getByRole('button', { name: 'Undo' }).click();
      await expect(bar(desk).getByText('Half a sentence')).toBeVisible();
    },
  );

  test(
    'takes its time by a timer that outlives the page',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('On the phone'));
      await visit(desk, url, id);
      await bar(desk).getByRole('button', { name: 'Call' }).click();
      await composer(desk).getByRole('button', { name: 'Start timer' }).click();
      const pill = desk.getByRole('link', { name: `Timer of #${id}, running` });
      await expect(pill).toBeVisible();
      await desk.goto(`${url}/queue`);
      await expect(pill).toBeVisible();
      await pill.click();
      await bar(desk).getByRole('button', { name: 'Call' }).click();
      const minutes = composer(desk).getByLabel('Minutes', { exact: true });
      await expect(minutes).toHaveValue('1');
      await composer(desk).getByRole('button', { name: 'Pause timer' }).click();
      await desk.reload();
      await expect(desk.getByRole('link', { name: `Timer of #${id}, paused` })).toBeVisible();
      await bar(desk).getByRole('button', { name: 'Call' }).click();
      await desk.keyboard.type('Talked it through');
      await composer(desk).getByRole('button', { name: 'Log call' }).click();
      await expect(desk.getByRole('link', { name: /^Timer of/ })).toHaveCount(0);
      await expect
        .poll(() => written(tenant, id, 'Talked it through'))
        .toMatchObject([{ timetaken: 1 }]);
    },
  );

  test(
    'can be kept as a template of one’s own, used again and deleted',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id, firstName } = await answerable(tenant, unique('Again and again'));
      const name = unique('Screenshot');
      await visit(desk, url, id);
      await openNote(desk);
      await desk.keyboard.type(`Dear ${firstName}, a screenshot please`);
      await composer(desk).getByRole('button', { name: 'Templates' }).click();
      await desk.getByRole('button', { name: 'Manage my templates…' }).click();
      const dialog = desk.getByRole('dialog', { name: 'My templates' });
      await expect(dialog.getByText('Dear {{contact.firstName}}, a screenshot')).toBeVisible();
      await dialog.getByLabel('Save this text as').fill(name);
      await dialog.getByRole('button', { name: 'Save template' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(text(desk, 'Note')).toBeFocused();

      await text(desk, 'Note').fill('');
      await composer(desk).getByRole('button', { name: 'Templates' }).click();
      await desk.getByPlaceholder('Type to find…').fill(name);
      await expect(desk.getByRole('option', { name })).toBeVisible();
      await desk.keyboard.press('Enter');
      await expect(text(desk, 'Note')).toContainText(`Dear ${firstName}, a screenshot please`);

      await composer(desk).getByRole('button', { name: 'Templates' }).click();
      await desk.getByRole('button', { name: 'Manage my templates…' }).click();
      await dialog.getByRole('button', { name: `Delete ${name}` }).click();
      await expect(dialog.getByText(name)).toHaveCount(0);
    },
  );

  test(
    'is cleaned of what a page or a mail brings along when it is pasted',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Pasted'));
      await visit(desk, url, id);
      const note = await openNote(desk);
      await note.evaluate((field) => {
        const data = new DataTransfer();
        const html =
          '<h1 style="color:red" onclick="x()">Steps</h1><script>window.ran=1</script><p>see <a href="javascript:window.ran=1">this</a> and <a href="https://example.com">that</a><img src=x onerror="window.ran=1"></p>';
        data.setData('text/html', html);
        data.setData('text/plain', 'Steps see this and that');
        const event = { clipboardData: data, bubbles: true, cancelable: true };
        field.dispatchEvent(new ClipboardEvent('paste', event));
      });
      await expect(note).toContainText('Steps');
      await expect(note.getByRole('link', { name: 'that' })).toHaveAttribute(
        'href',
        'https://example.com',
      );
      expect(await note.innerHTML()).not.toMatch(
        /javascript|onerror|onclick|style=|<h1|<script|src=/,
      );
      expect(await desk.evaluate(() => 'ran' in window)).toBe(false);
    },
  );
});

test.describe('when it does not arrive', () => {
  for (const [status, code] of [
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'changed-meanwhile'],
    [422, 'transition-refused'],
    [429, 'tenant-limited'],
    [500, 'unexpected'],
  ] as const) {
    test(
      `(${status}) it is clearly not sent, and nothing of it is lost`,
      soak,
      async ({ desk, url, tenant, unique }) => {
        const { id } = await answerable(tenant, unique('Refused'));
        const words = unique('Kept words');
        await visit(desk, url, id);
        await openNote(desk);
        await desk.keyboard.type(words);
        await desk.route('**/actions', (route) =>
          route.fulfill({
            status,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: 'about:blank',
              title: 'No',
              status,
              code,
              message: 'No.',
            }),
          }),
        );
        await desk.keyboard.press('Control+Enter');
        const pending = timeline(desk).getByRole('article').filter({ hasText: words });
        await expect(pending).toHaveAttribute('data-state', 'failed');
        await expect(pending.getByRole('alert')).toContainText('Not sent.');
        await expect(pending.getByRole('alert')).toContainText(code);
        await desk.reload();
        await expect(pending).toHaveAttribute('data-state', 'failed');
        await pending.getByRole('button', { name: 'Back to editing' }).click();
        await expect(text(desk, 'Note')).toHaveText(words);
        await expect(text(desk, 'Note')).toBeFocused();
        await expect(pending).toHaveCount(0);

        await desk.unroute('**/actions');
        await desk.keyboard.press('Control+Enter');
        await expect.poll(() => written(tenant, id, words)).toHaveLength(1);
      },
    );
  }

  test('offline it says so, and is sent once when the connection is back', async ({
    desk,
    url,
    tenant,
    unique,
  }) => {
    const { id } = await answerable(tenant, unique('In the train'));
    const words = unique('Written in a tunnel');
    await visit(desk, url, id);
    await openNote(desk);
    await desk.context().setOffline(true);
    await desk.keyboard.type(words);
    await desk.keyboard.press('Control+Enter');
    const pending = timeline(desk).getByRole('article').filter({ hasText: words });
    await expect(pending.getByRole('alert')).toContainText('Not sent. You are offline.');

    // Something else is begun: the two are not mixed up.
    await desk.keyboard.press('r');
    await expect(text(desk, 'Reply')).toBeFocused();
    await desk.keyboard.type('For the client');
    await pending.getByRole('button', { name: 'Back to editing' }).click();
    await expect(text(desk, 'Note')).toHaveText(words);
    await expect(desk.getByRole('group', { name: 'Reply begun' })).toContainText('For the client');
    await text(desk, 'Note').press('Control+Enter');
    await expect(pending.getByRole('alert')).toContainText('Not sent. You are offline.');

    await desk.context().setOffline(false);
    await pending.getByRole('button', { name: 'Send again' }).click();
    await expect(pending.getByRole('alert')).toHaveCount(0);
    await expect.poll(() => written(tenant, id, words)).toHaveLength(1);
    await bar(desk).getByRole('button', { name: 'Continue' }).click();
    await expect(text(desk, 'Reply')).toHaveText('For the client');
  });

  test(
    'an answer that is lost is not called unsent; sent again, it is there once',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Lost answer'));
      const words = unique('Did it arrive');
      await visit(desk, url, id);
      await openNote(desk);
      await desk.keyboard.type(words);
      await desk.route('**/actions', async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      await desk.keyboard.press('Control+Enter');
      const pending = timeline(desk).locator('article[data-state]').filter({ hasText: words });
      await expect(pending).toHaveAttribute('data-state', 'unknown');
      await expect(pending.getByRole('alert')).toContainText('Not confirmed.');
      await desk.unroute('**/actions');
      await pending.getByRole('button', { name: 'Send again' }).click();
      await expect(pending).toHaveCount(0);
      expect(await written(tenant, id, words)).toHaveLength(1);
    },
  );

  test(
    'what a reload cut off is sent again by itself, and is there once',
    soak,
    async ({ desk, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Cut off'));
      const words = unique('Halfway out');
      await visit(desk, url, id);
      await openNote(desk);
      await desk.keyboard.type(words);
      // It arrives, and the answer never does.
      await desk.route('**/actions', async (route) => {
        await route.fetch();
      });
      await desk.keyboard.press('Control+Enter');
      const pending = timeline(desk).locator('article[data-state]').filter({ hasText: words });
      await expect(pending).toHaveAttribute('data-state', 'sending');
      await expect.poll(() => written(tenant, id, words)).toHaveLength(1);
      await desk.unroute('**/actions');
      await desk.reload();
      await expect(pending).toHaveCount(0);
      await expect(timeline(desk).getByText(words)).toBeVisible();
      expect(await written(tenant, id, words)).toHaveLength(1);
    },
  );

  test(
    'a session that ended in the middle of it costs no word',
    soak,
    async ({ page, url, tenant, unique }) => {
      const { id } = await answerable(tenant, unique('Signed out'));
      const words = unique('In the middle of');
      await signIn(page, url);
      await page.waitForURL('**/queue');
      await visit(page, url, id);
      await openNote(page);
      await page.keyboard.type(words);
      await page.context().clearCookies();
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('Your session ended.')).toBeVisible();
      const pending = timeline(page).getByRole('article').filter({ hasText: words });
      await expect(pending.getByRole('alert')).toContainText('Not sent.');
      await page.getByRole('link', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
      await page.getByLabel('User name').fill('technician');
      await page.getByLabel('Password', { exact: true }).fill('demo');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(`**/tickets/${id}`);
      await pending.getByRole('button', { name: 'Send again' }).click();
      await expect.poll(() => written(tenant, id, words)).toHaveLength(1);
    },
  );
});

// A desk of its own: what is done to the tenant would be done to other tests, too.
test.describe('with a tenant in trouble', soak, () => {
  let running: RunningDesk;

  test.beforeAll(async () => {
    test.setTimeout(150_000);
    running = await startDesk({ env: { TENANT_FAULTS: 'true' } });
  });
  test.afterAll(() => running.stop());

  for (const kind of ['401', '429', '500', '503', 'broken-json', 'drop', 'drop-answer'] as const) {
    test(`(${kind}) a reply is sent once, at once or when it is tried again`, async ({
      page,
      unique,
    }) => {
      test.setTimeout(120_000);
      const tenant = new TenantApi(running.tenantUrl, running.data);
      const { id } = await answerable(tenant, unique('Bad weather'));
      const words = unique('Written in bad weather');
      await signIn(page, running.url);
      await page.waitForURL('**/queue');
      await visit(page, running.url, id);
      await page.keyboard.press('r');
      await expect(text(page, 'Reply')).toBeFocused();
      await page.keyboard.type(words);
      const orders = `${running.tenantUrl}/_faults`;
      const order = { kind, method: 'POST', path: '/api/Actions', next: 3 };
      expect((await page.request.post(orders, { data: order })).status()).toBe(201);
      await page.keyboard.press('Control+Enter');
      const pending = timeline(page).locator('article[data-state]').filter({ hasText: words });
      await expect(page.locator('article[data-state=sending]')).toHaveCount(0, { timeout: 60_000 });
      await page.request.delete(orders);
      const retry = pending.getByRole('button', { name: 'Send again' });
      await expect(async () => {
        if (await retry.isVisible()) await retry.click({ timeout: 1_000 });
        expect(await written(tenant, id, words)).toHaveLength(1);
        await expect(pending).toHaveCount(0, { timeout: 1_000 });
      }).toPass({ timeout: 60_000 });
      expect(await written(tenant, id, words)).toHaveLength(1);
    });
  }
});
