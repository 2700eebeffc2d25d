import type { ReactNode } from 'react';
import { DeskProviders } from '@/components/shell/desk-providers';
import { DeskShell } from '@/components/shell/desk-shell';
import { serverNow } from '@/lib/server/clock';
import { currentDesk } from '@/lib/server/session';
import { viewerTheme, viewerZone } from '@/lib/server/viewer-zone';

/** The frame only: each page checks the session itself, because a layout does not run again on navigation. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const desk = await currentDesk();
  if (!desk) return children;
  const { viewer } = desk;
  return (
    <DeskProviders viewer={viewer} zone={await viewerZone()} serverNow={serverNow()}>
      <DeskShell viewer={viewer} theme={await viewerTheme()}>
        {children}
      </DeskShell>
    </DeskProviders>
  );
}
