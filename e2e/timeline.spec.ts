import type { Locator, Page } from 'playwright/test';
import { expect, soak, test } from './fixtures';
import { startTalk } from './talk';

const QUOTE =
  '<div>On Tue, Nov 3, 2026 at 10:12 AM Service Desk &lt;desk@tidewell.example&gt; wrote:</div><blockquote><p>Please restart it once more.</p></blockquote>';

const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const filter = (page: Page, name: string) =>
  timelineOf(page).getByRole('radio', { name: new RegExp(`^${name}`) });

async function openTicket(page: Page, address: string) {
  await page.goto(address);
  await expect(filter(page, 'All')).toBeEnabled();
}

const topOf = (entry: Locator) => entry.evaluate((element) => element.getBoundingClientRect().top);

for (const width of [1440, 390]) {
  test.describe(`the timeline at ${width} px`, width === 390 ? soak : {}, () => {
    test.use({ viewport: { width, height: 900 } });

    test('nobody can mistake what the client reads for what they do not', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const talk = await startTalk(tenant, unique('Who reads what'));
      await talk.add({ note: '<p>The director is waiting</p>' });
      await talk.add({ note: '<p>We are on it</p>', hiddenfromuser: false });
      await talk.mail('<p>Thank you so far</p>');
      await openTicket(desk, `${url}/tickets/${talk.id}`);
      const entry = (text: string) =>
        timelineOf(desk).getByRole('article').filter({ hasText: text });
      await expect(entry('The director is waiting')).toContainText('Internal');
      await expect(entry('The director is waiting')).not.toContainText('Visible to client');
      await expect(entry('We are on it')).toContainText('Visible to client');
      await expect(entry('Thank you so far')).toContainText('Client');
      await expect(entry('Thank you so far')).toContainText(talk.user.name);
      const looks = await Promise.all(
        ['The director is waiting', 'We are on it', 'Thank you so far'].map((text) =>
          entry(text).evaluate((card) => {
            const { borderLeftStyle, borderLeftColor, backgroundColor } = getComputedStyle(card);
            const head = getComputedStyle(card.querySelector('header') ?? card).backgroundColor;
            return [borderLeftStyle, borderLeftColor, backgroundColor, head].join(' ');
          }),
        ),
      );
      expect(new Set(looks).size).toBe(3);
      expect(
        await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
    });

    test(
      'is narrowed by keyboard, says how much there is of each, and keeps it in the address',
      soak,
      async ({ desk, url, tenant, unique }) => {
        const talk = await startTalk(tenant, unique('Many kinds'));
        await talk.add({ note: '<p>Found the cable</p>', timetaken: 20 });
        await talk.add({ note: '<p>All good now</p>', hiddenfromuser: false });
        await openTicket(desk, `${url}/tickets/${talk.id}`);
        const timeline = timelineOf(desk);
        await expect(filter(desk, 'Conversation')).toHaveAccessibleName('Conversation 1');
        await expect(filter(desk, 'Internal')).toHaveAccessibleName('Internal 1');

        await filter(desk, 'All').focus();
        await desk.keyboard.press('ArrowRight');
        await expect(filter(desk, 'Conversation')).toBeChecked();
        await expect(timeline.getByText('All good now')).toBeVisible();
        await expect(timeline.getByText('Found the cable')).toHaveCount(0);
        await expect(desk).toHaveURL(/\?show=conversation$/);
        await desk.keyboard.press('ArrowRight');
        await expect(timeline.getByText('Found the cable')).toBeVisible();
        await expect(timeline.getByText('All good now')).toHaveCount(0);

        await desk.reload();
        await expect(filter(desk, 'Internal')).toBeChecked();
        await expect(timeline.getByText('All good now')).toHaveCount(0);

        await filter(desk, 'Attachments').check();
        await expect(timeline.getByText('No entry has a file.')).toBeVisible();
        await timeline.getByRole('button', { name: /^Show all/ }).click();
        await expect(timeline.getByText('All good now')).toBeVisible();
        await expect(desk).toHaveURL(/\/tickets\/\d+$/);

        await desk.goto(`${url}/tickets/${talk.id}?show=nonsense`);
        await expect(filter(desk, 'All')).toBeChecked();
      },
    );

    test('an entry has an address of its own, which leads to it whatever is filtered', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const talk = await startTalk(tenant, unique('Look at this one'));
      for (let at = 0; at < 12; at += 1) {
        await talk.add({
          note: `<p>Step ${at}</p>${'<p>more</p>'.repeat(6)}`,
          hiddenfromuser: true,
        });
      }
      const [wanted] = await talk.add({ note: '<p>The one you mean</p>', hiddenfromuser: false });
      await openTicket(desk, `${url}/tickets/${talk.id}?show=time#action-${wanted}`);
      const entry = desk.locator(`#action-${wanted}`);
      await expect(entry).toBeFocused();
      await expect(entry).toBeInViewport();
      await expect(entry).toHaveAttribute('data-target', 'true');
      await expect(filter(desk, 'All')).toBeChecked();

      await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await entry.getByRole('button', { name: 'Copy link' }).press('Enter');
      await expect(desk.getByText('Link copied')).toBeVisible();
      expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(
        `${url}/tickets/${talk.id}#action-${wanted}`,
      );

      // The same link once more, after one has wandered off.
      await desk.evaluate(() => window.scrollTo(0, 0));
      await entry.getByRole('link').first().press('Enter');
      await expect(entry).toBeFocused();
    });

    test(
      'the client’s last message is in sight, and leads to its place',
      soak,
      async ({ desk, url, tenant, unique }) => {
        const talk = await startTalk(tenant, unique('Answer me'));
        await talk.mail('<p>Is anybody there?</p>');
        for (let at = 0; at < 8; at += 1) {
          await talk.add({ note: '<p>thinking</p>'.repeat(8) });
        }
        await openTicket(desk, `${url}/tickets/${talk.id}`);
        const pinned = desk.getByRole('region', { name: 'The client’s last message' });
        await expect(pinned).toContainText('Is anybody there?');
        await expect(pinned).toContainText('Not answered yet');
        await pinned.getByRole('link', { name: 'Go to it in the timeline' }).press('Enter');
        const entry = timelineOf(desk)
          .getByRole('listitem')
          .filter({ hasText: 'Is anybody there?' });
        await expect(entry).toBeFocused();
        await expect(entry).toBeInViewport();
      },
    );

    test('the client’s last message takes one line once it is answered', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const talk = await startTalk(tenant, unique('Answered by now'));
      await talk.mail('<p>Is anybody there?</p><p>It is urgent.</p>');
      await talk.add({ note: '<p>We are on it</p>', hiddenfromuser: false });
      await openTicket(desk, `${url}/tickets/${talk.id}`);
      const pinned = desk.getByRole('region', { name: 'The client’s last message' });
      await expect(pinned).toContainText('Last from the client');
      await expect(pinned).not.toContainText('Not answered yet');
      expect((await pinned.boundingBox())!.height).toBeLessThan(48);
      await pinned.getByRole('button', { name: 'Show more' }).click();
      await expect(pinned.getByRole('button', { name: 'Show less' })).toBeFocused();
      await expect(pinned.getByText('It is urgent.')).toBeVisible();
    });

    test('a remote picture waits until it is asked for, and its owner does not learn from where', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const asked: (string | undefined)[] = [];
      await desk.context().route('https://pictures.example/**', (route, request) => {
        asked.push(request.headers().referer);
        const body = Buffer.from(
          'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
          'base64',
        );
        return route.fulfill({ contentType: 'image/gif', body });
      });
      const talk = await startTalk(tenant, unique('See the picture'));
      await talk.mail('<p>Look:</p><img src="https://pictures.example/a.gif" alt="the error">');
      await openTicket(desk, `${url}/tickets/${talk.id}`);
      const card = timelineOf(desk).getByRole('article').filter({ hasText: 'See the picture' });
      await expect(card).toContainText('Image blocked: the error');
      expect(asked).toEqual([]);
      await card.getByRole('button', { name: 'Show 1 remote picture' }).press('Enter');
      const frame = card.frameLocator('iframe');
      await expect(frame.getByRole('img', { name: 'the error' })).toBeVisible();
      await expect.poll(() => asked).toEqual([undefined]);
      await card.getByRole('button', { name: 'Hide 1 remote picture' }).press('Enter');
      await expect(card).toContainText('Image blocked: the error');
    });

    test('earlier mail is folded, an answer under it is not, and a long message shows its beginning', async ({
      desk,
      url,
      tenant,
      unique,
    }) => {
      const talk = await startTalk(tenant, unique('Long talk'));
      await talk.mail(`<p>It works now</p>${QUOTE}`);
      await talk.mail(`<p>Hello</p>${QUOTE}<p>I did so twice</p>`);
      await talk.add({
        note: `${'<p>a line of the log</p>'.repeat(60)}<p>the <a href="https://ok.example">last</a> line</p>`,
      });
      await openTicket(desk, `${url}/tickets/${talk.id}`);
      const card = (text: string) =>
        timelineOf(desk).getByRole('article').filter({ hasText: text });

      const folded = card('It works now');
      await expect(folded).not.toContainText('Please restart it once more.');
      const quote = folded.getByRole('button', { name: 'Show quoted text' });
      await expect(quote).toHaveAttribute('aria-expanded', 'false');
      await quote.press('Enter');
      await expect(folded.getByText('Please restart it once more.')).toBeVisible();
      await folded.getByRole('button', { name: 'Hide quoted text' }).press('Enter');
      await expect(folded).not.toContainText('Please restart it once more.');

      const answered = card('I did so twice');
      await expect(answered).toContainText('Please restart it once more.');

      const long = card('a line of the log');
      const last = long.getByText('the last line');
      await expect(last).not.toBeInViewport();
      const height = () => long.evaluate((element) => element.clientHeight);
      expect(await height()).toBeLessThan(600);
      await long.getByRole('button', { name: 'Show whole message' }).press('Enter');
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport();
      await long.getByRole('button', { name: 'Show less' }).press('Enter');
      expect(await height()).toBeLessThan(600);
      // What the keyboard reaches is shown, wherever it was folded.
      await long.getByRole('link', { name: 'last' }).focus();
      await expect(long.getByRole('button', { name: 'Show less' })).toBeVisible();
    });
  });
}

