import type { Instant } from './instant';
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

/** A way to put a board on a screen; its key is nowhere. */
export type BoardLink = {
  id: string;
  name: string;
  createdAt: Instant;
  createdBy: string;
  /** Null: until it is withdrawn. */
  expiresAt: Instant | null;
};

/** A screen that shows a board, or did. Sizes in CSS pixels. */
export type BoardScreen = {
  id: string;
  linkId: string;
  width: number;
  height: number;
  firstContactAt: Instant;
  lastContactAt: Instant;
  /** When somebody last had it load anew; null: never. */
  reloadAt: Instant | null;
};

/** A board with its links, the oldest first, and its screens, the latest contact first. */
export type BoardEntry = { board: Board; links: BoardLink[]; screens: BoardScreen[] };
