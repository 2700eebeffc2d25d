import { boardDraft } from '@/lib/contracts/boards';
import { previewBoard } from '@/lib/desk/boards';
import { answer, deskRoute, readJson } from '@/lib/server/desk-route';

/** POST /api/boards/preview: what a board would show; nothing is kept. */
export const POST = deskRoute('manage-boards', async ({ request, desk }) =>
  answer(await previewBoard(desk, await readJson(request, boardDraft))),
);
