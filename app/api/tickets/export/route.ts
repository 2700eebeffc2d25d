import { questionOf, readQueue } from '@/lib/contracts/queue';
import { exportQueue } from '@/lib/desk/export-queue';
import { deskRoute } from '@/lib/server/desk-route';
import { viewerZone } from '@/lib/server/viewer-zone';

/** GET /api/tickets/export: the whole list as a CSV file, its columns as the address names them. */
export const GET = deskRoute('read-tickets', async ({ request, desk }) => {
  const state = readQueue(request.nextUrl.searchParams);
  const { settings } = desk.viewer;
  const { filename, body } = await exportQueue(desk, questionOf(state), {
    columns: state.cols ?? settings.columns,
    zone: await viewerZone(settings.zone),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'no-store',
    },
  });
});
