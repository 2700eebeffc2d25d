import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDevelopment } from '@/lib/server/env';
import { UiGallery } from './ui-gallery';

export const metadata: Metadata = { title: 'Components' };

export default function UiPage() {
  if (!isDevelopment()) notFound();
  return <UiGallery />;
}