for (const width of [1440, 390]) {
  test.describe(`a heavy ticket at ${width} px`, width === 390 ? soak : {}, () => {
    test.use({ viewport: { width, height: 900 } });

    test(
      'of five hundred entries draws those in sight, holds its place, and finds each by its link',
      soak,
      async ({ desk, url, tenant, unique }) => {
        test.setTimeout(180_000);
        const talk = await startTalk(tenant, unique('A very long story'));
        const ids: number[] = [];
        for (let from = 0; from < 500; from += 50) {
          const entry = (_: unknown, at: number) => ({
            hiddenfromuser: at % 3 > 0,
            note: `<p>Entry ${from + at}</p>${'<p>and more of it</p>'.repeat((at * 7) % 9)}`,
          });
          ids.push(...(await talk.add(...Array.from({ length: 50 }, entry))));
        }
        const wanted = ids[250];
        await openTicket(desk, `${url}/tickets/${talk.id}#action-${wanted}`);
        const entry = desk.locator(`#action-${wanted}`);
        await expect(entry).toBeFocused();
        await expect(entry).toBeInViewport();
        await expect(entry).toContainText('Entry 250');
        const drawn = timelineOf(desk).getByRole('listitem');
        expect(await drawn.count()).toBeLessThan(80);

        // Somebody else writes meanwhile.
        await expect
          .poll(async () => Math.abs((await topOf(entry)) - (await settled(entry))))
          .toBe(0);
        const before = await topOf(entry);
        const size = Number(await entry.getAttribute('aria-setsize'));
        await talk.add({ note: '<p>A late thought</p>' });
        await expect
          .poll(async () => Number(await entry.getAttribute('aria-setsize')), { timeout: 30_000 })
          .toBeGreaterThan(size);
        expect(Math.abs((await topOf(entry)) - before)).toBeLessThanOrEqual(1);
        await expect(entry).toBeFocused();

        // What has the focus stays on the page, however far one scrolls.
        await desk.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        await expect(timelineOf(desk).getByText('A late thought')).toBeVisible();
        await expect(entry).toBeFocused();
        await desk.keyboard.press('Tab');
        await expect(entry).toBeInViewport();

        await filter(desk, 'Time').check();
        await expect(timelineOf(desk).getByText('No time was logged.')).toBeVisible();
      },
    );

    test(
      'with a mail of a megabyte opens with its first words and shows the rest when asked',
      soak,
      async ({ desk, url, tenant, unique }) => {
        test.setTimeout(180_000);
        const talk = await startTalk(tenant, unique('The whole log'));
        const line =
          '<div><span style="color:red">a line of the log with <b>bold</b> words</span></div>';
        await talk.mail(
          `<p>Here is the log:</p>${line.repeat(Math.ceil(1_000_000 / line.length))}<p>the very end</p>`,
        );
        await openTicket(desk, `${url}/tickets/${talk.id}`);
        const card = timelineOf(desk).getByRole('article').filter({ hasText: 'Here is the log' });
        await expect(card).toBeVisible();
        await expect(card).not.toContainText('the very end');
        expect(await card.evaluate((element) => element.querySelectorAll('*').length)).toBeLessThan(
          100,
        );
        await card.getByRole('button', { name: 'Show whole message' }).click();
        await expect(card).toContainText('the very end');
        await card.getByRole('button', { name: 'Show less' }).click();
        await expect(card).not.toContainText('the very end');
      },
    );
  });
}

/** Where an entry stands a few frames later. */
function settled(entry: Locator): Promise<number> {
  return entry.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        let left = 10;
        requestAnimationFrame(function look() {
          left -= 1;
          if (left === 0) resolve(element.getBoundingClientRect().top);
          else requestAnimationFrame(look);
        });
      }),
  );
}
