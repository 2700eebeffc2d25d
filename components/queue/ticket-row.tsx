'use client';

import { UserRound } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { memo } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { QueueRow } from '@/lib/domain/queue-entry';
import type { SlaBook } from '@/lib/domain/sla-book';
import { routes } from '@/lib/routes';
import { PresenceMark } from '@/components/presence/presence-mark';
import { classNames } from '@/components/ui/class-names';
import { showToast } from '@/components/ui/toast';
import type { Column } from './columns';
import { noteCurrentRow } from './current-row';
import { useIsSelected } from './selection';
import { UnreadMark, VipMark } from './ticket-marks';

type TicketRowProps = {
  row: QueueRow;
  /** Its place in the list, from 0. */
  index: number;
  /** The line it is on, from 1, the head of the table being the first. */
  line: number;
  columns: readonly Column[];
  book: SlaBook;
  isMine: boolean;
  isUnread: boolean;
  onSelect: (index: number, row: QueueRow, isRange: boolean) => void;
};

/** True for a click that the row takes: not on a control, not the end of selecting text. */
function isForRow(event: MouseEvent): boolean {
  const onControl =
    event.target instanceof Element && event.target.closest('a, button, input, label');
  return !onControl && !window.getSelection()?.toString();
}

/** Without a line the browser would leave Halyard for a page of its own. */
function stayWhileOffline(event: MouseEvent): void {
  const onLink = event.target instanceof Element && event.target.closest('input, label') === null;
  if (navigator.onLine || !onLink) return;
  event.preventDefault();
  event.stopPropagation();
  showToast({
    tone: 'failure',
    message: 'You are offline. Tickets can be opened again once the connection is back.',
  });
}

/** One ticket of the list: a table row with room, a card without. */
export const TicketRow = memo(function TicketRow(props: TicketRowProps) {
  const { row, index, line, columns, book, isMine, isUnread, onSelect } = props;
  const router = useRouter();
  const isSelected = useIsSelected(row.id);
  const href = routes.ticket(row.id);
  const openAside = () => window.open(href, '_blank', 'noopener');
  return (
    <div
      role="row"
      aria-rowindex={line}
      data-selected={isSelected || undefined}
      data-ticket={row.id}
      data-index={index}
      data-late={row.slaState === 'breached' || undefined}
      className="queue-line group"
      onPointerEnter={() => router.prefetch(href)}
      onFocus={() => noteCurrentRow(row)}
      onClickCapture={stayWhileOffline}
      onClick={(event) => {
        if (!isForRow(event)) return;
        noteCurrentRow(row);
        if (event.shiftKey) onSelect(index, row, true);
        else if (event.metaKey || event.ctrlKey) openAside();
        else router.push(href);
      }}
      onAuxClick={(event) => {
        if (event.button === 1 && isForRow(event)) openAside();
      }}
    >
      <div role="cell" data-area="select">
        <input
          type="checkbox"
          className="queue-check"
          aria-label={`Select #${row.id}`}
          aria-keyshortcuts="x"
          checked={isSelected}
          onClick={(event) => onSelect(index, row, event.shiftKey)}
          onChange={() => {}}
        />
      </div>
      {columns.map((column) =>
        column.name === 'summary' ? (
          <Cell key="summary" area="summary">
            {isUnread ? <UnreadMark /> : null}
            {row.isVip ? <VipMark /> : null}
            <Link
              href={href}
              prefetch={false}
              data-row-link={row.id}
              title={row.summary}
              className={classNames(
                'min-w-0 rounded-sm group-hover:underline max-lg:line-clamp-2 lg:truncate',
                isUnread ? 'font-semibold' : 'font-medium',
              )}
            >
              <bdi>{row.summary || 'No summary'}</bdi>
            </Link>
            <PresenceMark ticketId={row.id} />
          </Cell>
        ) : (
          <Cell key={column.name} area={column.name}>
            {column.name === 'agent' && isMine ? (
              <span className="inline-flex shrink-0 text-accent" title="Yours">
                <UserRound aria-hidden className="size-3.5" />
                <span className="sr-only">yours, </span>
              </span>
            ) : null}
            {column.cell(row, book)}
          </Cell>
        ),
      )}
    </div>
  );
});

function Cell({ area, children }: { area: string; children: ReactNode }) {
  return (
    <div role="cell" data-area={area}>
      {children}
    </div>
  );
}

/** A row that is still on its way. */
export function RowOnItsWay({ index, line }: { index: number; line: number }) {
  return (
    <div role="row" aria-rowindex={line} data-index={index} className="queue-line" aria-busy="true">
      <div role="cell" className="queue-line-wait">
        <span className="sr-only">Loading</span>
      </div>
    </div>
  );
}
