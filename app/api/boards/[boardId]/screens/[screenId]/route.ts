import { boardIdParam } from '@/lib/contracts/boards';
import { removeBoardScreen } from '@/lib/desk/board-screens';
import { answer, deskRoute } from '@/lib/server/desk-route';

type Params = { boardId: string; screenId: string };

/** DELETE /api/boards/{uuid}/screens/{uuid}: forget a screen; it may not show the board any more. */
export const DELETE = deskRoute<Params>('manage-boards', async ({ params, desk }) => {
  const boardId = boardIdParam.parse(params.boardId);
  return answer(await removeBoardScreen(desk, boardId, boardIdParam.parse(params.screenId)));
});
