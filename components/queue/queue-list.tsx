'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import type { QueueRow } from '@/lib/domain/queue-entry';
import type { FacetCount } from '@/lib/domain/queue';
import type { FacetId } from '@/lib/domain/queue-filter';
import { routes } from '@/lib/routes';
import { useSettings, useViewer } from '@/components/shell/desk-providers';
import { slaMarks } from '@/components/sla/sla-marks';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { cardColumns, columnsOf, gridOf, widthOf } from './columns';
import { ListHead } from './list-head';
import { listLines } from './list-lines';
import { placeOf, rememberPlace } from './list-place';
import { selectRange } from './select-range';
import { selectionStore, useSelection } from './selection';
import { RowOnItsWay, TicketRow } from './ticket-row';
import { groupFilter } from './group-filter';
import { GroupHead } from './group-head';
import { useLinesInView } from './use-lines-in-view';
import { useRoom } from './use-room';
import { useListKeys } from './use-list-keys';
import type { ListPages } from './use-list-pages';
import type { QueueControl } from './use-queue-state';
import { useSteadyList } from './use-steady-list';

const ROW = { compact: 32, comfortable: 40 } as const;
const CARD = { compact: 120, comfortable: 132 } as const;
const GROUP = 36;
const SETTLE_MS = 60;

type QueueListProps = {
  control: QueueControl;
  shown: ListPages;
  isUnread: (row: QueueRow) => boolean;
  /** Told which pages are looked at, from 1. */
  onPages: (pages: number[]) => void;
};

/**
 * The rows of a list, however many: only those in view are drawn. The roles of a table are spelled out,
 * because nothing of it is laid out as one.
 */
export function QueueList({ control, shown, isUnread, onPages }: QueueListProps) {
  const { state, question, sortBy, showColumns } = control;
  const { agent } = useViewer();
  const settings = useSettings();
  const book = useSlaBook();
  const room = useRoom();
  const isNarrow = room === 'cards';
  const list = useRef<HTMLDivElement>(null);
  const lastSelected = useRef<number | null>(null);
  const selection = useSelection();
  const [folded, setFolded] = useState<ReadonlySet<FacetId>>(new Set());
  const { first } = shown;
  const { matched, groups, pageSize } = first;
  const { group } = shown.question.order;

  const columns = useMemo(
    () => columnsOf(isNarrow ? cardColumns : (state.cols ?? settings.columns), room),
    [isNarrow, room, state.cols, settings.columns],
  );
  const sizes = useMemo(
    () => ({ row: (isNarrow ? CARD : ROW)[settings.density], group: GROUP }),
    [isNarrow, settings.density],
  );
  const lines = useMemo(
    () => listLines(matched, groups, folded, sizes),
    [matched, groups, folded, sizes],
  );
  const address = routes.queue(question, {});
  const inView = useLinesInView(list, lines, placeOf(address));
  const { from, to } = inView;
  useSteadyList(list, inView, shown, lines);

  const isFirstAddress = useRef(address);
  useEffect(() => {
    if (isFirstAddress.current !== address) list.current?.scrollTo({ top: 0 });
    isFirstAddress.current = address;
  }, [address]);

  useEffect(() => {
    // Pages one only passes are not asked for.
    const settled = setTimeout(() => {
      const wanted = new Set<number>();
      for (let line = from; line <= to; line += 1) {
        const at = lines.at(line);
        if (at.kind === 'row') wanted.add(Math.floor(at.index / pageSize) + 1);
      }
      onPages([...wanted]);
    }, SETTLE_MS);
    return () => clearTimeout(settled);
  }, [from, to, lines, pageSize, onPages]);

  const select = useCallback(
    (index: number, isRange: boolean) => {
      const row = shown.rowAt(index);
      const start = lastSelected.current;
      lastSelected.current = index;
      if (isRange && start !== null) void selectRange(shown, start, index);
      else if (row) selectionStore.toggle(row.id, row);
    },
    [shown],
  );
  const keys = useListKeys(list, isNarrow ? 0 : ROW[settings.density], shown, lines, select);

  const latestSelect = useRef(select);
  useEffect(() => {
    latestSelect.current = select;
  });
  const onSelect = useCallback((index: number, _row: QueueRow, isRange: boolean) => {
    latestSelect.current(index, isRange);
  }, []);

  const here = [...shown.pages.values()].flatMap(({ rows }) => rows);
  const chosenHere = here.filter(({ id }) => selection.has(id)).length;
  const selectAll = () => {
    if (chosenHere === here.length) selectionStore.remove(here.map(({ id }) => id));
    else selectionStore.add(here.map((row) => [row.id, row] as const));
  };
  const chosen = chosenHere === 0 ? 'none' : chosenHere === here.length ? 'all' : 'some';

  return (
    <div
      ref={list}
      role="table"
      aria-label="Open tickets"
      aria-rowcount={lines.count + 1}
      tabIndex={-1}
      className="queue-list outline-none"
      style={
        {
          '--queue-columns': gridOf(columns),
          '--queue-width': `${widthOf(columns)}px`,
          '--row-height': `${ROW[settings.density]}px`,
          '--card-height': `${CARD[settings.density]}px`,
        } as CSSProperties
      }
      onScroll={(event) => rememberPlace(address, event.currentTarget.scrollTop)}
      onKeyDown={keys.onKeyDown}
    >
      <ListHead
        columns={columns}
        sort={shown.question.order}
        onSort={sortBy}
        onColumns={showColumns}
        selected={chosen}
        onSelectAll={selectAll}
      />
      <div
        role="rowgroup"
        className="queue-lines"
        style={{
          paddingTop: lines.startOf(from),
          paddingBottom: lines.startOf(lines.count) - lines.startOf(to + 1),
        }}
      >
        {Array.from({ length: to - from + 1 }, (_, offset) => from + offset).map((at) => {
          const line = lines.at(at);
          if (line.kind === 'group') {
            return (
              <GroupHead
                key={`group ${line.group.id}`}
                line={at + 2}
                title={group === 'sla' ? slaWords(line.group) : line.group.name}
                group={line.group}
                href={
                  group === null
                    ? null
                    : routes.queue(
                        {
                          filter: { ...question.filter, ...groupFilter(group, line.group.id) },
                          order: { ...question.order, group: null },
                        },
                        { cols: state.cols },
                      )
                }
                isFolded={line.isFolded}
                onFold={() => setFolded(toggledIn(folded, line.group.id))}
              />
            );
          }
          const row = shown.rowAt(line.index);
          if (!row)
            return <RowOnItsWay key={`row ${line.index}`} index={line.index} line={at + 2} />;
          return (
            <TicketRow
              key={row.id}
              row={row}
              index={line.index}
              line={at + 2}
              columns={columns}
              book={book}
              isMine={row.agentId === agent.id}
              isUnread={isUnread(row)}
              onSelect={onSelect}
            />
          );
        })}
      </div>
    </div>
  );
}

function toggledIn(folded: ReadonlySet<FacetId>, id: FacetId): ReadonlySet<FacetId> {
  const next = new Set(folded);
  if (!next.delete(id)) next.add(id);
  return next;
}

function slaWords({ id, name }: FacetCount): string {
  return Object.entries(slaMarks).find(([state]) => state === id)?.[1].words ?? name;
}
