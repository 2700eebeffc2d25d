import { boardIdParam, boardInput } from '@/lib/contracts/boards';
import { removeBoard, saveBoard } from '@/lib/desk/boards';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

type Params = { boardId: string };

/** PUT /api/boards/{uuid}: make a board, or change it as it was seen. */
export const PUT = deskRoute<Params>('manage-boards', async ({ request, params, desk }) => {
  const id = boardIdParam.parse(params.boardId);
  return answer(await saveBoard(desk, id, await readJson(request, boardInput)));
});

/** DELETE /api/boards/{uuid}: the board, its links, and what they let in. */
export const DELETE = deskRoute<Params>('manage-boards', async ({ params, desk }) => {
  await removeBoard(desk, boardIdParam.parse(params.boardId));
  return answer({ serverNow: desk.now() });
});
