'use client';

import { ConnectionBanner } from './connection-banner';
import { OutlivedDesk } from './outlived-desk';
import { SessionEndedBanner } from './session-ended-banner';

/** What one has to know before trusting a page, whichever it is. */
export function ShellBanners() {
  return (
    <>
      <ConnectionBanner />
      <SessionEndedBanner />
      <OutlivedDesk />
    </>
  );
}
