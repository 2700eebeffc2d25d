import type { ReactNode } from 'react';
import './board.css';

type BoardMessageProps = { title: string; children: ReactNode; role?: 'status' | 'alert' };

/** Large words in place of a board. */
export function BoardMessage({ title, children, role = 'status' }: BoardMessageProps) {
  return (
    <div className="board-face" data-theme="dark">
      <div className="board-sheet">
        <div role={role} className="board-calm">
          <h1>{title}</h1>
          <small>{children}</small>
        </div>
      </div>
    </div>
  );
}
