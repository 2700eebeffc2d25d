import { reviewIdParam } from '@/lib/contracts/reviews';
import { exportMinutes } from '@/lib/desk/minutes-csv';
import { deskRoute } from '@/lib/server/desk-route';
import { viewerZone } from '@/lib/server/viewer-zone';

/** GET /api/reviews/{uuid}/csv: the minutes as a CSV file. */
export const GET = deskRoute<{ reviewId: string }>(
  'review-escalations',
  async ({ params, desk }) => {
    const zone = await viewerZone(desk.viewer.settings.zone);
    const id = reviewIdParam.parse(params.reviewId);
    const { filename, text } = await exportMinutes(desk, id, zone);
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${filename}"`,
        'cache-control': 'no-store',
      },
    });
  },
);
