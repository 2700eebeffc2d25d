import type { TicketFilter } from './queue-filter';

/** What a board shows, in this order from top to bottom. */
export const boardPanels = ['tiles', 'critical', 'save', 'late', 'compliance'] as const;
export type BoardPanel = (typeof boardPanels)[number];

/** `by-hour`: day from 07:00 to 19:00 in the board's zone, night otherwise. */
export const boardThemes = ['night', 'day', 'by-hour'] as const;
export type BoardTheme = (typeof boardThemes)[number];

/** Which tickets are on a board; an empty list leaves its field open. */
export type BoardFilter = Pick<TicketFilter, 'team' | 'client' | 'type' | 'priority'>;

/** A wall board as a manager made it. */
export type Board = {
  /** A UUID. */
  id: string;
  /** One more with each change, so that nobody overwrites what they did not see. */
  version: number;
  name: string;
  filter: BoardFilter;
  panels: BoardPanel[];
  maskClient: boolean;
  maskSummary: boolean;
  theme: BoardTheme;
  /** The IANA zone in which the board's day begins and ends. */
  zone: string;
};
