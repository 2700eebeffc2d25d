import { randomUUID } from 'node:crypto';
import { test as base } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import { TenantApi } from './tenant-api';

export type SignInName = 'technician' | 'manager' | 'admin' | 'restricted';

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test.`);
  return value;
};

/** Signs in by the pages, Halyard's and the tenant's, and waits for the queue. */
export async function signIn(
  page: Page,
  url: string,
  name: SignInName = 'technician',
  password = 'demo',
) {
  await page.goto(`${url}/queue`);
  await page.getByRole('button', { name: 'Sign in with HaloPSA' }).click();
  await page.getByLabel('User name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Opens the form that changes the status of the ticket on the page. */
export async function openStatus(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Status: / }).click();
  return page.getByRole('form', { name: 'Change status' });
}

/** Opens what a note is written in on the page of a ticket, or goes on with the one begun. */
export async function openNote(page: Page): Promise<Locator> {
  const bar = page.getByRole('group', { name: 'Add to the ticket' });
  await bar.getByRole('button', { name: /^(Note|Continue)$/ }).click();
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.waitFor();
  return note;
}

/**
 * What takes long, or tells the same of another look or another fault, is for `npm run test:soak`: the gate
 * keeps to its time.
 */
export const soak = { tag: '@soak' };
/** One look is enough to hold most of what can go wrong. */
export const whenOf = (theme: 'light' | 'dark', width: number) =>
  theme === 'light' && width > 640 ? {} : soak;

type Fixtures = {
  /** The address of the running desk. */
  url: string;
  /** A page signed in as the technician. */
  desk: Page;
  tenant: TenantApi;
  /** A summary nobody else uses. */
  unique: (text: string) => string;
};
type WorkerFixtures = {
  signedIn: {
    cookies: {
      name: string;
      value: string;
      domain: string;
      path: string;
      expires: number;
      httpOnly: boolean;
      secure: boolean;
      sameSite: 'Strict' | 'Lax' | 'None';
    }[];
  };
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  url: async ({}, run) => run(needed('E2E_URL')),

  // One sign-in a worker: the cookie is what a browser would keep.
  signedIn: [
    async ({ browser }, run) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signIn(page, needed('E2E_URL'));
      await page.waitForURL('**/queue');
      const { cookies } = await context.storageState();
      await context.close();
      await run({ cookies });
    },
    { scope: 'worker' },
  ],

  desk: async ({ page, signedIn }, run) => {
    await page.context().addCookies(signedIn.cookies);
    await run(page);
  },

  tenant: async ({}, run) => run(new TenantApi(needed('E2E_TENANT_URL'), needed('E2E_DATA'))),

  unique: async ({}, run) => run((text) => `${text} ${randomUUID().slice(0, 8)}`),
});

export { expect } from 'playwright/test';
