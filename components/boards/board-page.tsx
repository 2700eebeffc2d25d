'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { MonitorOff } from 'lucide-react';
import { useState } from 'react';
import type { BoardEntry } from '@/lib/domain/board';
import { boardsQueries } from '@/lib/queries/boards-queries';
import { routes } from '@/lib/routes';
import { Reading } from '@/components/settings/reading';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { BoardEditor } from './board-editor';

/** One wall board: what it shows, its links and its screens. */
export function BoardPage({ boardId }: { boardId: string }) {
  const boards = useQuery(boardsQueries.all());
  return (
    <Reading query={boards} failure="The board could not be read">
      {(answer) => (
        <FoundBoard entry={answer.boards.find(({ board }) => board.id === boardId) ?? null} />
      )}
    </Reading>
  );
}

/** A board that goes while somebody changes it stays on their page, with what they typed. */
function FoundBoard({ entry }: { entry: BoardEntry | null }) {
  const [last, setLast] = useState(entry);
  if (entry && entry !== last) setLast(entry);
  const shown = entry ?? last;
  if (shown) return <BoardEditor entry={shown} isGone={entry === null} />;
  return (
    <EmptyState
      icon={MonitorOff}
      level={1}
      title="There is no such board"
      action={
        <Link href={routes.boards()} className={buttonVariants()}>
          See the boards there are
        </Link>
      }
    >
      It was deleted, or its address is not complete.
    </EmptyState>
  );
}
