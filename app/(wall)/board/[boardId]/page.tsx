import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Wall } from '@/components/board/wall';
import { boardIdParam } from '@/lib/contracts/boards';
import { routes } from '@/lib/routes';
import { buildId, openedBoard } from '@/lib/server/board-page';
import { serverNow } from '@/lib/server/clock';

export const metadata: Metadata = {
  title: 'Wall board',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

type BoardPageProps = { params: Promise<{ boardId: string }> };

export default async function BoardPage({ params }: BoardPageProps) {
  const board = boardIdParam.safeParse((await params).boardId);
  if (!board.success) notFound();
  const opened = await openedBoard(board.data);
  return (
    <Wall
      // The addresses come from here: what builds them all would be a third of the page.
      addresses={{ screen: routes.api.screen(board.data), frame: routes.api.frame(board.data) }}
      build={buildId()}
      opened={opened}
      serverNow={serverNow()}
    />
  );
}
