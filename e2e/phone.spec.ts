import { expect, openNote, signIn, test } from './fixtures';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('on a phone a technician signs in, finds a ticket and answers it', async ({
  page,
  url,
  tenant,
  unique,
}) => {
  const summary = unique('Cracked screen, loan needed, please call me back on my mobile');
  await tenant.createTicket({ summary });
  await signIn(page, url);
  await page.waitForURL('**/queue');
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  expect(await fits()).toBe(true);

  await page.goto(`${url}/queue?q=${encodeURIComponent(summary.slice(-8))}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: summary })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole('link', { name: summary }).tap();
  await expect(page.getByRole('heading', { level: 1, name: summary })).toBeVisible();
  expect(await fits()).toBe(true);

  const note = await openNote(page);
  await page.getByRole('radio', { name: 'Visible to client' }).check();
  await note.fill('A loan laptop is on its way.');
  await page.getByRole('button', { name: 'Add note for client' }).tap();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('A loan laptop is on its way.')).toBeVisible();
  await expect(note).toHaveCount(0);
});
