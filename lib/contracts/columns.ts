/** What a list can show of a ticket, in the order it is shown unless somebody chose another. */
export const columnNames = [
  'number',
  'summary',
  'client',
  'site',
  'user',
  'priority',
  'type',
  'category',
  'status',
  'ball',
  'team',
  'agent',
  'occurred',
  'touched',
  'sla',
] as const;
export type ColumnName = (typeof columnNames)[number];

/** A column as somebody wants it; `width` in px, null for its own. */
export type ColumnChoice = { name: ColumnName; width: number | null };

export const COLUMN_MIN = 48;
export const COLUMN_MAX = 800;

/** `summary`, or `summary:320` for a width of one's own; null for anything else. */
export function parseColumn(text: string): ColumnChoice | null {
  const match = /^([a-z]+)(?::(\d{2,3}))?$/.exec(text);
  const name = columnNames.find((each) => each === match?.[1]);
  const width = match?.[2] === undefined ? null : Number(match[2]);
  if (!name || (width !== null && (width < COLUMN_MIN || width > COLUMN_MAX))) return null;
  return { name, width };
}

/** What `parseColumn` reads. */
export function formatColumn({ name, width }: ColumnChoice): string {
  return width === null ? name : `${name}:${width}`;
}

/** What a list shows unless somebody chose. */
export const defaultColumns: readonly ColumnName[] = [
  'number',
  'summary',
  'client',
  'priority',
  'status',
  'agent',
  'sla',
];
