import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { viewerDensity, viewerTheme } from '@/lib/server/viewer-zone';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Halyard', template: '%s · Halyard' },
  description: 'A fast service desk for HaloPSA',
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg', apple: '/icon-192.png' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f7f9' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1115' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" data-theme={await viewerTheme()} data-density={await viewerDensity()}>
      <body className="font-sans">{children}</body>
    </html>
  );
}
