import { createLoader } from 'nuqs/server';
import { queueParams } from '@/lib/contracts/queue';
import { listQueue } from '@/lib/desk/list-queue';
import { answer, deskRoute } from '@/lib/server/desk-route';

const loadFilter = createLoader(queueParams);

/** GET /api/tickets: a page of open tickets, by the queue's URL parameters. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) =>
  answer(await listQueue(desk, loadFilter(request))),
);
