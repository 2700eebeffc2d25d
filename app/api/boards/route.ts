import { listBoards } from '@/lib/desk/boards';
import { answer, deskRoute } from '@/lib/server/desk-route';

/** GET /api/boards: all wall boards, with their links and the screens that show them. */
export const GET = deskRoute('manage-boards', async ({ desk }) => answer(await listBoards(desk)));
