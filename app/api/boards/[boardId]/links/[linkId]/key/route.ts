import { boardIdParam } from '@/lib/contracts/boards';
import { renewBoardKey } from '@/lib/desk/board-links';
import { answer, deskRoute } from '@/lib/server/desk-route';

type Params = { boardId: string; linkId: string };

/** POST /api/boards/{uuid}/links/{uuid}/key: another key, told this once; the old one opens nothing more. */
export const POST = deskRoute<Params>('manage-boards', async ({ params, desk }) => {
  const boardId = boardIdParam.parse(params.boardId);
  return answer(await renewBoardKey(desk, boardId, boardIdParam.parse(params.linkId)));
});
