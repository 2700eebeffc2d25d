import { health } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

/** GET /api/health: 200 once the store is open and the tenant answers, else 503. For machines; no session. */
export const GET = async (): Promise<Response> => {
  const state = await health();
  return Response.json(state, {
    status: state.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
};
