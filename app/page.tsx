import { redirect } from 'next/navigation';
import { findView } from '@/lib/desk/find-view';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export default async function HomePage(): Promise<never> {
  const desk = await requireDesk(routes.home());
  const { startPage } = desk.viewer.settings;
  // Without the tenant's lists the whole queue is a good start, and says what is wrong.
  const view = startPage === 'queue' ? null : await findView(desk, startPage).catch(() => null);
  redirect(
    view ? routes.queue(view.question, { cols: view.columns, view: view.id }) : routes.queue(),
  );
}
