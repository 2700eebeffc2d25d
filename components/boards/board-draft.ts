import type { BoardDraft, BoardInput } from '@/lib/contracts/boards';
import { BOARD_NAME_MAX } from '@/lib/contracts/limits';
import { boardPanels, type Board, type BoardPanel } from '@/lib/domain/board';
import { fieldWords, filterFields } from './board-words';

/** A board as one begins with it: everything the desk has, for a dark wall. `zone`: IANA. */
export function newBoard(zone: string): BoardInput {
  return {
    version: 0,
    name: 'Service desk wall',
    filter: { team: [], client: [], type: [], priority: [] },
    panels: [...boardPanels],
    maskClient: false,
    maskSummary: false,
    theme: 'night',
    zone,
  };
}

/** What of a board can be changed. */
export function draftOf(board: Board): BoardDraft {
  const { name, filter, panels, maskClient, maskSummary, theme, zone } = board;
  return { name, filter, panels, maskClient, maskSummary, theme, zone };
}

/** The panels with this one in or out, in the order in which a board has them. */
export function withPanel(panels: readonly BoardPanel[], panel: BoardPanel): BoardPanel[] {
  return boardPanels.filter((each) => panels.includes(each) !== (each === panel));
}

const sameSet = (a: readonly (number | string)[], b: readonly (number | string)[]) =>
  a.length === b.length && a.every((each) => b.includes(each));

/** What two versions of a board differ in, in words; empty where they say the same. */
export function differences(a: BoardDraft, b: BoardDraft): string[] {
  const differ: [string, boolean][] = [
    ['name', a.name.trim() !== b.name.trim()],
    ...filterFields.map((field): [string, boolean] => [
      fieldWords[field].toLowerCase(),
      !sameSet(a.filter[field], b.filter[field]),
    ]),
    ['panels', !sameSet(a.panels, b.panels)],
    ['masking', a.maskClient !== b.maskClient || a.maskSummary !== b.maskSummary],
    ['theme', a.theme !== b.theme],
    ['time zone', a.zone !== b.zone],
  ];
  return differ.flatMap(([name, isOther]) => (isOther ? [name] : []));
}

/** What keeps a draft from being saved, by field; the desk itself checks the rest. */
export function draftErrors(draft: BoardDraft): Record<string, string> {
  const name = draft.name.trim();
  return {
    ...(name === '' && { name: 'Give the board a name' }),
    ...(name.length > BOARD_NAME_MAX && { name: `At most ${BOARD_NAME_MAX} characters` }),
    ...(draft.panels.length === 0 && { panels: 'Choose at least one panel' }),
  };
}
