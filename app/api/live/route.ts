import { deskRoute } from '@/lib/server/desk-route';
import { liveAnswer } from '@/lib/server/live-stream';

export const dynamic = 'force-dynamic';

/** GET /api/live?after=version: what happens to the agent's lists, as a stream or, asked for JSON, as an answer. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) =>
  liveAnswer(request, desk.live),
);
