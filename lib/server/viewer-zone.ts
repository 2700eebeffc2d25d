import 'server-only';
import { cookies } from 'next/headers';
import type { Density, PersonalSettings, Theme } from '@/lib/contracts/settings';
import { currentDesk } from './session';

/**
 * The zone for an agent's times: the one they chose, else the browser's as it told us by cookie, so
 * that the first paint shows its times; else UTC.
 */
export async function viewerZone(chosenZone: string | null): Promise<string> {
  if (chosenZone !== null) return chosenZone;
  const zone = (await cookies()).get('tz')?.value ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(zone) }).resolvedOptions()
      .timeZone;
  } catch {
    return 'UTC';
  }
}

/** What who is signed in chose; null where nobody is, or nobody can say. */
async function chosen(): Promise<PersonalSettings | null> {
  const desk = await currentDesk().catch(() => null);
  return desk?.viewer.settings ?? null;
}

/** The theme of who is signed in; where nobody is, the one this browser had last. */
export async function viewerTheme(): Promise<Theme> {
  const theme = (await chosen())?.theme ?? (await cookies()).get('theme')?.value;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** How close the viewer wants rows to stand. */
export async function viewerDensity(): Promise<Density> {
  return (await chosen())?.density ?? 'compact';
}

/** The Set-Cookie that tells pages of this browser, before anybody has signed in, how to look. */
export function themeCookie(theme: Theme): string {
  return `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
