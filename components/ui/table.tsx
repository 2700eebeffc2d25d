import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

type TableProps = ComponentProps<'table'> & {
  /** Its name; it may scroll sideways, so the keyboard has to get there. */
  'aria-label': string;
};

/** Facts in rows, for settings and reports; scrolls sideways where there is no room. */
export function Table({ className, 'aria-label': label, ...props }: TableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto rounded-md border bg-surface"
    >
      <table
        data-slot="table"
        aria-label={label}
        className={classNames('w-full border-collapse text-sm', className)}
        {...props}
      />
    </div>
  );
}

/** The row of headings. */
export function TableHeader({ className, ...props }: ComponentProps<'thead'>) {
  return (
    <thead data-slot="table-header" className={classNames('bg-canvas', className)} {...props} />
  );
}

/** The rows. */
export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody data-slot="table-body" {...props} />;
}

/** One row. */
export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      data-slot="table-row"
      className={classNames(
        'border-b [tbody>&]:last:border-b-0 [tbody>&]:hover:bg-hover',
        className,
      )}
      {...props}
    />
  );
}

type CellProps = {
  /** Right-aligned, in figures of one width. */
  isNumeric?: boolean;
};

const numeric = 'text-right tabular-nums';

type TableHeadProps = ComponentProps<'th'> &
  CellProps & {
    /** How the table is sorted by this column; `none` where it could be. */
    sort?: 'ascending' | 'descending' | 'none';
    onSort?: () => void;
  };

/** The heading of a column. */
export function TableHead(props: TableHeadProps) {
  const { className, isNumeric, sort, onSort, children, ...rest } = props;
  const Arrow = sort === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th
      data-slot="table-head"
      scope="col"
      aria-sort={sort}
      className={classNames(
        'h-row px-3 text-left text-xs font-medium whitespace-nowrap text-muted',
        isNumeric && numeric,
        className,
      )}
      {...rest}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm hover:text-ink"
        >
          {children}
          <Arrow
            aria-hidden
            className={classNames('size-3', (sort === undefined || sort === 'none') && 'invisible')}
          />
        </button>
      ) : (
        children
      )}
    </th>
  );
}

/** One fact. */
export function TableCell({ className, isNumeric, ...props }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      data-slot="table-cell"
      className={classNames('h-row px-3 py-1', isNumeric && numeric, className)}
      {...props}
    />
  );
}
