import { boardIdParam, boardLinkInput } from '@/lib/contracts/boards';
import { addBoardLink } from '@/lib/desk/board-links';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

type Params = { boardId: string };

/** POST /api/boards/{uuid}/links: a link, with its key this once. */
export const POST = deskRoute<Params>('manage-boards', async ({ request, params, desk }) => {
  const id = boardIdParam.parse(params.boardId);
  return answer(await addBoardLink(desk, id, await readJson(request, boardLinkInput)), 201);
});
