'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { COLUMN_MAX, COLUMN_MIN } from '@/lib/contracts/columns';
import type { ColumnChoice, ColumnName } from '@/lib/contracts/columns';
import type { QueueOrder } from '@/lib/domain/queue-order';
import type { Column } from './columns';
import { defaultSort } from './use-queue-state';

type Sort = Pick<QueueOrder, 'sort' | 'descending'>;

type ListHeadProps = {
  columns: readonly Column[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  onColumns: (columns: ColumnChoice[]) => void;
  /** All, some or none of the rows that are here. */
  selected: 'all' | 'some' | 'none';
  onSelectAll: () => void;
};

/** Upwards, then downwards, then what is due first again. */
function nextSort(column: Column, { sort, descending }: Sort): Sort {
  if (sort !== column.sort) return { sort: column.sort, descending: false };
  return descending ? defaultSort : { sort, descending: true };
}

/** The head of the table: each column sorts by a press and is sized at its edge. */
export function ListHead(props: ListHeadProps) {
  const { columns, sort, onSort, onColumns, selected, onSelectAll } = props;
  const resize = (name: ColumnName, width: number) => {
    const px = Math.round(Math.min(COLUMN_MAX, Math.max(COLUMN_MIN, width)));
    onColumns(
      columns.map((each) => ({
        name: each.name,
        width: each.name === name ? px : each.width,
      })),
    );
  };
  return (
    <div role="rowgroup" className="queue-head">
      <div role="row" aria-rowindex={1} className="queue-line">
        <div role="columnheader" data-area="select">
          <input
            type="checkbox"
            className="queue-check"
            aria-label="Select all rows that are here"
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some';
            }}
            checked={selected === 'all'}
            onChange={onSelectAll}
          />
        </div>
        {columns.map((column) => {
          const isSorted = sort.sort === column.sort;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <div
              key={column.name}
              role="columnheader"
              data-area={column.name}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className="relative"
            >
              <button
                type="button"
                onClick={() => onSort(nextSort(column, sort))}
                className="inline-flex h-6 min-w-0 items-center gap-1 rounded-sm text-left hover:text-ink"
              >
                <span className="truncate">{column.title}</span>
                {isSorted ? <Arrow aria-hidden className="size-3 shrink-0" /> : null}
              </button>
              <ResizeHandle column={column} onResize={(width) => resize(column.name, width)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const STEP = 16;

type ResizeHandleProps = { column: Column; onResize: (width: number) => void };

/** Drags the edge of a column; the arrow keys do the same. */
function ResizeHandle({ column, onResize }: ResizeHandleProps) {
  const drag = useRef<{ startX: number; width: number } | null>(null);
  const widthOf = (handle: HTMLElement) => handle.parentElement?.offsetWidth ?? 0;

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startX: event.clientX, width: widthOf(event.currentTarget) };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (drag.current) onResize(drag.current.width + event.clientX - drag.current.startX);
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onResize(widthOf(event.currentTarget) + by);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${column.title}`}
      aria-valuenow={column.width ?? undefined}
      aria-valuemin={COLUMN_MIN}
      aria-valuemax={COLUMN_MAX}
      tabIndex={0}
      className="queue-resize"
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onKeyDown={press}
    />
  );
}
