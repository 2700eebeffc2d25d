import { boardIdParam } from '@/lib/contracts/boards';
import { removeBoardLink } from '@/lib/desk/board-links';
import { answer, deskRoute } from '@/lib/server/desk-route';

type Params = { boardId: string; linkId: string };

/** DELETE /api/boards/{uuid}/links/{uuid}: withdraw a link, and what it let in. */
export const DELETE = deskRoute<Params>('manage-boards', async ({ params, desk }) => {
  const boardId = boardIdParam.parse(params.boardId);
  return answer(await removeBoardLink(desk, boardId, boardIdParam.parse(params.linkId)));
});
