'use client';

import { PageFault } from '@/components/shell/page-fault';
import './globals.css';

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body className="font-sans">
        <title>Halyard</title>
        <main>
          <PageFault error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
