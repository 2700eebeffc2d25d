import { boardIdParam } from '@/lib/contracts/boards';
import { reloadBoardScreen } from '@/lib/desk/board-screens';
import { answer, deskRoute } from '@/lib/server/desk-route';

type Params = { boardId: string; screenId: string };

/** POST /api/boards/{uuid}/screens/{uuid}/reload: have a screen load anew. */
export const POST = deskRoute<Params>('manage-boards', async ({ params, desk }) => {
  const boardId = boardIdParam.parse(params.boardId);
  return answer(await reloadBoardScreen(desk, boardId, boardIdParam.parse(params.screenId)));
});
