'use client';

import { useQuery } from '@tanstack/react-query';
import { MonitorPlay, Plus } from 'lucide-react';
import type { BoardsAnswer } from '@/lib/contracts/boards';
import { BOARDS_MAX } from '@/lib/contracts/limits';
import { boardsQueries } from '@/lib/queries/boards-queries';
import { Reading } from '@/components/settings/reading';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useHydrated } from '@/components/ui/use-hydrated';
import { BoardCard } from './board-card';
import { useBoardNames } from './use-board-names';
import { useNewBoard } from './use-new-board';

/** The wall boards there are, and a way to make another. */
export function BoardsList() {
  const boards = useQuery(boardsQueries.all());
  const hasSome = (boards.data?.boards.length ?? 0) > 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid gap-0.5">
          <h1 className="text-lg font-semibold">Wall boards</h1>
          <p className="max-w-prose text-sm text-muted">
            What the room can act on, on a screen everybody sees.
          </p>
        </div>
        {hasSome ? <NewBoardButton isFull={boards.data?.boards.length === BOARDS_MAX} /> : null}
      </div>
      <Reading query={boards} failure="The boards could not be read">
        {(answer) => (answer.boards.length > 0 ? <Cards answer={answer} /> : <NoBoards />)}
      </Reading>
    </div>
  );
}

function Cards({ answer }: { answer: BoardsAnswer }) {
  const nameOf = useBoardNames(answer.boards.map(({ board }) => board.filter));
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {answer.boards.map((entry) => (
        <li key={entry.board.id}>
          <BoardCard entry={entry} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  );
}

function NoBoards() {
  return (
    <EmptyState icon={MonitorPlay} title="No wall board yet" action={<NewBoardButton />}>
      A wall board shows what the room can act on now, such as what is unassigned and what breaks
      next, on a screen that everybody sees. It is opened by a link of its own, needs nobody signed
      in, and shows nothing but that board.
    </EmptyState>
  );
}

function NewBoardButton({ isFull = false }: { isFull?: boolean }) {
  const hydrated = useHydrated();
  const { make, isMaking } = useNewBoard();
  return (
    <Button
      variant="primary"
      disabled={!hydrated || isFull}
      title={isFull ? `There are ${BOARDS_MAX} boards, which is as many as a desk has` : undefined}
      aria-busy={isMaking}
      onClick={make}
    >
      <Plus aria-hidden className="size-4" />
      New board
    </Button>
  );
}
