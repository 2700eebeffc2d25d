import { expect, openNote, openStatus, test, whenOf } from './fixtures';
import { violations } from './violations';

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${theme}, ${width} px`, whenOf(theme, width), () => {
      test.use({ viewport: { width, height: 900 }, colorScheme: theme });

      test('the sign-in page has no accessibility violation', async ({ page, url }) => {
        await page.goto(`${url}/sign-in`);
        await expect(page.getByRole('button', { name: 'Sign in with HaloPSA' })).toBeEnabled();
        expect(await violations(page)).toEqual([]);
      });

      test('the queue has no accessibility violation', async ({ desk, url }) => {
        await desk.goto(`${url}/queue`);
        await expect(desk.getByRole('searchbox', { name: 'Search tickets' })).toBeEditable();
        expect(await violations(desk)).toEqual([]);
      });

      test('a ticket has no accessibility violation', async ({ desk, url, tenant, unique }) => {
        const ticket = await tenant.createTicket({
          summary: unique('Wi-Fi poor in the boardroom'),
        });
        await desk.goto(`${url}/tickets/${ticket.id}`);
        const form = await openStatus(desk);
        await form.getByLabel('Change status').selectOption('Resolved');
        await form.getByRole('button', { name: /^Resolve/ }).click();
        await expect(desk.getByText('Resolution is required')).toBeVisible();
        expect(await violations(desk)).toEqual([]);
        await desk.keyboard.press('Escape');
        await openNote(desk);
        expect(await violations(desk)).toEqual([]);
      });
    });
  }
}
