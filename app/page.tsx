import { redirect } from 'next/navigation';
import { startList } from '@/lib/desk/start-list';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

export default async function HomePage(): Promise<never> {
  const desk = await requireDesk(routes.home());
  // Without the tenant's lists the whole queue is a good start, and says what is wrong.
  const list = await startList(desk).catch(() => null);
  redirect(
    list ? routes.queue(list.question, { cols: list.columns, view: list.id }) : routes.queue(),
  );
}
