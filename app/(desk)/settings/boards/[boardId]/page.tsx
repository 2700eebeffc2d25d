import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BoardPage } from '@/components/boards/board-page';
import { BoardsRefused } from '@/components/boards/boards-refused';
import { boardIdParam } from '@/lib/contracts/boards';
import { listBoards } from '@/lib/desk/boards';
import { readLookups } from '@/lib/desk/read-lookups';
import { mayDo } from '@/lib/domain/permissions';
import { boardsQueries } from '@/lib/queries/boards-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { getQueryClient } from '@/lib/queries/query-client';
import { routes } from '@/lib/routes';
import { requireDesk } from '@/lib/server/session';

type BoardSettingsPageProps = { params: Promise<{ boardId: string }> };

export const metadata: Metadata = { title: 'Wall board' };

export default async function BoardSettingsPage({ params }: BoardSettingsPageProps) {
  const { success, data: boardId } = boardIdParam.safeParse((await params).boardId);
  if (!success) notFound();
  const desk = await requireDesk(routes.boardSettings(boardId));
  if (!mayDo(desk.viewer.role, 'manage-boards')) return <BoardsRefused />;
  const client = getQueryClient();
  // What fails here the browser asks for again, and shows why when that fails too.
  await Promise.allSettled([
    client.query({ ...boardsQueries.all(), queryFn: () => listBoards(desk) }),
    client.query({ ...lookupsQueries.all(), queryFn: () => readLookups(desk) }),
  ]);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BoardPage key={boardId} boardId={boardId} />
    </HydrationBoundary>
  );
}
