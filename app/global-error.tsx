'use client';

import { PlainFault } from '@/components/shell/plain-fault';
import './globals.css';

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-theme="system">
      <body className="font-sans">
        <title>Halyard</title>
        <PlainFault error={error} retry={retry} />
      </body>
    </html>
  );
}
