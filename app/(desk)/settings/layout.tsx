import type { ReactNode } from 'react';
import { SettingsFrame } from '@/components/settings/settings-frame';
import { currentDesk } from '@/lib/server/session';

/** The frame alone; each page checks the session itself, as outside it there is nobody to show it to. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  return (await currentDesk()) ? <SettingsFrame>{children}</SettingsFrame> : children;
}
