import 'server-only';
import { cookies } from 'next/headers';

/** The browser's time zone as it told us by cookie, so that the first paint shows its times; else UTC. */
export async function viewerZone(): Promise<string> {
  const zone = (await cookies()).get('tz')?.value ?? 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: decodeURIComponent(zone) }).resolvedOptions()
      .timeZone;
  } catch {
    return 'UTC';
  }
}

export type Theme = 'light' | 'dark' | 'system';

/** The theme this browser chose. */
export async function viewerTheme(): Promise<Theme> {
  const theme = (await cookies()).get('theme')?.value;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
