import { z } from 'zod';
import { boardPanels, boardThemes, type Board, type BoardEntry } from '@/lib/domain/board';
import type { BoardFrame } from '@/lib/domain/board-frame';
import { isZone } from '@/lib/domain/day-range';
import type { Instant } from '@/lib/domain/instant';
import type { LiveHealth } from '@/lib/domain/live-events';
import { BOARD_CHOICES_MAX, BOARD_NAME_MAX, LINK_DAYS_MAX } from './limits';
import { id, notPlainLine, plainLine, version } from './ticket';

/** The path segment that names a board, a link or a screen. */
export const boardIdParam = z.uuid('Must be a UUID').toLowerCase();

const nameOf = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `Give the ${what} a name`)
    .max(BOARD_NAME_MAX, `At most ${BOARD_NAME_MAX} characters`)
    // Control characters and text-direction overrides disguise a name, and others read it.
    .regex(plainLine, notPlainLine)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, `Give the ${what} a name that can be seen`);

const choices = z
  .array(z.union([z.literal(0), id]))
  .max(BOARD_CHOICES_MAX, `At most ${BOARD_CHOICES_MAX}: choose fewer, or leave it open`);

const board = z.strictObject({
  name: nameOf('board'),
  /** Ids of the tenant's; 0 is "none". */
  filter: z.strictObject({ team: choices, client: choices, type: choices, priority: choices }),
  panels: z
    .array(z.enum(boardPanels))
    .min(1, 'Choose at least one panel')
    .refine((panels) => new Set(panels).size === panels.length, 'Names a panel twice'),
  maskClient: z.boolean(),
  maskSummary: z.boolean(),
  theme: z.enum(boardThemes),
  zone: z.string().max(100).refine(isZone, 'Is no time zone Halyard knows'),
});

/** POST /api/boards/preview: a board as it would be. */
export const boardDraft = board;
export type BoardDraft = z.infer<typeof boardDraft>;

/** PUT /api/boards/{uuid}; `version` is the one that was seen, 0 for a new board. */
export const boardInput = board.extend({ version });
export type BoardInput = z.infer<typeof boardInput>;

/** POST /api/boards/{uuid}/links. `days` it is good for; null: until it is withdrawn. */
export const boardLinkInput = z.strictObject({
  name: nameOf('screen'),
  days: z.int().min(1).max(LINK_DAYS_MAX, `At most ${LINK_DAYS_MAX} days`).nullable(),
});
export type BoardLinkInput = z.infer<typeof boardLinkInput>;

/** GET /api/boards: by name. */
export type BoardsAnswer = { serverNow: Instant; boards: BoardEntry[] };

/** The answer to every change of a board, its links and its screens. */
export type BoardEntryAnswer = { serverNow: Instant; entry: BoardEntry };

/** A new link, or one with a new key, which is told this once. */
export type BoardKeyAnswer = BoardEntryAnswer & { linkId: string; key: string };

/** POST /api/boards/preview */
export type BoardPreviewAnswer = { serverNow: Instant; frame: BoardFrame; health: LiveHealth };

const pixels = z.int().min(1).max(100_000);

/** 256 bits, base64url. */
const key = z.string().regex(/^[\w-]{43}$/, 'Is no key');

/** POST /api/boards/{uuid}/screen: a screen shows its key, and gets a cookie. */
export const screenInput = z.strictObject({ key, width: pixels, height: pixels });
export type ScreenInput = z.infer<typeof screenInput>;

/** POST /api/boards/{uuid}/frame: waits until there is something newer than `after`, or about 20 s. */
export const frameInput = z.strictObject({
  after: z.string().max(200).nullable(),
  width: pixels,
  height: pixels,
});
export type FrameInput = z.infer<typeof frameInput>;

/** What a screen is told. */
export type FrameAnswer = {
  serverNow: Instant;
  /** Which build of Halyard answered: a page of another one loads itself anew. */
  build: string;
  /** A page that was loaded before this instant loads itself anew; null: none has to. */
  reloadAt: Instant | null;
  health: LiveHealth;
  /** Goes with the next question. */
  version: string;
  /** Null: as it was at `after`. */
  shown: ShownBoard | null;
};

/** A board as a screen has it. */
export type ShownBoard = Pick<Board, 'name' | 'theme' | 'zone'> & { frame: BoardFrame };
