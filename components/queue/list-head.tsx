'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { COLUMN_MAX, COLUMN_MIN } from '@/lib/contracts/columns';
import type { ColumnChoice, ColumnName } from '@/lib/contracts/columns';
import type { QueueOrder } from '@/lib/domain/queue-order';
import { gridOf, widthOf } from './columns';
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

/** The columns, one of them `width` px wide as far as that may be. */
function resized(columns: readonly Column[], name: ColumnName, width: number): Column[] {
  const px = Math.round(Math.min(COLUMN_MAX, Math.max(COLUMN_MIN, width)));
  return columns.map((each) => (each.name === name ? { ...each, width: px } : each));
}

/** The head of the table: each column sorts by a press and is sized at its edge. */
export function ListHead(props: ListHeadProps) {
  const { columns, sort, onSort, onColumns, selected, onSelectAll } = props;
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
              <ResizeHandle column={column} columns={columns} onColumns={onColumns} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const STEP = 16;

type ResizeHandleProps = Pick<ListHeadProps, 'columns' | 'onColumns'> & { column: Column };

/** Drags the edge of a column; the arrow keys do the same. What one lets go of is kept. */
function ResizeHandle({ column, columns, onColumns }: ResizeHandleProps) {
  const { name, title, width } = column;
  const drag = useRef<{ startX: number; width: number } | null>(null);
  const sized = useRef<Column[] | null>(null);

  // Each pixel of the way is shown, and only its end is worth an address.
  const show = (handle: HTMLElement, width: number) => {
    sized.current = resized(columns, name, width);
    const { style } = handle.closest<HTMLElement>('.queue-list') ?? handle;
    style.setProperty('--queue-columns', gridOf(sized.current));
    style.setProperty('--queue-width', `${widthOf(sized.current)}px`);
  };
  const keep = () => {
    drag.current = null;
    if (sized.current) onColumns(sized.current.map(({ name, width }) => ({ name, width })));
    sized.current = null;
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${title}`}
      aria-valuenow={width ?? COLUMN_MIN}
      aria-valuetext={width === null ? 'The room that is left' : `${width} pixels`}
      aria-valuemin={COLUMN_MIN}
      aria-valuemax={COLUMN_MAX}
      tabIndex={0}
      className="queue-resize"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { startX: event.clientX, width: shownWidth(event.currentTarget) };
      }}
      onPointerMove={({ currentTarget, clientX }) => {
        if (drag.current) show(currentTarget, drag.current.width + clientX - drag.current.startX);
      }}
      onLostPointerCapture={keep}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        show(event.currentTarget, shownWidth(event.currentTarget) + by);
      }}
      onKeyUp={keep}
      onBlur={keep}
    />
  );
}

/** How wide the column of a handle is on the screen, px. */
function shownWidth(handle: HTMLElement): number {
  return handle.parentElement?.offsetWidth ?? 0;
}
