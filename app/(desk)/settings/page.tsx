import type { Metadata } from 'next';
import { PersonalSettings } from '@/components/settings/personal-settings';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await requireDesk(routes.settings());
  return <PersonalSettings />;
}
